import type { Feature } from '#server/feature.ts'
import { invitationRoutes } from './routes.ts'
import { INVITATION_MOVES } from './rules.ts'
import { sights } from './sight.ts'
import { recordTexts } from './texts.ts'

export const invitations: Feature = {
  name: 'planning/invitations',
  routes: invitationRoutes,
  sights,
  lives: { invitation: { called: 'Lời mời', moves: INVITATION_MOVES } },
  record: recordTexts,
}
