import { useState } from 'react'
import { methodNames } from '#features/planning/plans/texts/forms.ts'
import { openMoves } from '#kernel/lifecycle.ts'
import { showDay } from '#web/days.ts'
import { ActionBar, act } from '#web/design/ActionBar.tsx'
import { Button } from '#web/design/Button.tsx'
import { DataTable } from '#web/design/DataTable.tsx'
import { LongTextField } from '#web/design/fields.tsx'
import { Loaded } from '#web/design/Loading.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { StateTag } from '#web/design/StateTag.tsx'
import { useCircumstances, useMe } from '#web/me.tsx'
import { useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { ServedProposal, ServedTheme, ServedThemes } from '../contract.ts'
import { PROPOSAL_MOVES, proposesFor } from '../rules.ts'
import { proposalTones, proposingTones, texts } from '../texts.ts'
import { ProposeDialog, ThemeDialog } from './ThemeForms.tsx'
import '#web/design/items.css'

/** Chuyên đề kiểm tra: those of the plan, those that a Team added, and the units proposed for them. Nothing where the plan has none. */
export function ThemesPanel({ planId }: { planId: string }) {
  const themes = useThing('/api/plans/:id/themes', { id: planId })
  return (
    <Loaded query={themes}>
      {(served) =>
        served.items.length + served.said.length > 0 || served.addsFor ? (
          <Themes planId={planId} served={served} />
        ) : null
      }
    </Loaded>
  )
}

function Themes({ planId, served }: { planId: string; served: ServedThemes }) {
  const t = useTexts(texts)
  const [adding, setAdding] = useState(false)
  const { items, said, addsFor, mayConfirm } = served
  return (
    <Panel
      title={t.title}
      count={items.length}
      actions={addsFor && <Button onClick={() => setAdding(true)}>{t.add}</Button>}
    >
      {items.length === 0 && said.length === 0 && <p className="muted">{t.none}</p>}
      {said.length > 0 && (
        <>
          <p className="muted">{t.said}</p>
          <ul className="items">
            {said.map((topic) => (
              <Said key={topic} planId={planId} topic={topic} proposerId={served.proposerId} may={mayConfirm} />
            ))}
          </ul>
        </>
      )}
      {items.map((theme) => (
        <OneTheme key={theme.id} theme={theme} />
      ))}
      {addsFor && (
        <ThemeDialog planId={planId} teamId={addsFor} topic="" open={adding} onClose={() => setAdding(false)} />
      )}
    </Panel>
  )
}

function Said(props: { planId: string; topic: string; proposerId: string | null; may: boolean }) {
  const { planId, topic, proposerId, may } = props
  const t = useTexts(texts)
  const [open, setOpen] = useState(false)
  return (
    <li>
      <div className="item">
        <span lang="vi">{topic}</span>
        {may && (
          <Button small tone="primary" label={t.confirmOf(topic)} onClick={() => setOpen(true)}>
            {t.confirm}
          </Button>
        )}
      </div>
      {may && <ThemeDialog {...{ planId, topic, proposerId, open }} teamId={null} onClose={() => setOpen(false)} />}
    </li>
  )
}

function OneTheme({ theme }: { theme: ServedTheme }) {
  const t = useTexts(texts)
  const methods = useTexts(methodNames)
  const { actor } = useMe()
  const { topic, teamId, method, reason, addedByName, addedOn, proposerName, proposing, dueOn, proposals } = theme
  const [open, setOpen] = useState(false)
  const proposes = proposesFor(actor, theme)
  return (
    <section className="panel-part column">
      <h3 lang="vi">{topic}</h3>
      <p className="muted small">
        {[teamId === null ? t.ofPlan : t.ofTeam, t.by(addedByName, showDay(addedOn)), method && methods[method]]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {reason !== '' && (
        <p lang="vi">
          {t.reason}: {reason}
        </p>
      )}
      {proposerName !== '' && (
        <div className="row">
          <span>
            {t.proposer}: {proposerName}
          </span>
          {proposing && <StateTag tone={proposingTones[proposing]}>{t.proposing[proposing]}</StateTag>}
          {dueOn && <span className="muted small">{t.due(showDay(dueOn))}</span>}
        </div>
      )}
      {proposing &&
        (proposals.length > 0 ? (
          <Proposals topic={topic} proposals={proposals} />
        ) : (
          <p className="muted">{t.noUnits}</p>
        ))}
      {proposes && (
        <div className="actions">
          <Button
            tone={proposals.length > 0 ? 'plain' : 'primary'}
            label={t.proposeOf(topic)}
            onClick={() => setOpen(true)}
          >
            {t.propose}
          </Button>
          <ProposeDialog theme={theme} open={open} onClose={() => setOpen(false)} />
        </div>
      )}
    </section>
  )
}

function Proposals({ topic, proposals }: { topic: string; proposals: readonly ServedProposal[] }) {
  const t = useTexts(texts)
  return (
    <DataTable
      caption={t.caption(topic)}
      rows={proposals}
      rowKey={({ id }) => id}
      columns={[
        { key: 'unit', label: t.unit, headline: true, cell: ({ objectName }) => objectName },
        {
          key: 'proposedOn',
          label: t.proposedOn,
          cell: ({ proposedOn }) => <span className="day">{showDay(proposedOn)}</span>,
        },
        {
          key: 'result',
          label: t.result,
          cell: ({ state, reason }) => (
            <div>
              <StateTag tone={proposalTones[state]}>{t.state[state]}</StateTag>
              {reason !== '' && <div className="muted small">{reason}</div>}
            </div>
          ),
        },
        { key: 'acts', label: t.acts, cell: (proposal) => <ProposalActs proposal={proposal} /> },
      ]}
    />
  )
}

function ProposalActs({ proposal }: { proposal: ServedProposal }) {
  const t = useTexts(texts)
  const open = openMoves(PROPOSAL_MOVES, proposal, useCircumstances({}))
  if (open.length === 0) return null
  return (
    <ActionBar
      path="/api/unit-proposals"
      id={proposal.id}
      version={proposal.version}
      open={open}
      acts={{
        accept: act({ label: t.action.accept, tone: 'primary', effects: t.effects.accept }),
        decline: act<{ reason: string }>({
          label: t.action.decline,
          effects: t.effects.decline,
          start: { reason: '' },
          check: ({ reason }) => (reason.trim() === '' ? { reason: t.reasonMissing } : {}),
          fields: (form) => <LongTextField rows={3} label={t.declineReason} {...form.field('reason')} />,
        }),
      }}
    />
  )
}
