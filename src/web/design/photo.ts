/** As a telephone's picture is seen upright on paper: A4 at about 250 points an inch. */
const LONGEST_SIDE = 3000
/** What is smaller goes over a slow line as it is. */
const WORTH_IT = 1024 * 1024
const PHOTOS = ['image/jpeg', 'image/webp']

/** A photograph made smaller on the device before it is sent, upright and without its place; anything else, and whatever fails, as it was. */
export async function madeSmaller(file: File): Promise<File> {
  if (!PHOTOS.includes(file.type) || file.size < WORTH_IT) return file
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height))
    const canvas = new OffscreenCanvas(Math.round(picture.width * scale), Math.round(picture.height * scale))
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    picture.close()
    const made = await canvas.convertToBlob({ type: file.type, quality: 0.85 })
    return made.size < file.size && made.type === file.type
      ? new File([made], file.name, { type: file.type, lastModified: file.lastModified })
      : file
  } catch {
    return file
  }
}
