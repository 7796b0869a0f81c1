import { posts as postTexts } from '#features/ground/people/texts/posts.ts'
import { overwrite } from '#web/api.ts'
import { showDay } from '#web/days.ts'
import { Button } from '#web/design/Button.tsx'
import { Facts } from '#web/design/Facts.tsx'
import { Form } from '#web/design/Form.tsx'
import { SelectField } from '#web/design/fields.tsx'
import { useForm } from '#web/design/form.ts'
import { Link } from '#web/design/Link.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { useChange, useSeen, useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { ServedInspection } from '../contract.ts'
import { texts } from '../texts.ts'

export function InspectionFacts({ inspection }: { inspection: ServedInspection }) {
  const t = useTexts(texts)
  const { page } = t
  const { plan } = inspection
  return (
    <Panel title={page.facts}>
      <Facts
        facts={[
          [page.unit, inspection.unitName],
          [page.plan, plan && `${plan.title}${plan.number ? ` (${page.planNumber(plan.number, plan.symbol)})` : ''}`],
          [
            page.formFact,
            inspection.reinspectionKind
              ? `${t.reinspection[inspection.reinspectionKind]} · ${t.form[inspection.form]}`
              : t.form[inspection.form],
          ],
          [page.theme, inspection.topic && <span lang="vi">{inspection.topic}</span>],
          [page.programme, inspection.programme && <span lang="vi">{inspection.programme}</span>],
          [page.lead, inspection.lead && <span lang="vi">{inspection.lead}</span>],
          [
            page.quality,
            inspection.quality && (
              <span lang="vi">{page.qualityOf(inspection.quality.facets, inspection.quality.standard)}</span>
            ),
          ],
          [page.methodFact, t.method[inspection.method]],
          [page.round, inspection.round],
          [
            inspection.method === 'byReport' ? page.asked : page.notified,
            inspection.form !== 'surprise' && inspection.notifiedOn && showDay(inspection.notifiedOn),
          ],
          [
            page.original,
            inspection.originalId && <Link to={`/cuoc/${inspection.originalId}`}>{page.openOriginal}</Link>,
          ],
          [page.necessity, inspection.necessity],
        ]}
      />
    </Panel>
  )
}

/** The Team on one inspection: who comes, and by which decision. The focal agency may give it one while it is only planned. */
export function TeamPanel({ inspection, mayChoose }: { inspection: ServedInspection; mayChoose: boolean }) {
  const { page } = useTexts(texts)
  const { seat: seats } = useTexts(postTexts)
  const { team, toldTeam } = inspection
  return (
    <Panel title={page.team}>
      {toldTeam.length > 0 ? (
        <Facts
          facts={toldTeam.map(({ name, seat, agencyName }) => [
            name,
            <>
              {seats[seat]}
              <div className="muted small">{agencyName}</div>
            </>,
          ])}
        />
      ) : team ? (
        <>
          <p>
            <Link to={`/doan/${team.id}`}>{team.name}</Link>
            {team.number && team.decidedOn && (
              <span className="muted small">
                {' '}
                · {page.teamDecision(team.number, team.symbol, showDay(team.decidedOn))}
              </span>
            )}
          </p>
          <Facts
            facts={team.seats
              .filter((seat) => seat.leftOn === null)
              .map((seat) => [seat.name, seats[seat.seat]] as const)}
          />
        </>
      ) : (
        <p className="muted">{page.teamMissing}</p>
      )}
      {mayChoose && inspection.state === 'planned' && <TeamChoice inspection={inspection} />}
    </Panel>
  )
}

function TeamChoice({ inspection }: { inspection: ServedInspection }) {
  const { page } = useTexts(texts)
  const change = useChange()
  const teams = useThing('/api/teams')
  const seen = useSeen(inspection, ({ teamId }) => teamId)
  const form = useForm<{ teamId: string }>({
    start: { teamId: inspection.teamId ?? '' },
    check: ({ teamId }) => (teamId === '' ? { teamId: page.chooseTeamMissing } : {}),
    send: ({ teamId }) =>
      change(() => overwrite('PUT /api/inspections/:id/team', { id: inspection.id }, { teamId }, seen.current.version)),
  })
  const choices = (teams.data?.items ?? [])
    .filter((team) => team.planId === inspection.planId && team.state !== 'dissolved')
    .map((team) => ({ value: team.id, label: team.name }))
  if (choices.length === 0 || (choices.length === 1 && inspection.teamId === choices[0]!.value)) return null
  return (
    <Form form={form}>
      <SelectField label={page.team} choices={choices} {...form.field('teamId')} />
      <Button submit busy={form.busy}>
        {page.chooseTeam}
      </Button>
    </Form>
  )
}
