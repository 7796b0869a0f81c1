/** What a step names in words beside its files: of a remedy the names of the files stand there too, as the record keeps them. */
export function papersBeside(document: string, files: readonly string[]): string {
  return document
    .split('; ')
    .filter((one) => !files.includes(one))
    .join('; ')
}
