import { isLeader } from '#kernel/actor.ts'
import type { WorkKind } from '#server/feature.ts'
import { listRequests } from './store/requests.ts'
import { requestTexts } from './texts/request.ts'

/** Yêu cầu về tài khoản chờ người thứ hai: at every leader; administrators see them where they keep accounts. */
export const requestWork: WorkKind<'decide'> = {
  words: requestTexts,
  states: { vi: { open: 'Chờ xác nhận' }, en: { open: 'Waiting' } },
  tones: { open: 'attention' },
  lines: async (tx, { by }) =>
    isLeader(by)
      ? (await listRequests(tx))
          .filter(({ accountId }) => accountId !== by.id)
          .map(({ id, name }) => ({
            id,
            action: 'decide' as const,
            unitId: null,
            subject: name,
            state: 'open',
            dueOn: null,
            path: '/thiet-lap/nguoi-dung',
          }))
      : [],
}
