import { getProfiles } from '#features/ground/profiles/store.ts'
import { isFocal } from '#kernel/actor.ts'
import type { Presence, Tx } from '#server/database/db.ts'
import type { WorkKind, WorkLine } from '#server/feature.ts'
import { isSame, proposesFor, proposingState, themesSaid } from './rules.ts'
import { listProposalsAtWork, listProposedFor, listThemed } from './store.ts'
import { workStates, workTexts, workTones, workWhy } from './texts.ts'

type Next = 'confirm' | 'propose' | 'decide' | 'urge'

/** Chuyên đề chờ xác nhận, chờ đề xuất đơn vị, chờ xem xét: the task of the proposing body, and what the focal agency waits for. @source QN-II-2b-2 */
export const themeWork: WorkKind<Next> = {
  words: workTexts,
  states: workStates,
  tones: workTones,
  lines: async (tx, presence) => [
    ...(isFocal(presence.by) ? await unconfirmed(tx) : []),
    ...(await proposing(tx, presence)),
  ],
}

async function unconfirmed(tx: Tx): Promise<WorkLine<Next>[]> {
  const plans = await listThemed(tx)
  const profiles = await getProfiles(
    tx,
    plans.map(({ id }) => id),
  )
  return plans.flatMap(({ id, title, topics, ...said }) => {
    const open = themesSaid(said, profiles.get(id)!).filter((topic) => !topics.some((one) => isSame(one, topic)))
    return open.length === 0
      ? []
      : [
          {
            ...{ id, action: 'confirm' as const, unitId: null, subject: title, state: 'said', dueOn: null },
            ...{ why: workWhy.themes(open.length), path: `/ke-hoach/${id}` },
          },
        ]
  })
}

async function proposing(tx: Tx, { by, on }: Presence): Promise<WorkLine<Next>[]> {
  const themes = (await listProposedFor(tx)).filter((theme) => isFocal(by) || proposesFor(by, theme))
  if (themes.length === 0) return []
  const proposals = Map.groupBy(await listProposalsAtWork(tx), ({ themeId }) => themeId)
  return themes.flatMap((theme): WorkLine<Next>[] => {
    const own = proposals.get(theme.id) ?? []
    const state = proposingState(theme, own, on)!
    const waiting = own.filter((one) => one.state === 'proposed').length
    const line = { id: theme.id, subject: theme.topic, state, dueOn: theme.dueOn, path: `/ke-hoach/${theme.planId}` }
    if (state !== 'proposed')
      return proposesFor(by, theme)
        ? [{ ...line, action: 'propose', unitId: theme.proposerId }]
        : [
            {
              ...{ ...line, action: 'urge', unitId: theme.proposerId },
              reminder: { owes: workWhy.owes, dueOn: theme.dueOn! },
            },
          ]
    return isFocal(by) && waiting > 0
      ? [{ ...line, action: 'decide', unitId: theme.proposerId, dueOn: null, why: workWhy.waiting(waiting) }]
      : []
  })
}
