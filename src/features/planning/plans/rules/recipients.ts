/** Nơi nhận: one addressee with what it is sent for ("để b/c"). */
export interface Addressee {
  readonly addressee: string
  readonly purpose: string
}

const bare = (line: string) =>
  line
    .trim()
    .replace(/^[-–+*•]\s*/u, '')
    .replace(/[;.,]\s*$/u, '')
    .trim()

const FILE_LINE = /^l[uư]u\s*:/iu

/** Everyone that a plan is sent to, in the order of the paper; the file line is none. @source CT-NN-1, QN-NN-1, NX-NN-1, NX-NN-2, TN-NN-1 */
export function addresseesOf(recipients: readonly string[]): Addressee[] {
  const seen = new Set<string>()
  return recipients
    .map(bare)
    .filter((line) => line !== '' && !FILE_LINE.test(line))
    .map((line) => {
      const purpose = /\s*\((để [^)]+)\)$/iu.exec(line)
      return { addressee: purpose ? line.slice(0, purpose.index).trim() : line, purpose: purpose?.[1] ?? '' }
    })
    .filter(({ addressee }) => addressee !== '' && !seen.has(addressee) && seen.add(addressee))
}

/** With whom the paper is filed: offices, and the initials of who drafted it, as the file line has them. @source CT-NN-2, NX-NN-2, TN-NN-1 */
export function filedWith(recipients: readonly string[]): string[] {
  const line = recipients.map(bare).find((words) => FILE_LINE.test(words))
  return (line ?? '')
    .replace(FILE_LINE, '')
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** By what words a recipients' block means units of a kind. */
const MEANS: Readonly<Record<string, RegExp>> = {
  communePC: /xã|phường|đặc khu|thị trấn|địa phương/iu,
  districtPC: /huyện|quận|thị xã|thành phố|địa phương/iu,
  specialisedAgency: /sở|(?<!văn )phòng|cơ quan chuyên môn|ban, ngành/iu,
  provincialDepartment: /sở|ban|ngành/iu,
  managementBoard: /ban quản lý|sở|ban, ngành/iu,
  verticalAgency: /ngành dọc|thuế|bảo hiểm|kho bạc|công an|thống kê/iu,
  publicServiceUnit: /sự nghiệp|trung tâm|trường|bệnh viện/iu,
  publicServiceCentre: /trung tâm|xã|phường/iu,
}
const EVERYBODY = /^như (?:trên|điều|mục)|(?:cơ quan|đơn vị|địa phương)[^;]*(?:được kiểm tra|liên quan|có tên)/iu

/** Kinds of unit that a plan inspects and sends itself to by no line. @source KG-NN-1 */
export function notAddressed(recipients: readonly string[], kinds: readonly (string | null)[]): string[] {
  const lines = addresseesOf(recipients).map(({ addressee }) => addressee)
  if (lines.length === 0 || lines.some((line) => EVERYBODY.test(line))) return []
  return [...new Set(kinds)].filter((kind): kind is string => {
    const means = kind === null ? undefined : MEANS[kind]
    return means !== undefined && !lines.some((line) => means.test(line))
  })
}
