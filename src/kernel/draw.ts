/**
 * What the digest of a draw is made of (SHA-256, hexadecimal): each field with its name and the length of its value in bytes, so that no
 * two sets of fields give one text. Values are ASCII. The database writes the same text (`authz.field_text`).
 *
 * @source design: can anybody work a draw out again?
 */
export function framed(fields: Readonly<Record<string, string>>): string {
  return Object.entries(fields)
    .map(([name, value]) => `${name}:${value.length}:${value}\n`)
    .join('')
}
