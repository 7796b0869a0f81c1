import { clean, searchKey } from '#kernel/text.ts'
import type { CommuneType, Unit, UnitKind, UnitLevel } from './unit.ts'

/** "UBND xã Bến Đò", "Uỷ ban nhân dân xã Bến Đò" → "Ủy ban nhân dân xã Bến Đò": a People's Committee by the name that its papers bear. @source ND30-C4 */
export function officialName(typed: string): string {
  return clean(typed)
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/^(ubnd|[uủ][yỷ] ban nhân dân)\s+/iu, 'Ủy ban nhân dân ')
}

/** What people call it where nothing shorter was typed: "UBND xã Bến Đò". */
export function shortNameOf(name: string, typed: string): string {
  return typed.trim() || name.replace(/^Ủy ban nhân dân /u, 'UBND ')
}

/** Địa danh of a People's Committee's papers: the name of its place, with the kind of place where that is a number or a person. Empty for other units. @source ND30-D4 */
export function placeOf(name: string): string {
  const [, kind = '', place = ''] = COMMITTEE.exec(name) ?? []
  return /^\d|^Hồ Chí Minh$/.test(place)
    ? `${kind.charAt(0).toUpperCase()}${kind.slice(1).toLowerCase()} ${place}`
    : place
}

/** What a UBND cấp xã is, by its name; null where the name does not say, and for other units. */
export function communeTypeOf(name: string, kind: UnitKind): CommuneType | null {
  const [, word = ''] = /^(?:Ủy ban nhân dân )?(xã|phường|thị trấn|đặc khu) /iu.exec(officialName(name)) ?? []
  return kind === 'communePC' ? (COMMUNES[word.toLowerCase()] ?? null) : null
}

const COMMUNES: Readonly<Record<string, CommuneType>> = {
  xã: 'commune',
  phường: 'ward',
  'thị trấn': 'township',
  'đặc khu': 'specialZone',
}

/** What a unit is recognised by where a paper names it. */
export type Named = Pick<Unit, 'name' | 'shortName' | 'aliases' | 'kind' | 'level'>

/** The People's Committee of a commune: below a province, or at the top of its own register. */
export const isCommune = ({ kind, level }: Pick<Unit, 'kind' | 'level'>) =>
  kind === 'communePC' || (kind === 'peoplesCommittee' && level === 'commune')

/** The commune that issues a paper, by the name at its head; null where another body does. */
export function communeNamed<One extends Named>(issuer: string, units: readonly One[]): One | null {
  const keyOf = (name: string) => searchKey(officialName(name))
  const key = keyOf(issuer)
  if (key === '') return null
  const named = ({ name, shortName, aliases }: Named) => [name, shortName, ...aliases].some((one) => keyOf(one) === key)
  return units.find((unit) => isCommune(unit) && named(unit)) ?? null
}

/** Kinds of place that have a People's Committee, with their level. */
export const PLACE_LEVELS: Readonly<Record<string, UnitLevel>> = {
  tỉnh: 'province',
  'thành phố': 'province',
  huyện: 'district',
  quận: 'district',
  'thị xã': 'district',
  'đặc khu': 'commune',
  phường: 'commune',
  'thị trấn': 'commune',
  xã: 'commune',
}

export const COMMITTEE = new RegExp(`^Ủy ban nhân dân (${Object.keys(PLACE_LEVELS).join('|')}) (.+)$`, 'iu')
