import type { UnitKind } from '#features/ground/org/rules.ts'
import { addUnit } from '#features/ground/org/store.ts'
import { addPerson, givePost } from '#features/ground/people/store.ts'
import type { Actor, HeldSeat, Post } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import type { Db } from '#server/database/db.ts'

const id = (n: string) => `00000000-0000-4000-8000-0000000000${n}`

/** The locality of every test: its People's Committee is the root of the register. */
export const PROVINCE = id('d1')
export const HOME_AFFAIRS = id('d2')
export const WARD = id('b1')
export const OTHER_WARD = id('b2')
export const DEPARTMENT = id('b3')
export const PLAN = id('a1')
export const TEAM = id('a2')
export const INSPECTION = id('aa')

/**
 * The cast: the same people in every test of the system.
 * `lan` signs for UBND, `minh` heads the Team, `thuy` is the focal officer, `hoa` chairs the inspected ward,
 * `nam` chairs another ward and may know nothing.
 */
export const cast = {
  lan: person('01', 'Lan', [['viceChair', PROVINCE]]),
  minh: person('02', 'Minh', [], [{ seat: 'teamHead', teamId: TEAM, fields: [] }]),
  thuy: person('03', 'Thủy', [['focalOfficer', HOME_AFFAIRS]]),
  hoa: person('04', 'Hòa', [['unitHead', WARD]]),
  nam: person('05', 'Nam', [['unitHead', OTHER_WARD]]),
  /** head of the focal agency */
  quang: person('06', 'Quang', [['focalHead', HOME_AFFAIRS]]),
  /** secretary of the Team */
  tam: person('07', 'Tâm', [], [{ seat: 'teamSecretary', teamId: TEAM, fields: [] }]),
  /** member of the Team */
  binh: person('08', 'Bình', [], [{ seat: 'member', teamId: TEAM, fields: [] }]),
  /** officer of the inspected ward */
  yen: person('09', 'Yến', [['unitOfficer', WARD]]),
  /** clerk of UBND */
  dung: person('10', 'Dung', [['clerk', PROVINCE]]),
  /** administrator: sees no content */
  khoa: person('11', 'Khoa', [['administrator', PROVINCE]]),
} satisfies Record<string, Actor>

export type CastName = keyof typeof cast

/** Units and people of the cast, with their posts and seats from 2020 on. */
export async function seedCast(owner: Db): Promise<void> {
  const unit = (
    unitId: string,
    code: string,
    name: string,
    kind: UnitKind,
    level: 'province' | 'commune',
    parentId: string | null,
    place = '',
  ) =>
    addUnit(owner, {
      id: unitId,
      tenantId: PROVINCE,
      code,
      name,
      shortName: name,
      kind,
      level,
      parentId,
      place,
      aliases: [],
      from: '2020-01-01' as Day,
      legalDocument: '',
    })
  await unit(PROVINCE, 'UBND', 'Ủy ban nhân dân tỉnh Mẫu', 'peoplesCommittee', 'province', null, 'Mẫu')
  await unit(HOME_AFFAIRS, 'SNV', 'Sở Nội vụ', 'specialisedAgency', 'province', PROVINCE, 'Mẫu')
  await unit(DEPARTMENT, 'STC', 'Sở Tài chính', 'specialisedAgency', 'province', PROVINCE, 'Mẫu')
  await unit(WARD, 'P01', 'Ủy ban nhân dân phường Sông Hồng', 'communePC', 'commune', PROVINCE, 'Sông Hồng')
  await unit(OTHER_WARD, 'P02', 'Ủy ban nhân dân phường Sông Lam', 'communePC', 'commune', PROVINCE, 'Sông Lam')
  for (const actor of Object.values(cast) as Actor[]) {
    await addPerson(owner, { id: actor.id, tenantId: PROVINCE, name: actor.name, login: null })
    for (const held of actor.posts)
      await givePost(owner, {
        tenantId: PROVINCE,
        accountId: actor.id,
        unitId: held.unitId,
        post: held.post,
        title: '',
        from: '2020-01-01' as Day,
      })
    for (const held of actor.seats)
      await owner
        .insertInto('authz.memberships')
        .values({
          id: actor.id.replace('0000-4000', '0001-4000'),
          tenantId: PROVINCE,
          accountId: actor.id,
          teamId: held.teamId,
          role: held.seat,
          fields: [...held.fields],
          fromOn: '2020-01-01',
        })
        .execute()
  }
}

function person(n: string, name: string, posts: [Post, string][], seats: HeldSeat[] = []): Actor {
  return { id: id(n), name, tenantId: PROVINCE, posts: posts.map(([post, unitId]) => ({ post, unitId })), seats }
}
