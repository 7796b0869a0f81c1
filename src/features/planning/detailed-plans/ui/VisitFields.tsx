import { isOfKind } from '#features/ground/org/rules.ts'
import { UnitField } from '#features/ground/org/ui/embed.tsx'
import { inOrder, present } from '#features/planning/teams/rules.ts'
import { ChecksField, DayField, SelectField, TextField } from '#web/design/fields.tsx'
import { useTexts } from '#web/texts.ts'
import { DAY_PARTS, type PlannedVisit } from '../rules.ts'
import { texts } from '../texts.ts'
import type { KnownAround } from './useAround.ts'

interface Props {
  readonly visit: PlannedVisit
  readonly around: KnownAround
  /** Contents of the plan. */
  readonly contents: readonly string[]
  /** Units of the other lines of the same sentence. */
  readonly taken: readonly string[]
  put(part: Partial<PlannedVisit>): void
}

/** One line whole: unit where the plan leaves it open, days, Team, members, contents, place. */
export function VisitFields({ visit, around, contents, taken, put }: Props) {
  const t = useTexts(texts)
  const rule = around.rules[visit.rule]!
  const seats = inOrder(present(around.teams.find(({ id }) => id === visit.teamId)?.seats ?? []))
  const fitting = around.units.filter(
    ({ id, kind }) => (rule.kind === null || isOfKind(kind, rule.kind)) && !taken.includes(id),
  )
  return (
    <>
      <p className="muted small" lang="vi">
        {t.sentence(rule.text)}
      </p>
      {isOpen(visit, around) && (
        <UnitField
          label={t.unit}
          units={fitting}
          value={visit.unitId ?? ''}
          onChange={(unitId) => put({ unitId: unitId || null })}
        />
      )}
      <div className="fields">
        <DayField label={t.from} value={visit.from} onChange={(from) => put({ from })} />
        <DayField label={t.to} hint={t.toHint} optional value={visit.to} onChange={(to) => put({ to })} />
        <PartField visit={visit} put={put} />
      </div>
      <SelectField
        label={t.team}
        choices={around.teams.map(({ id, name }) => ({ value: id, label: name }))}
        value={visit.teamId ?? ''}
        onChange={(teamId) => put({ teamId: teamId || null, memberIds: [] })}
      />
      {seats.length > 0 && (
        <ChecksField
          label={t.members}
          hint={t.membersHint}
          choices={seats.map(({ accountId, name, post }) => ({
            value: accountId,
            label: name,
            ...(post && { hint: post }),
          }))}
          value={visit.memberIds}
          onChange={(memberIds) => put({ memberIds })}
        />
      )}
      {contents.length > 0 && (
        <ChecksField
          label={t.contents}
          hint={t.contentsHint}
          choices={contents.map((text) => ({ value: text, label: text }))}
          value={visit.contents}
          onChange={(chosen) => put({ contents: chosen })}
        />
      )}
      <TextField label={t.place} hint={t.placeHint} optional value={visit.place} onChange={(place) => put({ place })} />
    </>
  )
}

export function PartField({ visit, put }: Pick<Props, 'visit' | 'put'>) {
  const t = useTexts(texts)
  return (
    <SelectField
      label={t.part}
      choices={DAY_PARTS.map((value) => ({ value, label: t.visit.part[value] }))}
      value={visit.part}
      onChange={(part) => part !== '' && put({ part })}
    />
  )
}

/** Whether the unit of a line is chosen here: the sentence names none, and no place of the plan holds it for good. */
export function isOpen(
  { rule, unitId }: PlannedVisit,
  { rules, places, chosenBefore, setUp }: Pick<KnownAround, 'rules' | 'places' | 'chosenBefore' | 'setUp'>,
): boolean {
  if (rules[rule]!.names.length > 0) return false
  if (unitId === null) return true
  const held = places.some((place) => place.rule === rule && place.unitId === unitId)
  return !held || (chosenBefore.includes(unitId) && !setUp.includes(unitId))
}
