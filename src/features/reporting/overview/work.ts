import { postsHeld } from '#features/ground/people/store.ts'
import { hasInspections } from '#features/inspecting/inspections/store.ts'
import { ISSUED } from '#features/planning/plans/rules.ts'
import { hasPlans } from '#features/planning/plans/store.ts'
import { hasTeams } from '#features/planning/teams/store.ts'
import { holdsPost, isFocal } from '#kernel/actor.ts'
import type { Presence, Tx } from '#server/database/db.ts'
import type { FirstStep } from './contract.ts'

/**
 * Bắt đầu: what an office does first, in order, for the administrator and the focal agency. It is over with the first inspection, for the
 * administrator, who knows of none, with the people who go on.
 *
 * @source design
 */
export async function firstSteps(tx: Tx, { by, on }: Presence, units: number): Promise<FirstStep[]> {
  const administers = holdsPost(by, 'administrator')
  if (!administers && (!isFocal(by) || (await hasInspections(tx)))) return []
  const held = await postsHeld(tx, on)
  const isHeld = (...posts: Parameters<typeof held.has>[0][]) => posts.some((post) => held.has(post))
  const register: FirstStep = { step: 'units', done: units > 1, path: '/thiet-lap/don-vi/nhap' }
  const people = isHeld('unitHead', 'unitOfficer')
  if (administers) {
    const office = isHeld('chair', 'viceChair') && isHeld('focalHead', 'focalOfficer')
    const steps: FirstStep[] = [
      register,
      { step: 'people', done: people, path: '/thiet-lap/nguoi-dung/nhap' },
      { step: 'posts', done: office, path: '/thiet-lap/nguoi-dung' },
    ]
    return steps.every(({ done }) => done) ? [] : steps
  }
  return [
    register,
    { step: 'people', done: people, path: null },
    { step: 'plan', done: await hasPlans(tx), path: '/ke-hoach/nhap' },
    { step: 'issue', done: await hasPlans(tx, ISSUED), path: '/ke-hoach' },
    { step: 'team', done: await hasTeams(tx), path: '/doan/moi' },
    { step: 'inspections', done: false, path: '/ke-hoach' },
  ]
}
