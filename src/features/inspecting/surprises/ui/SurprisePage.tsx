import { texts as orgTexts } from '#features/ground/org/texts.ts'
import { posts as postTexts } from '#features/ground/people/texts/posts.ts'
import { type ContentItem, leavesOf, ofForm } from '#features/planning/contents/rules.ts'
import { usePathParam } from '#web/address.ts'
import { showDay, showMoment } from '#web/days.ts'
import { ActionBar, act } from '#web/design/ActionBar.tsx'
import { LinkButton } from '#web/design/Button.tsx'
import { Facts, History } from '#web/design/Facts.tsx'
import { ChecksField, DayField, LongTextField, SelectField, TextField } from '#web/design/fields.tsx'
import { Loaded } from '#web/design/Loading.tsx'
import { Notice } from '#web/design/Notice.tsx'
import { PageHead } from '#web/design/PageHead.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { PickField } from '#web/design/PickField.tsx'
import { useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { ServedSurprise } from '../contract.ts'
import { type Otherwise, otherwise, type Surprise } from '../rules.ts'
import { texts } from '../texts.ts'
import { usePeople } from './people.tsx'
import { SurpriseStateTag } from './SurprisesPage.tsx'
import './surprises.css'

/** Một cuộc đột xuất: what is known of it, the acts open now, and on site the one button that discloses it. */
export function SurprisePage() {
  const surprise = useThing('/api/surprises/:id', { id: usePathParam('id') })
  return <Loaded query={surprise}>{(served) => <OneSurprise surprise={served} />}</Loaded>
}

function OneSurprise({ surprise }: { surprise: ServedSurprise }) {
  const t = useTexts(texts)
  const { kind: kinds } = useTexts(orgTexts)
  const { seat: seats } = useTexts(postTexts)
  const { arrive, ...others } = useSurpriseActs(surprise)
  const contentWords = useContentWords(surprise)
  const shared = {
    path: '/api/surprises',
    id: surprise.id,
    version: surprise.version,
    open: surprise.acts,
    sealed: true,
  } as const
  return (
    <>
      <PageHead
        title={surprise.unitName}
        given
        crumbs={[{ label: t.title, to: '/dot-xuat' }, { label: surprise.unitName }]}
        state={<SurpriseStateTag state={surprise.state} />}
      />
      <div className="column">
        {surprise.state === 'arrived' ? (
          <Notice tone="done" actions={<LinkButton to={`/cuoc/${surprise.id}`}>{t.open}</LinkButton>}>
            {t.disclosed}
          </Notice>
        ) : (
          <Notice tone="attention">{surprise.state === 'cancelled' ? t.cancelledNote : t.lead}</Notice>
        )}
        <OtherwiseNotice surprise={surprise} />
        {surprise.acts.includes('arrive') && (
          <div className="arrival">
            <p>{t.arriveLead}</p>
            <ActionBar {...shared} acts={{ arrive }} />
          </div>
        )}
        <div className="actions">
          <ActionBar {...shared} acts={others} />
        </div>
        <div className="with-aside">
          <div className="column">
            <Panel>
              <Facts
                facts={[
                  [t.day, showDay(surprise.plannedOn)],
                  [t.groundField, t.ground[surprise.ground]],
                  [t.feedback, surprise.feedback],
                  [t.reason, surprise.reason],
                  [
                    t.how,
                    surprise.drawnOn &&
                      `${t.drawnOn(showDay(surprise.drawnOn))}: ${kinds[surprise.drawnKind as keyof typeof kinds] ?? surprise.drawnKind}`,
                  ],
                  [t.authoriserLabel, t.authoriser[surprise.authoriser]],
                  [t.team, surprise.teamName],
                  [t.goersFact, surprise.members.map((member) => `${member.name} (${seats[member.seat]})`).join(', ')],
                  [t.contents, contentWords(surprise.contentIds)],
                  [t.place, surprise.place],
                  [t.notes, surprise.notes],
                ]}
              />
            </Panel>
            <Panel title={t.historyTitle}>
              <History
                entries={surprise.steps.toReversed().map((step) => ({
                  id: step.commandId,
                  at: showMoment(step.at),
                  what: `${step.by} ${t.history[step.action]}`,
                  ...(step.about !== '' && { note: step.about }),
                }))}
              />
            </Panel>
          </div>
          <aside className="column narrow-facts">
            <Panel title={t.knowers} count={surprise.knowers.length}>
              <ul>
                {surprise.knowers.map((person) => (
                  <li key={person.id}>{person.name}</li>
                ))}
              </ul>
            </Panel>
          </aside>
        </div>
      </div>
    </>
  )
}

/** What is no longer as it was authorised, for whoever authorised it above all. */
function OtherwiseNotice({ surprise }: { surprise: Surprise }) {
  const t = useTexts(texts)
  const { seat: seats } = useTexts(postTexts)
  const contentWords = useContentWords(surprise)
  const parts = otherwise(surprise)
  if (surprise.authorisedAs === null || parts.length === 0) return null
  const words = (as: NonNullable<Surprise['authorisedAs']>): Record<Otherwise, string> => ({
    goers: as.teamName ?? as.members.map((member) => `${member.name} (${seats[member.seat]})`).join(', '),
    place: as.place,
    plannedOn: showDay(as.plannedOn),
    contents: contentWords(as.contentIds),
  })
  const [was, now] = [words(surprise.authorisedAs), words(surprise)]
  return (
    <Notice tone="attention">
      {t.otherwise}
      <ul className="points">
        {parts.map((part) => (
          <li key={part}>{t.wasNow(t.otherwisePart[part], was[part], now[part])}</li>
        ))}
      </ul>
    </Notice>
  )
}

/** The contents that the plan has for a surprise; none while they are not confirmed. */
function useContents({ planId }: Pick<Surprise, 'planId'>): readonly ContentItem[] {
  const contents = useThing('/api/plans/:id/contents', { id: planId }).data
  return contents?.confirmed ? leavesOf(ofForm(contents.items, 'surprise')).filter(({ asked }) => asked) : []
}

function useContentWords(surprise: Surprise) {
  const t = useTexts(texts)
  const contents = useContents(surprise)
  return (ids: Surprise['contentIds']) =>
    ids
      ? contents
          .filter(({ id }) => ids.includes(id))
          .map(({ code, text }) => `${code}. ${text}`)
          .join('; ')
      : t.contentsAll
}

function useSurpriseActs(surprise: ServedSurprise) {
  const t = useTexts(texts)
  const teams = useThing(surprise.acts.includes('prepare') ? '/api/teams' : null)
  const people = usePeople(surprise)
  const contents = useContents(surprise)
  const listed = new Set(surprise.knowers.map((person) => person.id))
  const ready = (teams.data?.items ?? []).filter(
    (team) => team.planId === surprise.planId && ['established', 'active'].includes(team.state),
  )
  return {
    arrive: act({
      label: t.action.arrive,
      tone: 'primary',
      effects: t.arriveEffects,
      start: { place: surprise.place },
      fields: (form) => <TextField label={t.place} {...form.field('place')} />,
    }),
    authorise: act({
      label: t.action.authorise,
      tone: 'primary',
      effects: t.authoriseEffects,
      rule: { planId: surprise.planId, settings: ['surpriseLead'] },
    }),
    prepare: act({
      label: t.action.prepare,
      start: {
        teamId: surprise.teamId ?? '',
        headId: surprise.members.find((member) => member.seat === 'teamHead')?.accountId ?? '',
        memberIds: surprise.members
          .filter((member) => member.seat !== 'teamHead')
          .map((member) => member.accountId) as readonly string[],
        place: surprise.place,
        notes: surprise.notes,
        plannedOn: surprise.plannedOn as Surprise['plannedOn'] | null,
        contentIds: surprise.contentIds ?? contents.map(({ id }) => id),
      },
      check: ({ teamId, headId, plannedOn, contentIds }) => ({
        ...(contents.length > 0 && contentIds.length === 0 && { contentIds: t.contentsMissing }),
        ...(teamId === '' && !surprise.mayAssign && { teamId: t.missing }),
        ...(teamId === '' && surprise.mayAssign && headId === '' && { headId: t.missing }),
        ...(plannedOn === null && { plannedOn: t.missing }),
      }),
      input: ({ teamId, headId, memberIds, contentIds, ...rest }) => ({
        ...rest,
        contentIds: contentIds.length === contents.length ? null : [...contentIds],
        teamId: teamId || null,
        members: teamId
          ? []
          : [
              { accountId: headId, seat: 'teamHead' },
              ...memberIds.filter((id) => id !== headId).map((accountId) => ({ accountId, seat: 'member' })),
            ],
      }),
      fields: (form) => (
        <>
          <SelectField
            label={t.team}
            hint={t.teamHint}
            {...(surprise.mayAssign && { placeholder: t.noTeam })}
            choices={ready.map((team) => ({ value: team.id, label: team.name }))}
            {...form.field('teamId')}
          />
          {surprise.mayAssign && form.values.teamId === '' && (
            <>
              <SelectField
                label={t.goersHead}
                choices={surprise.knowers.map((person) => ({ value: person.id, label: person.name }))}
                {...form.field('headId')}
              />
              <ChecksField
                label={t.goers}
                hint={t.goersHint}
                choices={surprise.knowers.map((person) => ({ value: person.id, label: person.name }))}
                {...form.field('memberIds')}
              />
            </>
          )}
          {contents.length > 0 && (
            <ChecksField
              label={t.contents}
              hint={t.contentsHint}
              choices={contents.map(({ id, code, text }) => ({ value: id, label: `${code}. ${text}` }))}
              {...form.field('contentIds')}
            />
          )}
          <DayField label={t.day} {...form.field('plannedOn')} />
          <TextField label={t.place} {...form.field('place')} />
          <LongTextField label={t.notes} {...form.field('notes')} />
        </>
      ),
    }),
    addKnower: act({
      label: t.action.addKnower,
      start: { accountId: '' },
      check: ({ accountId }) => ({ ...(accountId === '' && { accountId: t.missing }) }),
      fields: (form) => (
        <PickField
          label={t.knower}
          hint={t.knowersHint}
          from={people.filter((person) => !listed.has(person.id))}
          {...form.field('accountId')}
        />
      ),
    }),
    cancel: act({
      label: t.action.cancel,
      tone: 'danger',
      apart: true,
      effects: t.cancelEffects,
      start: { reason: '' },
      fields: (form) => <LongTextField label={t.cancelReason} {...form.field('reason')} />,
    }),
  }
}
