/** Bytes in the store are not those that were kept. */
export class FileChanged extends Error {
  readonly sha256: string
  constructor(sha256: string) {
    super(`${sha256} was changed in the store`)
    this.sha256 = sha256
  }
}
