import { createHash, randomUUID } from 'node:crypto'
import { ZipFile } from 'yazl'
import type { CastName } from './cast.ts'
import type { Answer, World } from './db.ts'

const CHUNK = 4 * 1024 * 1024

/** A file as a device sends it: its hash, its pieces, the end. Answers the first refusal, else what it became. */
export async function attach(
  world: World,
  name: CastName,
  path: string,
  file: { readonly name: string; readonly bytes: Uint8Array; readonly partId?: string; readonly restricted?: boolean },
): Promise<Answer> {
  const { bytes, ...said } = file
  const requests = world.requests(name)
  const begun = await requests.send(`${path}/files`, {
    ...said,
    id: randomUUID(),
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  })
  if (begun.status >= 300) return begun
  const at = `/api/files/${begun.body.id}`
  for (let sent = 0; sent < bytes.length; ) {
    const answer = await requests.chunk(`${at}/chunks`, bytes.subarray(sent, sent + CHUNK), sent)
    if (answer.status >= 300) return answer
    sent = answer.body.received
  }
  return requests.send(`${at}/finish`, {})
}

/** An archive of these parts. */
export async function zipOf(parts: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(parts))
    zip.addBuffer(Buffer.isBuffer(content) ? content : Buffer.from(content), name, { compress: content.length > 0 })
  zip.end()
  const chunks: Buffer[] = []
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

const MAIN = {
  docx: ['/word/document.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'],
  xlsx: ['/xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'],
} as const

/** The smallest DOCX or XLSX, with `more` parts beside its own or in their place. */
export function officeOf(
  kind: 'docx' | 'xlsx',
  text = 'Báo cáo kết quả',
  more: Readonly<Record<string, string | Buffer>> = {},
): Promise<Buffer> {
  const [part, type] = MAIN[kind]
  const own = {
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="${part}" ContentType="${type}"/></Types>`,
    '_rels/.rels': relations([
      'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument',
      part.slice(1),
    ]),
    ...(kind === 'docx'
      ? {
          'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${text.split('\n').map(paragraph).join('')}</w:body></w:document>`,
        }
      : {
          'xl/workbook.xml': '<workbook><sheets><sheet name="A" sheetId="1"/></sheets></workbook>',
          'xl/sharedStrings.xml': `<sst>${text
            .split('\n')
            .map((line) => `<si><t>${line}</t></si>`)
            .join('')}</sst>`,
        }),
  }
  return zipOf({ ...own, ...more })
}

export function paragraph(text: string): string {
  return `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
}

/** A list of relations: kind, target, and where it lies outside. */
export function relations(...all: readonly (readonly [type: string, target: string, mode?: 'External'])[]): string {
  const each = all.map(
    ([type, target, mode], at) =>
      `<Relationship Id="r${at}" Type="${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`,
  )
  return `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`
}
