export { InvitationsPanel } from './InvitationsPanel.tsx'
