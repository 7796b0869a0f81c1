import { type ReactNode, useState } from 'react'
import { DrawnLines } from '#features/planning/choices/ui/embed.tsx'
import type { ServedPlan } from '#features/planning/plans/contract.ts'
import { overwrite, Refused } from '#web/api.ts'
import { Button } from '#web/design/Button.tsx'
import { isConflict } from '#web/design/ChangedNotice.tsx'
import { DataTable } from '#web/design/DataTable.tsx'
import { Dialog } from '#web/design/Dialog.tsx'
import { useDraftedForm } from '#web/design/drafts.ts'
import { Form } from '#web/design/Form.tsx'
import { DayField, SelectField } from '#web/design/fields.tsx'
import { LinesField, linesOf } from '#web/design/LinesField.tsx'
import { useChange, useSeen } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import { type DetailedPlan, type DetailedWords, isVisited, type PlannedVisit } from '../rules.ts'
import { texts } from '../texts.ts'
import { Theirs } from './Theirs.tsx'
import type { KnownAround } from './useAround.ts'
import { isOpen, PartField, VisitFields } from './VisitFields.tsx'
import { useVisitWords } from './words.ts'
import './detailed.css'

interface Props {
  readonly plan: ServedPlan
  readonly detailed: DetailedPlan
  readonly around: KnownAround
  /** Below the form: what follows from what is in its fields now, saved or not. */
  children(words: DetailedWords, saved: boolean): ReactNode
}

type Line = PlannedVisit & { readonly at: number }

const wordsIn = ({ visits, coordinating }: DetailedWords): DetailedWords => ({ visits, coordinating })

/** Dự thảo: one line for each place of the plan, corrected in the table; kept as it is typed, and saved for the others. */
export function DraftForm({ plan, detailed, around, children }: Props) {
  const t = useTexts(texts)
  const change = useChange()
  const words = useVisitWords(around)
  const seen = useSeen(detailed, wordsIn)
  const [editing, setEditing] = useState<number | null>(null)
  const form = useDraftedForm<{ visits: readonly PlannedVisit[]; coordinating: readonly string[] }>(
    `detailedPlan:${detailed.id}`,
    {
      start: wordsIn(detailed),
      send: async (values) => {
        const sent = { visits: values.visits.map(asSent), coordinating: linesOf(values.coordinating) }
        try {
          seen.current = await change(() =>
            overwrite('PUT /api/detailed-plans/:id', { id: detailed.id }, sent, seen.current.version),
          )
        } catch (failure) {
          // What the other has saved is fetched, to stand beside.
          if (failure instanceof Refused && isConflict(failure)) await change(async () => {})
          throw failure
        }
      },
    },
  )
  const { visits } = form.values
  const set = (next: readonly PlannedVisit[]) => form.set('visits', next)
  const put = (at: number, part: Partial<PlannedVisit>) =>
    set(visits.map((visit, index) => (index === at ? { ...visit, ...part } : visit)))
  const now = { visits, coordinating: linesOf(form.values.coordinating) }
  const saved = JSON.stringify(now) === JSON.stringify(wordsIn(detailed))
  const open = around.rules.flatMap((rule, at) =>
    isVisited(at, around) && rule.names.length === 0 ? [{ value: String(at), label: rule.text }] : [],
  )
  const edited = editing === null ? undefined : visits[editing]
  return (
    <>
      <Form form={form} quiet={isConflict(form.refusal)}>
        {isConflict(form.refusal) && (
          <Theirs
            mine={now}
            theirs={detailed}
            around={around}
            onTake={() => {
              seen.current = detailed
              form.reset(wordsIn(detailed))
            }}
            onKeep={() => {
              seen.current = detailed
              form.reset(form.values)
            }}
          />
        )}
        <div id="cac-dong" className="panel-part" tabIndex={-1}>
          <DataTable<Line>
            caption={t.table}
            rows={visits.map((visit, at) => ({ ...visit, at }))}
            rowKey={({ at }) => String(at)}
            columns={[
              {
                key: 'unit',
                label: t.unit,
                headline: true,
                cell: (line) => (line.unitId ? words.unit(line) : <span className="muted">{t.unitOpen}</span>),
              },
              {
                key: 'time',
                label: t.time,
                cell: (line) => (
                  <div className="visit-time">
                    <DayField
                      label={`${t.from}, ${nameOf(line)}`}
                      value={line.from}
                      onChange={(from) => put(line.at, { from })}
                    />
                    <PartField visit={line} put={(part) => put(line.at, part)} />
                  </div>
                ),
              },
              { key: 'members', label: t.members, cell: (line) => <span>{words.members(line)}</span> },
              { key: 'contents', label: t.contents, cell: (line) => <span>{words.contents(line)}</span> },
              { key: 'place', label: t.place, cell: (line) => <span>{words.place(line)}</span> },
            ]}
            rowActions={(line) => (
              <Button small label={t.editLine(nameOf(line))} onClick={() => setEditing(line.at)}>
                {t.edit}
              </Button>
            )}
          />
        </div>
        <DrawnLines
          planId={plan.id}
          taken={new Set(visits.flatMap(({ unitId }) => unitId ?? []))}
          onTake={(units) =>
            set(units.reduce((lines, { rule, unitId }) => placed(lines, rule, unitId, around), visits))
          }
        />
        {open.length > 0 && (
          <div className="panel-part">
            <SelectField
              label={t.add}
              placeholder={t.ofSentence}
              choices={open}
              value=""
              onChange={(rule) => {
                if (rule === '') return
                set([...visits, blank(Number(rule), around)])
                setEditing(visits.length)
              }}
            />
          </div>
        )}
        <LinesField
          label={t.coordinating}
          hint={t.coordinatingHint}
          optional
          rows={3}
          {...form.field('coordinating')}
        />
        <div className="actions">
          <Button submit busy={form.busy}>
            {t.save}
          </Button>
        </div>
      </Form>
      <Dialog
        title={edited && editing !== null ? nameOf({ ...edited, at: editing }) : ''}
        open={edited !== undefined}
        onClose={() => setEditing(null)}
      >
        {edited && editing !== null && (
          <>
            <VisitFields
              key={editing}
              visit={edited}
              around={around}
              contents={(plan.content.contents ?? []).map(({ text }) => text)}
              taken={visits.flatMap(({ rule, unitId }, at) =>
                at !== editing && rule === edited.rule && unitId !== null ? [unitId] : [],
              )}
              put={(part) => put(editing, part)}
            />
            <div className="actions dialog-actions">
              <Button tone="primary" onClick={() => setEditing(null)}>
                {t.done}
              </Button>
              {isOpen(edited, around) && (
                <Button
                  onClick={() => {
                    setEditing(null)
                    set(visits.filter((_, at) => at !== editing))
                  }}
                >
                  {t.remove}
                </Button>
              )}
            </div>
          </>
        )}
      </Dialog>
      {children(now, saved)}
    </>
  )

  function nameOf(line: Line): string {
    return line.unitId === null ? t.line(line.at + 1) : words.unit(line)
  }
}

/** The lists of a line as a request has them. */
const asSent = (visit: PlannedVisit) => ({
  ...visit,
  memberIds: [...visit.memberIds],
  contents: [...visit.contents],
})

/** The unit in the first open line of its sentence, else in a line of its own. */
function placed(visits: readonly PlannedVisit[], rule: number, unitId: string, around: Pick<KnownAround, 'teams'>) {
  const at = visits.findIndex((visit) => visit.rule === rule && visit.unitId === null)
  return at < 0 ? [...visits, { ...blank(rule, around), unitId }] : visits.with(at, { ...visits[at]!, unitId })
}

function blank(rule: number, { teams }: Pick<KnownAround, 'teams'>): PlannedVisit {
  return {
    ...{ rule, unitId: null, from: null, to: null, part: 'day' },
    ...{ teamId: teams.length === 1 ? teams[0]!.id : null, memberIds: [], contents: [], place: '' },
  }
}
