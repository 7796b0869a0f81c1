import type { Actor, Post } from '#kernel/actor.ts'
import type { Canary } from './seeder.ts'

/** A finding that the unit has been shown, whatever became of it since (rule 7). */
const PRESENTED = ['presented', 'accepted', 'contested', 'upheld', 'amended', 'concluded']

/**
 * Who may know of a protected value: the rules of confidentiality (obligations §4.2) as sentences, written by hand and apart from the
 * policies of the database and from the conditions of the application, so that a mistake in either shows as a difference.
 */
export function mayKnow(person: Actor | null, { table, column, row }: Canary): boolean {
  if (person === null || row.tenant_id !== person.tenantId) return false
  const holds = (...posts: Post[]) => person.posts.some(({ post }) => posts.includes(post))
  const office = holds('chair', 'viceChair', 'focalHead', 'focalOfficer', 'clerk')
  const inTeam = person.seats.some(({ teamId }) => teamId === row.team_id)
  const leads = person.seats.some(({ teamId, seat }) => teamId === row.team_id && seat !== 'member')
  const inUnit = person.posts.some(
    ({ post, unitId }) => unitId === row.unit_id && (post === 'unitHead' || post === 'unitOfficer'),
  )
  const onlyAdministers = holds('administrator') && !office && person.seats.length === 0

  switch (table) {
    // Accounts and configuration, never a password; a login is the administrator's business and one's own.
    case 'accounts':
      return column === 'name' || (column === 'login' && (holds('administrator') || row.id === person.id))
    case 'delegations':
    case 'units':
    case 'unit_versions':
    case 'unit_events':
    case 'unit_successions':
    case 'profile_settings':
      return true
    // An issued plan is for everyone who works under it; a draft, and the places not yet named, are internal (rule 14).
    case 'outlines':
    case 'outline_items':
      return !onlyAdministers
    case 'plans':
      return office || (['issued', 'inProgress'].includes(row.state) && !onlyAdministers)
    case 'plan_targets':
      return office
    case 'teams':
      return office || person.seats.some(({ teamId }) => teamId === row.id)
    case 'team_seats':
      return office || inTeam
    // The unit knows of an inspection from its notice; the lists of done and not done once they are opened to it (TN-I-2-3).
    case 'inspections':
      return office || inTeam || (inUnit && row.notified_on !== null)
    case 'inspection_lists':
      return office || inTeam || (inUnit && row.open_on !== null)
    case 'inspection_sessions':
      return office || inTeam || (inUnit && row.state !== 'planned')
    case 'schedule_notices':
      return office || inTeam || inUnit
    // What the unit is still writing is its own (CT-IV-4-1).
    case 'unit_reports':
      return inUnit || office || inTeam
    case 'report_answers':
    case 'report_narratives':
      return inUnit || ((office || inTeam) && row.reportState !== 'drafting')
    // Drafts are the Team's and the focal agency's; withdrawn findings are never the unit's (rule 7).
    case 'findings':
      return office || inTeam || (inUnit && PRESENTED.includes(row.state))
    // Personal responsibility: the Team's leaders, its author, the head of the focal agency and UBND; the head of the unit once presented (rule 8).
    case 'finding_responsibilities': {
      const headsUnit = person.posts.some(({ post, unitId }) => post === 'unitHead' && unitId === row.unit_id)
      return (
        leads ||
        row.author_id === person.id ||
        holds('chair', 'viceChair', 'focalHead') ||
        (headsUnit && PRESENTED.includes(row.state))
      )
    }
    // What one side has not sent or presented the other does not know; what proves a personal responsibility is read like it (rules 7, 8).
    case 'evidence_files':
      if (row.restricted) return leads || row.uploaded_by === person.id || holds('chair', 'viceChair', 'focalHead')
      return row.side === 'unit'
        ? inUnit || (row.shared && (office || inTeam))
        : office || inTeam || (inUnit && row.shared)
    case 'conclusions':
      return office || inTeam || (inUnit && row.state === 'issued')
    case 'conclusion_corrections':
      return office || inTeam || (inUnit && row.state === 'approved')
    case 'recommendations':
      return office || inTeam || (inUnit && row.state !== 'draft' && row.addressee === 'unit')
    // A proposal of handling is Sở Nội vụ's and UBND's; the unit reads the decision (rule 9). A referral is not the unit's paper.
    case 'recommendation_steps':
      return row.kind === 'handlingProposal' ? office : office || inTeam || (inUnit && row.kind !== 'referral')
    // Who did what and when: the office, the auditor, who reads the whole file of the inspection, who keeps the accounts; what was typed, the office alone.
    case 'audit_log': {
      const kept =
        (leads && row.team_id) ||
        (holds('archivist') && ['closed', 'archived'].includes(row.state)) ||
        (holds('administrator') && row.thing === 'account')
      return office || (column !== 'detail' && (holds('auditor') || kept || row.account_id === person.id))
    }
    case 'checkpoints':
    case 'checkpoint_heads':
      return office || holds('auditor', 'administrator', 'archivist')
    // Until the Team arrives nobody but those on its list (rule 1); the seed of the draw nobody before the year has closed.
    case 'sealed.inspections':
    case 'sealed.steps':
      return row.knowers.includes(person.id)
    default:
      return false
  }
}
