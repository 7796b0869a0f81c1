import { texts as planTexts, tones } from '#features/planning/plans/texts.ts'
import { isFocal } from '#kernel/actor.ts'
import type { WorkKind } from '#server/feature.ts'
import { listUnconfirmed } from './store.ts'
import { workTexts } from './texts.ts'

/** Kế hoạch đang thực hiện chưa có danh mục nội dung kiểm tra: without it no sheet can be filled. */
export const contentWork: WorkKind<'confirm'> = {
  words: workTexts,
  states: { vi: planTexts.vi.state, en: planTexts.en.state },
  tones,
  lines: async (tx, { by }) =>
    isFocal(by)
      ? (await listUnconfirmed(tx)).map(({ id, title, state }) => ({
          ...{ id, action: 'confirm' as const, unitId: null, subject: title, state, dueOn: null },
          path: `/ke-hoach/${id}/danh-muc`,
        }))
      : [],
}
