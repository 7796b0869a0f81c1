import { beforeAll, expect, test } from 'vitest'
import { INSPECTION } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
import { CAN_THO, seedConclusion, seedRecommendation, seedThread } from '#test/world.ts'

const world = testWorld('2026-03-16')
const LETTERS = ['unitOpinion', 'referralReport', 'direction', 'reminderLetter', 'handlingProposal']

beforeAll(async () => {
  await seedThread(world, CAN_THO)
  await world.asOwner(async (owner) => {
    await owner.updateTable('inspections').set({ state: 'remediation', notifiedOn: '2026-03-01' }).execute()
    await seedConclusion(owner)
    const rows = [
      { state: 'disagreed', reason: 'Vượt thẩm quyền' },
      { state: 'remedying', binding: 'upheld', issuedText: 'Niêm yết', text: 'Niêm yết lại' },
      { state: 'agreed', dueOn: '2026-03-10' },
      { state: 'notImplemented', dueOn: '2026-03-01' },
    ] as const
    for (const [at, row] of rows.entries())
      await seedRecommendation(owner, { ordinal: at + 1, text: 'Xin lỗi bằng văn bản', dueOn: '2026-04-30', ...row })
  })
})

test.each([
  ['the focal officer', 'thuy', LETTERS],
  ['the head of the Team', 'minh', ['unitOpinion', 'referralReport', 'direction']],
  ['the head of the unit', 'hoa', ['unitOpinion', 'direction']],
] as const)(
  '%s finds in the file the letters that are his to prepare or to receive (CT-IV-5-4, CT-IV-5-5, CT-IV-5-6)',
  async (_who, name, found) => {
    const { items } = (await world.requests(name).get(`/api/papers?inspection=${INSPECTION}`)).body
    expect(items.map(({ kind }: { kind: string }) => kind).filter((kind: string) => LETTERS.includes(kind))).toEqual(
      expect.arrayContaining([...found]),
    )
    for (const kind of LETTERS) {
      const { status } = await world.requests(name).get(`/api/papers/${kind}/${INSPECTION}.docx`)
      expect([kind, status]).toEqual([kind, (found as readonly string[]).includes(kind) ? 200 : 404])
    }
  },
)
