import type { DetailedPlan, PlannedVisit } from '#features/planning/detailed-plans/rules.ts'
import type { Day } from '#kernel/day.ts'
import { CHAPTERS } from '../chapters.ts'
import { officeDaysFrom } from '../days.ts'
import type { Stage } from './stage.ts'

/** Units whose day is still to come, by office days from today; one of them has no inspection yet. */
const TO_COME: Readonly<Record<string, number>> = { SVHTTDL: 16, X23: 19, THUE: 22, X26: 25, X29: 28 }
/** One that was moved when its schedule was made. */
const MOVED = { unit: 'X14', by: 3 }

/** Who goes to a commune; elsewhere the whole Team goes. */
const TO_COMMUNES = ['teamHead', 'secretary', 'member2', 'member3']

/** Kế hoạch kiểm tra chi tiết, bản 1: drawn up from the places of the plan, fixed, signed by the head of the focal agency, numbered. */
export async function planInDetail(stage: Stage, today: Day, planId: string): Promise<void> {
  await stage.day(today, -96)
  const { content } = await stage.get('focalOfficer', `/api/plans/${planId}`)
  const opened: DetailedPlan = await stage.send('focalOfficer', `/api/plans/${planId}/detailed-plans`, { reason: '' })
  const path = `/api/detailed-plans/${opened.id}`
  const planned = [...CHAPTERS.filter(({ byReport }) => !byReport), { unit: 'X29', session: 0 }].map(
    ({ unit, session }, index) => ({
      unit,
      unitId: stage.id(unit),
      from: officeDaysFrom(today, TO_COME[unit] ?? session + (unit === MOVED.unit ? MOVED.by : 0)),
      part: index % 2 === 0 ? ('morning' as const) : ('afternoon' as const),
    }),
  )
  const named = new Set(opened.visits.map(({ unitId }) => unitId))
  // Places that the plan left open: twelve communes, and the vertical agency.
  const open = planned.filter(({ unitId }) => !named.has(unitId))
  const visits = opened.visits.map((visit): PlannedVisit => {
    const ofCommunes = content.targets[visit.rule].kind === 'communePC'
    const at = open.findIndex(({ unit }) => unit.startsWith('X') === ofCommunes)
    const own = planned.find(({ unitId }) => unitId === visit.unitId) ?? open.splice(at, 1)[0]!
    const { unit: _unit, ...line } = own
    return { ...visit, ...line, memberIds: ofCommunes ? TO_COMMUNES.map((person) => stage.id(person)) : [] }
  })
  await stage.overwrite('focalOfficer', path, { visits, coordinating: opened.coordinating }, opened.version)
  await stage.act('focalOfficer', path, 'fix', { note: '' })
  const signedOn = await stage.day(today, -95)
  await stage.act('clerk', path, 'sign', { signerId: stage.id('focalHead'), signedOn })
  const paper = `/api/papers/detailedPlan/${opened.id}.pdf`
  await stage.attachPaper('clerk', path, paper, 'Kế hoạch kiểm tra chi tiết (bản đã ký).pdf')
  await stage.act('focalOfficer', path, 'issue', { number: '18', symbol: 'KH-SNV', issuedOn: signedOn })
}
