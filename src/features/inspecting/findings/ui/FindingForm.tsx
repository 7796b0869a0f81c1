import { useRef, useState } from 'react'
import { EvidenceField, FilesField } from '#features/ground/evidence/ui/embed.tsx'
import type { FindingKind } from '#features/ground/profiles/rules.ts'
import type { Inspection } from '#features/inspecting/inspections/rules.ts'
import { overwrite, send } from '#web/api.ts'
import { Button } from '#web/design/Button.tsx'
import { useDraftedForm } from '#web/design/drafts.ts'
import { Form } from '#web/design/Form.tsx'
import { LongTextField, SelectField, TextField } from '#web/design/fields.tsx'
import { LinesField, linesOf } from '#web/design/LinesField.tsx'
import { Notice } from '#web/design/Notice.tsx'
import { Source } from '#web/design/Source.tsx'
import { useMe } from '#web/me.tsx'
import { useChange } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import {
  asksResponsibility,
  type Finding,
  type FindingDraft,
  type FindingSettings,
  kindsToChoose,
  type Responsibility,
} from '../rules.ts'
import { texts } from '../texts.ts'
import './findings.css'

type Values = FindingDraft & { readonly responsibilities: readonly Responsibility[] }

interface Props {
  inspection: Pick<Inspection, 'id' | 'teamId' | 'planId'>
  /** The draft to change; a new one when absent. */
  finding?: Finding
  /** What a sheet proposes of a new one: its words, the content that it is about, the entries that it rests on, who is responsible. */
  proposed?: Partial<Values> &
    Pick<Finding, 'contentItemId' | 'basedOn'> & {
      /** Of what else it was proposed; its draft is kept by that. */
      readonly from?: string
    }
  settings: FindingSettings
  onDone(): void
}

/** Phát hiện: fact, criterion, cause, evidence, and who is responsible, apart. */
export function FindingForm({ inspection, finding, proposed, settings, onDone }: Props) {
  const t = useTexts(texts)
  const change = useChange()
  const own = useOwnFields(inspection.teamId)
  // What was given by name may lie in another field.
  const given = finding?.field ?? proposed?.field ?? ''
  const fields = given === '' || own.includes(given) ? own : [...own, given]
  // The version that the fields were filled from, whatever is read behind them.
  const [seenVersion] = useState(finding?.version ?? 0)
  // Kept as a draft instead of being sent.
  const keeps = useRef(false)
  const [files, setFiles] = useState<readonly File[]>([])
  const [kept, setKept] = useState<Finding | null>(null)
  const form = useDraftedForm<Values>(
    `finding:${finding?.id ?? proposed?.from ?? proposed?.contentItemId ?? inspection.id}`,
    {
      start: {
        kind: finding?.kind ?? proposed?.kind ?? likelyKind(settings),
        field: finding?.field ?? proposed?.field ?? (fields.length === 1 ? fields[0]! : ''),
        fact: finding?.fact ?? proposed?.fact ?? '',
        criterion: finding?.criterion ?? proposed?.criterion ?? '',
        causes: finding?.causes ?? [],
        evidence: finding?.evidence ?? proposed?.evidence ?? '',
        responsibilities: proposed?.responsibilities ?? [],
      },
      check: ({ kind, causes, responsibilities }) => ({
        ...(kind === 'limitation' && linesOf(causes).length === 0 && { causes: t.causeMissing }),
        ...(responsibilities.some((responsibility) => responsibility.statement.trim() === '') && {
          responsibilities: t.statementMissing,
        }),
      }),
      send: async (values) => {
        const sent = { ...values, causes: linesOf(values.causes) }
        const saved = await change(() =>
          finding
            ? overwrite('PUT /api/findings/:id', { id: finding.id }, sent, seenVersion)
            : send(
                'POST /api/inspections/:id/findings',
                { id: inspection.id },
                {
                  ...sent,
                  submitted: !keeps.current,
                  ...(proposed && { contentItemId: proposed.contentItemId, basedOn: [...proposed.basedOn] }),
                },
              ),
        )
        if (files.length === 0) return onDone()
        setKept(saved)
      },
    },
  )
  if (kept)
    return (
      <>
        <Notice tone="done">{t.keptWithFiles}</Notice>
        <EvidenceField
          inspectionId={kept.inspectionId}
          thingId={kept.id}
          side="team"
          path="/api/findings"
          label={t.evidenceFiles}
          chosen={files}
        />
        <div className="actions">
          <Button tone="primary" onClick={onDone}>
            {t.done}
          </Button>
        </div>
      </>
    )
  return (
    <Form form={form}>
      <div className="fields">
        <SelectField
          label={t.kindField}
          choices={kindsToChoose(settings, finding?.kind).map((value) => ({ value, label: t.kind[value] }))}
          {...form.field('kind')}
          onChange={(kind) => kind !== '' && form.set('kind', kind)}
        />
        <SelectField
          label={t.fieldField}
          optional
          placeholder={t.noField}
          choices={fields.map((value) => ({ value, label: t.field[value] ?? value }))}
          {...form.field('field')}
        />
      </div>
      <div className="wide-fields">
        <LongTextField rows={3} label={t.fact} hint={t.factHint} {...form.field('fact')} />
        <LongTextField rows={2} label={t.criterion} optional {...form.field('criterion')} />
        <LinesField
          rows={2}
          label={t.causes}
          optional={form.values.kind !== 'limitation'}
          hint={t.causesHint}
          {...form.field('causes')}
        />
        <LongTextField rows={2} label={t.evidence} hint={t.evidenceHint} {...form.field('evidence')} />
      </div>
      {!finding && <FilesField label={t.evidenceFiles} value={files} onChange={setFiles} />}
      <Responsibilities
        value={form.values.responsibilities}
        asked={asksResponsibility(form.values, settings)}
        planId={inspection.planId}
        added={finding !== undefined}
        field={form.field('responsibilities')}
      />
      <div className="actions">
        <Button tone="primary" submit busy={form.busy}>
          {finding ? t.save : t.send}
        </Button>
        {!finding && (
          <Button
            busy={form.busy}
            onClick={() => {
              keeps.current = true
              void form.submit().finally(() => {
                keeps.current = false
              })
            }}
          >
            {t.save}
          </Button>
        )}
        <Button onClick={onDone}>{t.cancel}</Button>
      </div>
    </Form>
  )
}

/** What fell short is what is mostly written. */
function likelyKind(settings: FindingSettings): FindingKind {
  const kinds = kindsToChoose(settings)
  return kinds.find((kind) => kind === 'shortcoming') ?? kinds.find((kind) => kind !== 'strength') ?? kinds[0]!
}

interface ResponsibilitiesProps {
  value: readonly Responsibility[]
  asked: boolean
  planId: string
  added: boolean
  field: { readonly id: string; readonly error?: string | undefined; onChange(value: readonly Responsibility[]): void }
}

function Responsibilities({ value, asked, planId, added, field }: ResponsibilitiesProps) {
  const t = useTexts(texts)
  const put = (index: number, change: Partial<Responsibility>) =>
    field.onChange(value.map((statement, at) => (at === index ? { ...statement, ...change } : statement)))
  return (
    <fieldset className={`field wide${field.error ? ' wrong' : ''}`} id={field.id} tabIndex={-1}>
      <legend>{t.responsibility}</legend>
      <span className="hint">
        {asked && `${t.responsibilityAsked} `}
        {t.responsibilityRestricted} {added && t.addedOnEdit}
      </span>
      {asked && <Source rule={{ planId, settings: ['findingResponsibility'] }} />}
      {field.error && <span className="wrong-text">{field.error}</span>}
      {value.map((statement, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the list
        <div key={index} className="responsibility">
          <TextField
            label={`${t.person}, ${t.responsible(index + 1)}`}
            value={statement.person}
            onChange={(person) => put(index, { person })}
          />
          <TextField label={t.section} value={statement.section} onChange={(section) => put(index, { section })} />
          <LongTextField
            rows={2}
            label={t.statement}
            value={statement.statement}
            onChange={(statement) => put(index, { statement })}
          />
          <div>
            <Button small onClick={() => field.onChange(value.filter((_, at) => at !== index))}>
              {t.removeResponsibility}
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button small onClick={() => field.onChange([...value, { person: '', section: '', statement: '' }])}>
          {t.addResponsibility}
        </Button>
      </div>
    </fieldset>
  )
}

/** The fields that this person examines in the Team; all of them where none was assigned. */
export function useOwnFields(teamId: string | null): readonly string[] {
  const t = useTexts(texts)
  const { actor } = useMe()
  const seat = actor.seats.find((held) => held.teamId === teamId)
  return seat?.seat === 'member' && seat.fields.length > 0 ? seat.fields : Object.keys(t.field)
}
