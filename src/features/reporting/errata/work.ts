import { nextOf } from '#kernel/lifecycle.ts'
import type { WorkKind } from '#server/feature.ts'
import { correctedName } from './document.ts'
import { erratumActions, signersFor } from './rules.ts'
import { listOpenErrata } from './store.ts'
import { texts, tones, workTexts } from './texts.ts'

/** Công văn đính chính trên đường ban hành: whoever wrote it, who signs, and the clerk. */
export const erratumWork: WorkKind<'submit' | 'sign' | 'recordSigned' | 'issue'> = {
  words: workTexts,
  states: { vi: texts.vi.state, en: texts.en.state },
  tones,
  lines: async (tx, { by, on }) =>
    (await listOpenErrata(tx)).flatMap((erratum) => {
      const action = nextOf(['submit', 'sign', 'issue'], erratumActions(erratum, { by, on }))
      if (!action) return []
      const { id, paper, state, body } = erratum
      const held = [...by.posts.map(({ post }) => post), ...by.seats.map(({ seat }) => seat)]
      const signs =
        held.some((one) => signersFor(body).includes(one)) || by.mandates?.some(({ act }) => act === 'erratum')
      return [
        {
          id,
          action: action === 'sign' && !signs ? 'recordSigned' : action,
          unitId: null,
          subject: correctedName(paper),
          state,
          dueOn: null,
          path: `/dinh-chinh/${id}`,
        },
      ]
    }),
}
