import { Rejected } from './rejection.ts'

/** A picture of a few kilobytes can claim far more points and would take the memory for them. */
const MOST_PIXELS = 40_000_000
/** A JPEG is read at a half or a quarter of its size: what the best telephones take (48 and 108 million points) costs no more. */
const MOST_PIXELS_OF_JPEG = 110_000_000
const LONGEST_SIDE = 6000

/** Ảnh vẽ lại: the same picture upright, at most 6,000 points long, without place, camera, thumbnail or anything hidden behind it. */
export async function redraw(bytes: Uint8Array, type: 'jpeg' | 'png' | 'webp'): Promise<Uint8Array> {
  // Loaded only when an image comes: the library is large.
  const { default: sharp } = await import('sharp')
  sharp.concurrency(1)
  sharp.cache(false)
  try {
    const limitInputPixels = type === 'jpeg' ? MOST_PIXELS_OF_JPEG : MOST_PIXELS
    const image = sharp(bytes, { limitInputPixels, failOn: 'error', sequentialRead: true })
      .autoOrient()
      .resize(LONGEST_SIDE, LONGEST_SIDE, { fit: 'inside', withoutEnlargement: true })
    return await (type === 'jpeg'
      ? image.jpeg({ quality: 88 })
      : type === 'png'
        ? image.png()
        : image.webp({ quality: 88 })
    ).toBuffer()
  } catch (error) {
    throw new Rejected(/pixel limit/i.test(String(error)) ? 'SWELLS' : 'DAMAGED')
  }
}
