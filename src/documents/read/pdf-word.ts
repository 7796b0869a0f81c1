/** A run of text as the page places it; y counts from the top. */
export interface Word {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  readonly pageWidth: number
  readonly pageHeight: number
}
