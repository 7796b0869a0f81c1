import { useState } from 'react'
import { kindsToChoose } from '#features/inspecting/findings/rules.ts'
import { FindingForm } from '#features/inspecting/findings/ui/embed.tsx'
import type { ServedInspection } from '#features/inspecting/inspections/contract.ts'
import { holdsSeat } from '#kernel/actor.ts'
import { overwrite } from '#web/api.ts'
import { Button, DownloadButton } from '#web/design/Button.tsx'
import { Dialog } from '#web/design/Dialog.tsx'
import { Loaded } from '#web/design/Loading.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { StateTag } from '#web/design/StateTag.tsx'
import { useMe } from '#web/me.tsx'
import { useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { ServedPersonChecks, ServedPresence } from '../contract.ts'
import { ASPECTS, mayPutRight, type PersonCheck, proposesFinding, RATINGS } from '../rules.ts'
import { texts } from '../texts.ts'
import { PersonForm, partsOf } from './PersonForm.tsx'
import { Withdraw } from './Withdraw.tsx'

interface Props {
  inspection: ServedInspection
  presence: ServedPresence
}

/** Người được kiểm tra: restricted; whoever does not write here asks to see them, and that is a reading. */
export function PersonsPanel({ inspection, presence }: Props) {
  const t = useTexts(texts)
  const [open, setOpen] = useState(presence.writes)
  return (
    <Panel title={t.persons} count={presence.persons}>
      <p className="muted">{t.personsRestricted}</p>
      {open ? (
        <Persons inspection={inspection} presence={presence} />
      ) : (
        <Button onClick={() => setOpen(true)}>{t.showPersons(presence.persons)}</Button>
      )}
    </Panel>
  )
}

function Persons({ inspection, presence }: Props) {
  const t = useTexts(texts)
  const { actor } = useMe()
  const checks = useThing('/api/inspections/:id/person-checks', { id: inspection.id })
  const [form, setForm] = useState<PersonCheck | 'new' | null>(null)
  return (
    <Loaded query={checks}>
      {(served) => (
        <>
          <div className="actions">
            {presence.writes && (
              <Button tone="primary" onClick={() => setForm('new')}>
                {t.addPerson}
              </Button>
            )}
            {holdsSeat(actor, 'teamHead', inspection.teamId) && presence.persons > 0 && (
              <DownloadButton href={`/api/papers/personChecks/${inspection.id}.docx`}>{t.paper}</DownloadButton>
            )}
          </div>
          {served.items.length === 0 && <p className="muted">{t.noPersons}</p>}
          <ul className="people-list">
            {served.items.map((person) => (
              <OnePerson
                key={person.id}
                inspection={inspection}
                presence={presence}
                person={person}
                onChange={() => setForm(person)}
              />
            ))}
          </ul>
          {form && (
            <PersonDialog
              inspection={inspection}
              presence={presence}
              served={served}
              person={form === 'new' ? null : form}
              onDone={() => setForm(null)}
            />
          )}
        </>
      )}
    </Loaded>
  )
}

interface DialogProps extends Props {
  served: ServedPersonChecks
  person: PersonCheck | null
  onDone(): void
}

function PersonDialog({ inspection, presence, served, person, onDone }: DialogProps) {
  const t = useTexts(texts)
  return (
    <Dialog title={person ? t.changePerson : t.addPerson} open onClose={onDone}>
      <PersonForm
        inspectionId={inspection.id}
        asked={presence.asked}
        known={served.known}
        {...(person && { person })}
        onDone={onDone}
      />
    </Dialog>
  )
}

function OnePerson({ inspection, presence, person, onChange }: Props & { person: PersonCheck; onChange(): void }) {
  const t = useTexts(texts)
  const { actor } = useMe()
  const [asks, setAsks] = useState<'finding' | 'withdraw' | null>(null)
  const { name, staff, leads, post, section, presence: there, seenAt, reason, ratings, tasks, withdrawn } = person
  const rated = ASPECTS.flatMap((aspect) => (ratings[aspect] ? [[aspect, ratings[aspect]] as const] : []))
  return (
    <li className={withdrawn ? 'people-gone' : undefined}>
      <p>
        <b lang="vi">{name}</b>{' '}
        {there && (
          <StateTag tone={there === 'absentWithoutReason' ? 'attention' : there === 'present' ? 'done' : 'muted'}>
            {seenAt ? `${t.presence[there]} · ${seenAt}` : t.presence[there]}
          </StateTag>
        )}
        {withdrawn && <span className="tag">{t.withdrawn}</span>}
      </p>
      <p className="muted">
        {[leads && t.leads, staff && t.staff[staff], post, section].filter((part) => part).join(' · ')}
      </p>
      {reason && <p className="said">{reason}</p>}
      {rated.length > 0 && (
        <ul className="people-ratings">
          {rated.map(([aspect, rating]) => (
            <li key={aspect}>
              {t.aspect[aspect]}: <b className={rating === RATINGS[2] ? 'people-odd' : undefined}>{t.rating[rating]}</b>
            </li>
          ))}
        </ul>
      )}
      {tasks.length > 0 && (
        <ul className="people-ratings">
          {tasks.map(({ task, result }) => (
            <li key={task}>
              {task}: <b>{t.result[result]}</b>
            </li>
          ))}
        </ul>
      )}
      {person.observation && <p className="said">{person.observation}</p>}
      {person.statement && (
        <p className="said">
          <span className="muted small">{t.statement}: </span>
          {person.statement}
        </p>
      )}
      <p className="muted small">{t.writtenBy(person.authorName)}</p>
      {presence.writes && !withdrawn && (
        <>
          {proposesFinding(person) && <p>{t.findingProposed}</p>}
          <div className="actions">
            {proposesFinding(person) && (
              <Button small onClick={() => setAsks('finding')}>
                {t.toFinding}
              </Button>
            )}
            {mayPutRight(actor, person).ok && (
              <>
                <Button small onClick={onChange}>
                  {t.change}
                </Button>
                <Button small onClick={() => setAsks('withdraw')}>
                  {t.withdraw}
                </Button>
              </>
            )}
          </div>
        </>
      )}
      {asks === 'finding' && (
        <Dialog title={t.toFinding} open onClose={() => setAsks(null)}>
          <Proposed inspection={inspection} presence={presence} person={person} onDone={() => setAsks(null)} />
        </Dialog>
      )}
      {asks === 'withdraw' && <Withdraw send={() => withdraw(person)} onDone={() => setAsks(null)} />}
    </li>
  )
}

/** An absence as a finding: its fact names nobody, who is responsible stands apart, restricted. */
function Proposed({ inspection, presence, person, onDone }: Props & { person: PersonCheck; onDone(): void }) {
  const t = useTexts(texts)
  const findings = useThing('/api/inspections/:id/findings', { id: inspection.id })
  const { name, section, seenAt, id } = person
  return (
    <Loaded query={findings}>
      {({ settings }) => {
        const kind = kindsToChoose(settings).find((one) => one === 'shortcoming')
        return (
          <FindingForm
            inspection={inspection}
            settings={settings}
            proposed={{
              ...{ contentItemId: presence.contentItemId, basedOn: [], from: id },
              ...(kind && { kind }),
              ...{ field: 'civilService', fact: t.fact(section, seenAt), evidence: t.evidence },
              responsibilities: [{ person: name, section, statement: t.absent(seenAt) }],
            }}
            onDone={onDone}
          />
        )
      }}
    </Loaded>
  )
}

const withdraw = (person: PersonCheck) =>
  overwrite('PUT /api/person-checks/:id', { id: person.id }, { ...partsOf(person), withdrawn: true }, person.version)
