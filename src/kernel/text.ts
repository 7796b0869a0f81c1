/**
 * Text as offices mean it: NFC, no invisible signs, Icelandic Ð as the Vietnamese Đ. For every door where text comes in.
 * What a person sees stays as written otherwise; spelling is never corrected.
 */
export function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u200b\ufeff\u00ad]/g, '')
    .replace(/\u00a0/g, ' ')
    .replace(/\u00d0/g, 'Đ')
    .replace(/\r\n?/g, '\n')
}

/** Key for matching and search: lower case, without marks, đ as d, tone styles alike (hoà = hòa), single spaces. */
export function searchKey(text: string): string {
  return clean(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/[ʼ’`]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
}

/** True when there is nothing but white space. */
export function isBlank(text: string | null | undefined): boolean {
  return text === null || text === undefined || text.trim() === ''
}

/** Order of words with numbers as numbers: "Phường 2" before "Phường 10". */
export const inVietnamese = new Intl.Collator('vi', { numeric: true }).compare

/** People by given name, then by the whole name: "Trần Văn An" before "Lê Thị Bình". */
export function inNameOrder<Person extends { readonly name: string }>(people: readonly Person[]): Person[] {
  const key = ({ name }: Person) => `${name.trim().split(/\s+/).at(-1) ?? ''} ${name}`
  return people.toSorted((one, other) => inVietnamese(key(one), key(other)))
}
