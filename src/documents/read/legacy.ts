/**
 * Phông chữ cũ: text of TCVN3 or VNI fonts read as Unicode is full of Latin-1 letters and has none of the letters that
 * only Vietnamese has. Measured on letters; short texts say nothing.
 */
export function looksLegacy(text: string): boolean {
  const letters = text.match(/\p{L}|[¡-¿×÷]/gu)?.length ?? 0
  if (letters < 80) return false
  const vietnamese = text.normalize('NFC').match(/[\u1ea0-\u1ef9ăĂđĐơƠưƯ]/gu)?.length ?? 0
  const foreign = text.match(/[¡-¿×÷À-ÿ]/gu)?.length ?? 0
  return vietnamese / letters < 0.02 && foreign / letters > 0.05
}

/** Letters of a document by whether their font is one of TCVN3 or VNI. */
export class FontLetters {
  #letters = 0
  #legacyLetters = 0
  #legacyText = ''

  count(text: string, font: string | null): void {
    const letters = text.match(/[\p{L}¡-¿]/gu)?.length ?? 0
    this.#letters += letters
    if (font === null || !isLegacyFont(font)) return
    this.#legacyLetters += letters
    if (this.#legacyText.length < 20_000) this.#legacyText += text
  }

  /** Whether a good part stands in such a font and is no Unicode Vietnamese. */
  areLegacy(): boolean {
    const unicode = this.#legacyText.match(/[\u1ea0-\u1ef9ăđơưĂĐƠƯ]/gu)?.length ?? 0
    return (
      this.#legacyLetters > 40 && this.#legacyLetters / this.#letters > 0.15 && unicode / this.#legacyLetters < 0.02
    )
  }
}

/** ".VnTime", "VNI-Times": fonts whose letters are not Unicode. */
function isLegacyFont(name: string): boolean {
  return /^\.?Vn(?:Time|Arial|TimeH|Arialh|3DH|Bodoni|Courier|Aristote|Book|Centur|Clarendon|Cooper|Helv|Kool|Mono|Mystical|Park|Present|Revue|Rom|Stamp|Swiss|Univers|Vogue)|^\.Vn|^VNI[- ]/i.test(
    name,
  )
}
