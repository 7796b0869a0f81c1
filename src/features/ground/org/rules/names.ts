import { allow, type Decision, refuse } from '#kernel/decision.ts'
import { clean } from '#kernel/text.ts'
import { refusals } from '../refusals.ts'
import type { UnitLevel } from './unit.ts'

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

/** The locality whose People's Committee issues the plans: what the root of its register is called, where it stands and where its papers are dated. */
export interface Locality {
  readonly name: string
  readonly level: UnitLevel
  readonly place: string
}

/**
 * The locality as typed at the first set-up: "tỉnh Mẫu" and "UBND tỉnh Mẫu" both mean "Ủy ban nhân dân tỉnh Mẫu".
 *
 * @refuses LOCALITY_KIND_MISSING
 * @source ND30-C4, ND30-D4
 */
export function readLocality(typed: string): Decision<Locality> {
  const [, kind, rest] = COMMITTEE.exec(officialName(typed).replace(/^(?!Ủy ban nhân dân )/u, 'Ủy ban nhân dân ')) ?? []
  if (!kind || !rest) return refuse(refusals.LOCALITY_KIND_MISSING())
  const name = `Ủy ban nhân dân ${kind.toLowerCase()} ${rest}`
  return allow({ name, level: PLACE_LEVELS[kind.toLowerCase()] ?? 'province', place: placeOf(name) })
}

const PLACE_LEVELS: Readonly<Record<string, UnitLevel>> = {
  tỉnh: 'province',
  'thành phố': 'province',
  huyện: 'district',
  quận: 'district',
  'thị xã': 'district',
  'đặc khu': 'commune',
  phường: 'commune',
  xã: 'commune',
}

const COMMITTEE = new RegExp(`^Ủy ban nhân dân (${Object.keys(PLACE_LEVELS).join('|')}) (.+)$`, 'iu')
