import { describe, expect, test } from 'vitest'
import { cast, INSPECTION, TEAM, WARD } from '#test/cast.ts'
import {
  beginUpload,
  cleanName,
  type EvidenceFile,
  extensionOf,
  LARGEST_FILE,
  mayRemove,
  mayServe,
  mayUpload,
} from './rules.ts'

const file = (change: Partial<EvidenceFile> = {}): EvidenceFile => ({
  id: '1',
  inspectionId: INSPECTION,
  teamId: TEAM,
  unitId: WARD,
  thing: 'reportAnswer',
  thingId: '2',
  partId: null,
  side: 'unit',
  shared: false,
  restricted: false,
  name: 'Báo cáo.pdf',
  size: 1,
  sha256: '',
  type: 'pdf',
  servedSha256: '',
  state: 'stored',
  refusal: '',
  scanned: 'no',
  uploadedBy: cast.yen.id,
  uploadedAt: '',
  ...change,
})
const code = (decision: { ok: boolean; refusal?: { code: string } }) => decision.refusal?.code ?? 'ok'

describe('the name of a file', () => {
  test.each([
    ['Báo cáo.pdf'.normalize('NFD'), 'Báo cáo.pdf'],
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['C:\\Users\\a\\kế hoạch.docx', 'kế hoạch.docx'],
    ['x\u0000\u0007\r\n.pdf', 'x.pdf'],
    ['hoa\u202Efdp.exe', 'hoafdp.exe'],
    ['a<b>:"|?*.png', 'a_b______.png'],
    ['\uD800.pdf', '\uFFFD.pdf'],
  ])('%j is kept as %j', (given, kept) => expect(cleanName(given)).toBe(kept))
  test('of 4,000 letters keeps its extension and 200 letters', () => {
    const kept = cleanName(`${'ữ'.normalize('NFD').repeat(4000)}.PDF`)
    expect([...kept]).toHaveLength(200)
    expect(extensionOf(kept)).toBe('pdf')
  })
})

test('a file is begun only with a known type and a size up to 25 MB', () => {
  expect(code(beginUpload({ name: 'a.pdf', size: LARGEST_FILE }))).toBe('ok')
  expect(code(beginUpload({ name: 'a.pdf', size: LARGEST_FILE + 1 }))).toBe('FILE_TOO_LARGE')
  expect(code(beginUpload({ name: 'a.pdf', size: 0 }))).toBe('FILE_EMPTY')
  for (const name of ['a', '.pdf', 'a.svg', 'a.html', 'a.docm', 'a.pdf.exe', 'a.doc'])
    expect([name, code(beginUpload({ name, size: 1 }))]).toEqual([name, 'FILE_TYPE_UNKNOWN'])
})

test('what was sent is not taken away again, and nobody takes away the other side’s (CT-IV-4-4)', () => {
  expect(code(mayRemove(cast.hoa, file()))).toBe('ok')
  expect(code(mayRemove(cast.hoa, file({ shared: true })))).toBe('FILE_SENT')
  expect(code(mayRemove(cast.nam, file()))).toBe('WRONG_ACTOR')
  expect(code(mayRemove(cast.minh, file()))).toBe('WRONG_ACTOR')
  const proof = file({ thing: 'finding', side: 'team', uploadedBy: cast.binh.id })
  expect(['binh', 'minh', 'tam', 'hoa'].map((who) => code(mayRemove(cast[who as 'binh'], proof)))).toEqual([
    'ok',
    'ok',
    'WRONG_ACTOR',
    'WRONG_ACTOR',
  ])
})

test('an upload is gone on with by who began it; an infected or unfinished file is never handed out', () => {
  expect([code(mayUpload(cast.yen, file())), code(mayUpload(cast.hoa, file()))]).toEqual(['ok', 'WRONG_ACTOR'])
  expect(code(mayServe(file()))).toBe('ok')
  expect(code(mayServe(file({ scanned: 'infected' })))).toBe('FILE_INFECTED')
  for (const state of ['uploading', 'refused', 'removed'] as const)
    expect(code(mayServe(file({ state })))).toBe('FILE_NOT_STORED')
})
