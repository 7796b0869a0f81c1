import { focal, type SweptFeature } from '#sweep/feature.ts'
import { cast } from '#test/cast.ts'
import { asText } from '#test/plans/render.ts'
import { vanHai2024 } from '#test/plans/van-hai-2024.ts'

/** The seeds below save the text of a plan in force twice, so that its row says which it is. */
const IN_FORCE = 2

export const swept: SweptFeature = {
  knows: {
    // Read as its plan is read: before it is issued only by those who work for the whole locality.
    plan_texts: {
      rows: { 'of a plan not in force': { version: 1 }, 'of a plan in force': { version: IN_FORCE } },
      to: ({ office, onlyAdministers }, row) => office || (row.version === IN_FORCE && !onlyAdministers),
    },
    plan_text_changes: { to: ({ office }) => office },
  },
  may: {
    'POST /api/plans': focal,
    'POST /api/plans/:id/text': focal,
    'POST /api/plans/:id/text/undo': focal,
    'POST /api/plans/:id/text/heirs': focal,
    'POST /api/plans/:id/text/file': focal,
    'POST /api/plans/:id/text/answers': focal,
    'POST /api/plans/:id/text/answers/reopen': focal,
    'POST /api/plans/:id/text/annexes': focal,
    'POST /api/plans/:id/text/annexes/:citation': focal,
  },
  sends: {
    'POST /api/plans': () => ({ from: 'ready', ready: 'twoLevels', year: 2026 }),
    'POST /api/plans/:id/text': () => ({
      commandId: crypto.randomUUID(),
      commands: [{ do: 'insert', after: null, texts: ['x'] }],
    }),
    'POST /api/plans/:id/text/file': () => Buffer.from(asText(vanHai2024)),
    'POST /api/plans/:id/text/undo': () => ({ change: 1 }),
    'POST /api/plans/:id/text/heirs': () => ({ block: 'b1', heir: 'province' }),
    'POST /api/plans/:id/text/answers': () => ({
      commandId: crypto.randomUUID(),
      doubts: [0],
      answer: { as: 'keep', reason: 'x' },
    }),
    'POST /api/plans/:id/text/answers/reopen': () => ({ doubt: 0 }),
    'POST /api/plans/:id/text/annexes': () => ({
      commandId: crypto.randomUUID(),
      citation: 'x',
      way: { as: 'drop', reason: 'x', text: 'y' },
    }),
    'POST /api/plans/:id/text/annexes/:citation': () => Buffer.from('Phụ lục I\nDanh sách đơn vị được kiểm tra'),
  },
  seeds: {
    plan: async (seeder, { tenant, planId, state }) => {
      const version = state === 'issued' || state === 'inProgress' || state === 'completed' ? IN_FORCE : 1
      const row = { plan_id: planId, tenant_id: tenant, version, next: 3 }
      const words = seeder.canary('plan_texts', 'blocks', row)
      const block = { id: 'b1', text: words, role: 'leadIn', lines: [], version: 1 }
      const cites = { ...block, id: 'b2', text: 'Chi tiết tại Phụ lục I kèm theo.' }
      await seeder.add('plan_texts', { ...row, blocks: JSON.stringify([block, cites]), facts: '[]' })
      const change = {
        plan_id: planId,
        tenant_id: tenant,
        n: 1,
        by: cast.thuy.id,
        act: 'set',
        block: 'b1',
        undone: false,
      }
      const said = seeder.canary('plan_text_changes', 'after', change)
      const side = (text: string) =>
        JSON.stringify({ blocks: { b1: { block: { ...block, text }, after: null } }, facts: {} })
      await seeder.add('plan_text_changes', { ...change, before: side(''), after: side(said) })
    },
  },
}
