import { expect, test } from 'vitest'
import { papers } from '#test/papers.ts'
import { renderDocx } from './docx.ts'
import { renderPdf } from './pdf.ts'
import { printed } from './print.ts'
import { readDocument } from './read/read.ts'

const wordsOf = async (bytes: Uint8Array, name: string) => {
  const read = await readDocument(bytes, name)
  return ('lines' in read ? read.lines : [])
    .flatMap((line) => line.text.normalize('NFC').split(/[\s|]+/))
    .filter((word) => /\p{L}/u.test(word))
}

test.each(Object.entries(papers))(
  'the PDF of %s says every word of its DOCX and can be searched',
  async (_name, paper) => {
    const inPdf = new Set(await wordsOf(renderPdf(paper), 'a.pdf'))
    const missing = (await wordsOf(await renderDocx(paper), 'a.docx')).filter((word) => !inPdf.has(word))
    expect(missing).toEqual([])
    expect(inPdf.has('Ủy')).toBe(true)
  },
)

test('the same paper gives the same PDF, with its letters embedded and no author', () => {
  const first = Buffer.from(renderPdf(papers.plan))
  expect(Buffer.compare(Buffer.from(renderPdf(papers.plan)), first)).toBe(0)
  const text = first.toString('latin1')
  expect(text).toContain('+Tinos-Regular')
  expect(text).toContain('/FontFile2')
  expect(text).not.toMatch(/\/Author|[A-Z]:\\|\/home\//)
})

test('each recipient has a line of its own, with its purpose where it has one; the file copy ends them (NX-NN-1, ND30-N4)', () => {
  const { recipients } = printed(papers.plan)
  expect(recipients).toHaveLength(papers.plan.recipients.length + 1)
  expect([recipients[0], recipients.at(-1)]).toEqual(['- Bộ Nội vụ (để b/c);', '- Lưu: VT, SNV.'])
})
