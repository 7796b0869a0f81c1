import { Rejected } from './rejection.ts'

/** About what a good phone takes; a picture of a few kilobytes can claim far more and would take the memory for it. */
const MOST_PIXELS = 40_000_000

/** Ảnh vẽ lại: the same picture upright, without place, camera, thumbnail or anything hidden behind it. */
export async function redraw(bytes: Uint8Array, type: 'jpeg' | 'png' | 'webp'): Promise<Uint8Array> {
  // Loaded only when an image comes: the library is large.
  const { default: sharp } = await import('sharp')
  sharp.concurrency(1)
  sharp.cache(false)
  try {
    const image = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error', sequentialRead: true }).autoOrient()
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
