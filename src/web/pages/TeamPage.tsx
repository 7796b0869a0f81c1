import { useState } from 'react'
import { SignedCopy } from '#features/ground/evidence/ui/embed.tsx'
import { texts as paperTexts } from '#features/ground/papers/texts.ts'
import { useProposalWords } from '#features/ground/papers/ui/embed.tsx'
import { posts as postTexts } from '#features/ground/people/texts/posts.ts'
import { texts as findingTexts } from '#features/inspecting/findings/texts.ts'
import { texts as inspectionTexts } from '#features/inspecting/inspections/texts.ts'
import { planNumber } from '#features/planning/plans/ui/embed.tsx'
import type { ServedTeam } from '#features/planning/teams/contract.ts'
import { mayAssign, mayAttachCopy, TEAM_MOVES, type Team, type TeamSeat } from '#features/planning/teams/rules.ts'
import { texts } from '#features/planning/teams/texts.ts'
import { TeamStateTag, useTeamActs } from '#features/planning/teams/ui/embed.tsx'
import { PapersPanel } from '#features/reporting/archive/ui/embed.tsx'
import { isFocal } from '#kernel/actor.ts'
import { openMoves } from '#kernel/lifecycle.ts'
import { usePathParam } from '../address.ts'
import { overwrite } from '../api.ts'
import { showDay } from '../days.ts'
import { ActionBar } from '../design/ActionBar.tsx'
import { Button, LinkButton } from '../design/Button.tsx'
import { DataTable } from '../design/DataTable.tsx'
import { Dialog } from '../design/Dialog.tsx'
import { Facts } from '../design/Facts.tsx'
import { Form } from '../design/Form.tsx'
import { ChecksField } from '../design/fields.tsx'
import { useForm } from '../design/form.ts'
import { Link } from '../design/Link.tsx'
import { Empty, Loaded } from '../design/Loading.tsx'
import { PageHead } from '../design/PageHead.tsx'
import { Panel } from '../design/Panel.tsx'
import { designTexts } from '../design/texts.ts'
import { useCircumstances, useMe } from '../me.tsx'
import { useChange, useSeen, useThing } from '../queries.ts'
import { useTexts } from '../texts.ts'
import './team.css'

/** Một Đoàn: decision, mandate, members with their fields, and the acts open now. */
export function TeamPage() {
  const id = usePathParam('id')
  const team = useThing('/api/teams/:id', { id })
  return <Loaded query={team}>{(served) => <OneTeam team={served} />}</Loaded>
}

function OneTeam({ team }: { team: ServedTeam }) {
  const { page: t, list } = useTexts(texts)
  const { form: forms } = useTexts(inspectionTexts)
  const papers = useTexts(paperTexts)
  const { actor } = useMe()
  const plans = useThing('/api/plans')
  const plan = plans.data?.items.find((plan) => plan.id === team.planId)
  const proposed = team.state === 'proposed'
  return (
    <>
      <PageHead
        title={team.name}
        given
        crumbs={[
          { label: list.title, to: '/doan' },
          { label: team.number ? `${team.number}/${team.symbol}` : team.name },
        ]}
        state={<TeamStateTag state={team.state} />}
        actions={isFocal(actor) && proposed && <LinkButton to={`/doan/${team.id}/sua`}>{t.edit}</LinkButton>}
      />
      <TeamActs team={team} />
      <div className="with-aside">
        <div className="column">
          <Seats team={team} />
          <PapersPanel of="team" id={team.id} />
        </div>
        <aside className="column narrow-facts">
          {!proposed && (
            <SignedCopy paper="team" id={team.id} path="/api/teams" attaches={mayAttachCopy(actor, team).ok} />
          )}
          <Panel title={t.facts}>
            <Facts
              facts={[
                [
                  t.decision,
                  team.number &&
                    `${team.number}/${team.symbol}${team.decidedOn ? ` ${t.of(showDay(team.decidedOn))}` : ''}`,
                ],
                [papers.proposal, useProposalWords(team)],
                [t.plan, plan && <Link to={`/ke-hoach/${plan.id}`}>{planNumber(plan)}</Link>],
                [t.forms, team.forms.map((form) => (forms as Record<string, string>)[form] ?? form).join('; ')],
              ]}
            />
          </Panel>
        </aside>
      </div>
    </>
  )
}

function TeamActs({ team }: { team: ServedTeam }) {
  const open = openMoves(TEAM_MOVES, team, useCircumstances(team.settings))
  const candidates = useThing(
    open.some((action) => action === 'sign' || action === 'establish') ? '/api/teams/candidates' : null,
  )
  return (
    <div className="actions acts">
      <ActionBar
        path="/api/teams"
        id={team.id}
        version={team.version}
        open={open}
        acts={useTeamActs(team, candidates.data?.items ?? [])}
      />
    </div>
  )
}

function Seats({ team }: { team: ServedTeam }) {
  const { page: t } = useTexts(texts)
  const { seat: seats } = useTexts(postTexts)
  const { field: fields } = useTexts(findingTexts)
  const { actor } = useMe()
  const units = useThing('/api/units')
  const [assigned, setAssigned] = useState<TeamSeat | null>(null)
  const names = new Map((units.data?.items ?? []).map((unit) => [unit.id, unit.name]))
  const may = mayAssign(actor, team, team.settings) && team.state !== 'dissolved'
  return (
    <Panel title={t.seats} count={team.seats.length}>
      <DataTable
        caption={t.caption}
        rows={team.seats}
        rowKey={(seat) => seat.id}
        empty={<Empty>{t.empty}</Empty>}
        columns={[
          {
            key: 'person',
            label: t.person,
            headline: true,
            cell: (seat) => (
              <div>
                {seat.name}
                {seat.leftOn && <div className="muted small">{t.left(showDay(seat.leftOn))}</div>}
              </div>
            ),
          },
          { key: 'seat', label: t.seat, cell: (seat) => seats[seat.seat] },
          {
            key: 'post',
            label: t.post,
            cell: (seat) => <PostWords seat={seat} agency={names.get(seat.agencyId) ?? ''} />,
          },
          {
            key: 'fields',
            label: t.fields,
            cell: (seat) =>
              seat.fields.length > 0 ? (
                <span className="field-tags">
                  {seat.fields.map((field) => (
                    <span key={field} className="tag calm">
                      {fields[field] ?? field}
                    </span>
                  ))}
                </span>
              ) : (
                <span className="muted">{seat.seat === 'member' ? t.noFields : t.allFields}</span>
              ),
          },
        ]}
        {...(may && {
          rowActions: (seat: TeamSeat) =>
            seat.leftOn === null && (
              <Button small label={t.assignLabel(seat.name)} onClick={() => setAssigned(seat)}>
                {t.assign}
              </Button>
            ),
        })}
      />
      <Dialog
        title={assigned ? t.assignTitle(assigned.name) : ''}
        open={assigned !== null}
        onClose={() => setAssigned(null)}
      >
        {assigned && <FieldsForm team={team} seat={assigned} onDone={() => setAssigned(null)} />}
      </Dialog>
    </Panel>
  )
}

/** The printed post with its agency, said once where the post already names it. */
function PostWords({ seat, agency }: { seat: TeamSeat; agency: string }) {
  const told = seat.post.includes(agency)
  return (
    <div>
      {seat.post || agency}
      {seat.post && agency && !told && <div className="muted small">{agency}</div>}
    </div>
  )
}

function FieldsForm({ team, seat, onDone }: { team: Team; seat: TeamSeat; onDone(): void }) {
  const { page: t } = useTexts(texts)
  const design = useTexts(designTexts)
  const { field: fields } = useTexts(findingTexts)
  const change = useChange()
  const seen = useSeen(team, (one) => one.seats.find(({ id }) => id === seat.id)?.fields)
  const form = useForm({
    start: { fields: seat.fields },
    send: async (values) => {
      await change(() =>
        overwrite(
          'PUT /api/teams/:id/fields',
          { id: team.id },
          { seatId: seat.id, fields: values.fields },
          seen.current.version,
        ),
      )
      onDone()
    },
  })
  return (
    <Form form={form}>
      <ChecksField
        label={t.fields}
        choices={Object.entries(fields).map(([value, label]) => ({ value, label }))}
        {...form.field('fields')}
      />
      <div className="actions dialog-actions">
        <Button tone="primary" submit busy={form.busy}>
          {t.assign}
        </Button>
        <Button onClick={onDone}>{design.cancel}</Button>
      </div>
    </Form>
  )
}
