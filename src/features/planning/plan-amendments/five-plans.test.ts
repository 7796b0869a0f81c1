import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readDocument } from '#documents/read/read.ts'
import type { ServedText } from '#features/planning/plan-text/contract.ts'
import { cast } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
import { kienGiangQuoted } from '#test/plans/kien-giang-quoted.ts'
import { quangNamQuoted } from '#test/plans/quang-nam-quoted.ts'
import { asDocx } from '#test/plans/render.ts'
import { ok, seedSignedCopy } from '#test/world.ts'

const world = testWorld('2026-04-10')
const thuy = () => world.requests('thuy')

const SAMPLES = '../shared/samples/plans'
const real = (name: string) => () => readFileSync(`${SAMPLES}/${name}`)

const PLANS: readonly (readonly [name: string, file: string, bytes: () => Uint8Array | Promise<Uint8Array>])[] = [
  ['Cần Thơ 2023', 'can-tho-2023.txt', real('can-tho-2023.txt')],
  ['Quảng Nam 2024, by its quoted sentences', 'ke-hoach.docx', () => asDocx(quangNamQuoted)],
  ['Nghi Xuân 2022', 'nghi-xuan-2022.txt', real('nghi-xuan-2022.txt')],
  ['Kiên Giang 2020, by its quoted sentences', 'ke-hoach.docx', () => asDocx(kienGiangQuoted)],
  ['Tây Ninh 2023', 'tay-ninh-2023.txt', real('tay-ninh-2023.txt')],
]

const textOf = async (id: string): Promise<ServedText> => ok(await thuy().get(`/api/plans/${id}/text`))
const planOf = async (id: string) => ok(await thuy().get(`/api/plans/${id}`))

/** Adds these words to the end of the first purpose; answers the sentence as it is then. */
async function correct(id: string, words: string): Promise<string> {
  const { blocks, facts } = await textOf(id)
  const at = facts.find(({ kind }) => kind === 'purpose')!.anchors[0]!.block
  const block = blocks.find((one) => one.id === at)!
  const text = `${block.text.replace(/[.;]$/, '')}, ${words}.`
  ok(
    await thuy().send(`/api/plans/${id}/text`, {
      commandId: randomUUID(),
      commands: [{ do: 'set', block: at, seen: block.version, text }],
    }),
  )
  return text
}

/** What an annex that is not there asks for: its citation goes. */
async function dropCitations(id: string): Promise<void> {
  for (;;) {
    const [citation] = (await planOf(id)).content.missingAnnexes as string[]
    if (citation === undefined) return
    const sentence = (await textOf(id)).blocks.find(({ text }) => text.includes(citation))!
    const way = {
      as: 'drop',
      reason: 'Không ban hành kèm',
      text: sentence.text.replace(citation, '').trim() || 'Theo Kế hoạch này',
    }
    ok(await thuy().send(`/api/plans/${id}/text/annexes`, { commandId: randomUUID(), citation, way }))
  }
}

/** Every question that is still open is answered with what the paper says. */
async function keepTheRest(id: string): Promise<void> {
  const { doubts } = (await planOf(id)).content.imported as { doubts: { decision: string }[] }
  const open = [...doubts.keys()].filter((at) => doubts[at]!.decision === 'open')
  const answer = { as: 'keep', reason: 'Đúng như văn bản' }
  if (open.length > 0)
    ok(await thuy().send(`/api/plans/${id}/text/answers`, { commandId: randomUUID(), doubts: open, answer }))
}

async function sign(id: string, number: string): Promise<void> {
  ok(await thuy().act(`/api/plans/${id}`, 'submit', { note: 'Kế hoạch của năm đã qua' }))
  ok(await world.requests('lan').act(`/api/plans/${id}`, 'sign', { signerId: cast.lan.id }))
  await world.asOwner((owner) => seedSignedCopy(owner, 'plan', id))
  ok(await world.requests('dung').act(`/api/plans/${id}`, 'issue', { number, issuedOn: '2026-04-10' }))
}

describe.each(PLANS)('%s', (name, file, bytes) => {
  const missing = file !== 'ke-hoach.docx' && !existsSync(`${SAMPLES}/${file}`)
  if (missing) console.warn(`${name}: skipped, the sample plans are not beside this checkout (${SAMPLES})`)

  test.skipIf(missing)(
    'is read, corrected, submitted, returned, corrected again, signed, issued and amended; it prints as itself (CT-PRE-1, CT-SIG-1, CT-HDR-1, QN-II-2-X)',
    async () => {
      const { id } = ok(await thuy().upload('/api/plan-import', Buffer.from(await bytes()), file))
      await dropCitations(id)
      await keepTheRest(id)
      ok(await thuy().send(`/api/plan-import/${id}/place`, {}))
      const first = await correct(id, 'theo đúng quy định')
      ok(await thuy().act(`/api/plans/${id}`, 'submit', { note: 'Kế hoạch của năm đã qua' }))
      ok(await world.requests('lan').act(`/api/plans/${id}`, 'return', { reason: 'Bổ sung yêu cầu' }))
      expect((await textOf(id)).blocks.map(({ text }) => text)).toContain(first)
      const second = await correct(id, 'không hình thức')
      await sign(id, String(700 + PLANS.findIndex(([one]) => one === name)))

      const { blocks } = await textOf(id)
      const printed = await readDocument(ok(await thuy().get(`/api/papers/plan/${id}.docx`)), 'x.docx')
      if ('refusal' in printed) throw new Error(printed.refusal)
      const words = printed.lines.map(({ marker, text }) => `${marker ?? ''}${text}`.replace(/\s+/g, '')).join('')
      expect(blocks.map(({ text }) => text)).toContain(second)
      let at = 0
      for (const { text, furniture, role } of blocks) {
        // Number, day and who signs are those of the issue.
        if (furniture || role === 'header' || role === 'signature') continue
        const found = words.indexOf(text.replace(/\s+/g, ''), at)
        expect(found, text).toBeGreaterThanOrEqual(at)
        at = found + text.replace(/\s+/g, '').length
      }

      const amendment = ok(
        await thuy().send(`/api/plans/${id}/amendments`, { reason: 'Theo chỉ đạo của UBND', symbol: 'KH-UBND' }),
      ).id
      const third = await correct(amendment, 'gắn với chuyển đổi số')
      await sign(amendment, String(800 + PLANS.findIndex(([one]) => one === name)))
      expect((await planOf(id)).edition).toBe(2)
      expect((await textOf(id)).blocks.map(({ text }) => text)).toContain(third)
      const paper = await readDocument(ok(await thuy().get(`/api/papers/plan/${amendment}.docx`)), 'x.docx')
      expect(JSON.stringify(paper)).toContain('gắn với chuyển đổi số')
    },
  )
})
