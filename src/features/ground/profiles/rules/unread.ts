import type { Profile } from './settings.ts'

/**
 * Settings that are kept and shown but that nothing yet goes by; the panel says so. `checks/settings-read.test.ts` holds this list to what
 * the code reads, so that it can only shrink: forms and methods, coverage and cycles, self-inspection, index and reports upward come later.
 */
export const UNREAD: readonly (keyof Profile)[] = [
  'subordinateKinds',
  'civilService',
  'leadDayBasis',
  'adaptableKinds',
  'cutOff',
  'memberBodies',
  'subTeams',
  'travelGapMinutes',
  'coolingMonths',
  'accessGrants',
  'itTest',
  'mediaInvite',
  'nonDisruption',
  'surpriseAnnounced',
  'surpriseContents',
  'responsibilityLevels',
  'apologyPerDossier',
  'restrictedRetention',
  'interventionKinds',
  'consolidatedAuthor',
  'consolidatedAddressee',
  'periodicReportCalendar',
  'selfRounds',
  'selfPerYear',
  'selfPlanRequired',
  'selfEmbedded',
  'selfRecipient',
  'selfDoneBy',
  'selfReportBy',
  'indices',
  'indexYear',
  'indexKinds',
  'indexApprover',
  'indexFeeds',
  'retention',
]
