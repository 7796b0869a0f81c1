import type { ComponentProps } from 'react'
import { PickField, PicksField } from '#web/design/PickField.tsx'
import { useTexts } from '#web/texts.ts'
import type { KnownUnit } from '../contract.ts'
import type { Unit } from '../rules.ts'
import { texts } from '../texts.ts'

/** What a unit is found by; names of before where they are known. */
type Sought = Unit & Partial<Pick<KnownUnit, 'formerly'>>

type Props<Field extends typeof PickField | typeof PicksField> = Omit<ComponentProps<Field>, 'from'> & {
  units: readonly Sought[]
}

/** One unit of the register by its short name, found by any of its names of today or before, or its code; below it its name in full, or its kind. */
export function UnitField({ units, ...field }: Props<typeof PickField>) {
  return <PickField from={usePickable(units)} {...field} />
}

/** Several of them. */
export function UnitsField({ units, ...field }: Props<typeof PicksField>) {
  return <PicksField from={usePickable(units)} {...field} />
}

function usePickable(units: readonly Sought[]) {
  const { kind: kinds } = useTexts(texts)
  return units.map(({ id, name, kind, shortName, code, aliases, formerly = [] }) => ({
    id,
    label: shortName || name,
    note: shortName === '' || shortName === name ? kinds[kind] : name,
    also: [name, kinds[kind], code, ...aliases, ...formerly].join(' '),
  }))
}
