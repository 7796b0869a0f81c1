import type { InspectionForm } from '#features/inspecting/inspections/rules.ts'
import type { SheetItem } from './item.ts'

/** What an inspection looks at in single people, and not only in their unit. */
export interface AskedOfPeople {
  /** Whether they are there, and how they keep order and discipline. */
  readonly conduct: boolean
  /** Kiểm tra thực tế ứng dụng CNTT: what they can do with the software of their office. */
  readonly software: boolean
}

/** Forms whose objects are people as much as units. */
const OF_PEOPLE: readonly InspectionForm[] = ['civilService', 'surprise']
const ORDER =
  /kỷ luật|kỷ cương|giờ giấc|(?:thời )?giờ làm việc|nội quy|quy chế làm việc|văn h[oó][aá] công (?:sở|vụ)|đạo đức công vụ|kiểm tra công vụ/iu
const SOFTWARE = /ứng dụng (?:CNTT|công nghệ thông tin)[^.;]*(?:lãnh đạo|cán bộ|công chức|viên chức)/iu

/**
 * What of people a sheet asks for: by the form of the inspection, or because a content of the plan names it. Elsewhere nobody is looked at
 * by name.
 *
 * @source QN-II-1c, CT-III-2a-2, CT-II-8-1, NX-II-2.1-14, NX-II-2.2-1, TN-II-1c
 */
export function askedOfPeople(
  form: InspectionForm,
  items: readonly Pick<SheetItem, 'text' | 'above'>[],
): AskedOfPeople {
  const said = items.flatMap(({ text, above }) => [text, ...above]).map((text) => text.normalize('NFC'))
  return {
    conduct: OF_PEOPLE.includes(form) || said.some((text) => ORDER.test(text)),
    software: said.some((text) => SOFTWARE.test(text)),
  }
}

/** The content of a sheet that is about order and discipline; null where none is. @source CT-II-8-1, NX-II-2.1-14 */
export function orderItem<Item extends Pick<SheetItem, 'text' | 'above'>>(items: readonly Item[]): Item | null {
  return items.find(({ text, above }) => [text, ...above].some((one) => ORDER.test(one.normalize('NFC')))) ?? null
}
