import { beforeAll, expect, test } from 'vitest'
import { readDocument } from '#documents/read/read.ts'
import type { Profile } from '#features/ground/profiles/rules.ts'
import { saveSetting } from '#features/ground/profiles/store.ts'
import { PLAN, PROVINCE, TEAM } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
import { seedThread } from '#test/world.ts'

const world = testWorld('2026-02-20')
beforeAll(() => seedThread(world, {}, { teamState: 'proposed' }))

const decision = async (settings: Partial<Profile>) => {
  await world.asOwner(async (owner) => {
    for (const [key, value] of Object.entries(settings))
      await saveSetting(owner, { tenantId: PROVINCE, planId: PLAN }, { key, value, source: 'profile' })
  })
  const paper = await world.requests('thuy').get(`/api/papers/teamDecision/${TEAM}.docx`)
  return JSON.stringify(await readDocument(paper.body, 'quyet-dinh.docx'))
}

test('the decision is of whoever the plan lets decide: the committee, or the head of the focal agency (T2-TEAM-1)', async () => {
  expect(await decision({})).toContain('TM. ỦY BAN NHÂN DÂN')
  const own = await decision({ teamAuthority: 'focalHead' })
  expect(own).toContain('"text":"SỞ NỘI VỤ"')
  expect(own).not.toContain('TM. ỦY BAN NHÂN DÂN')
})

test('it says what pays for the Team and goes to whom the plan names (CT-IV-7a, TN-IVb-c)', async () => {
  const text = await decision({
    budgetSources: ['nguồn kinh phí CCHC năm 2026'],
    decisionRecipients: ['Thường trực Tỉnh ủy (để b/c)'],
  })
  expect(text).toContain('lấy từ nguồn kinh phí CCHC năm 2026, theo')
  expect(text).toContain('Thường trực Tỉnh ủy (để b/c)')
  expect(text).not.toContain('các Phó Chủ tịch')
})
