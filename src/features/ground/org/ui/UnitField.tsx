import type { ComponentProps } from 'react'
import { PickField } from '#web/design/PickField.tsx'
import { useTexts } from '#web/texts.ts'
import type { Unit } from '../rules.ts'
import { texts } from '../texts.ts'

type Props = Omit<ComponentProps<typeof PickField>, 'from'> & { units: readonly Unit[] }

/** One unit of the register, found by its name, short name, code or an alias; its kind stands below. */
export function UnitField({ units, ...field }: Props) {
  const { kind: kinds } = useTexts(texts)
  return (
    <PickField
      from={units.map(({ id, name, kind, shortName, code, aliases }) => ({
        id,
        label: name,
        note: kinds[kind],
        also: [shortName, code, ...aliases].join(' '),
      }))}
      {...field}
    />
  )
}
