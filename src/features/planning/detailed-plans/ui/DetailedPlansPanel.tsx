import { type ReactNode, useState } from 'react'
import { SignedCopy } from '#features/ground/evidence/ui/embed.tsx'
import { profileOf } from '#features/ground/profiles/rules.ts'
import type { ServedPlan } from '#features/planning/plans/contract.ts'
import { isFocal } from '#kernel/actor.ts'
import { showDay } from '#web/days.ts'
import { ActionBar } from '#web/design/ActionBar.tsx'
import { Segments } from '#web/design/Button.tsx'
import { Facts } from '#web/design/Facts.tsx'
import { Empty, Loaded, Skeleton } from '#web/design/Loading.tsx'
import { Notice } from '#web/design/Notice.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { PaperFiles } from '#web/design/PaperFiles.tsx'
import { StateTag } from '#web/design/StateTag.tsx'
import { useCircumstances, useMe } from '#web/me.tsx'
import { useLanguage } from '#web/preferences.ts'
import { useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import {
  type DetailedPlan,
  type DetailedWords,
  detailedPlanActions,
  fixCautions,
  fixGaps,
  isFixed,
  mayAttachCopy,
  mayWrite,
} from '../rules.ts'
import { texts, tones } from '../texts.ts'
import { useDetailedPlanActs } from './acts.tsx'
import { DraftForm } from './DraftForm.tsx'
import { FirstVersion, NextVersion } from './OpenVersion.tsx'
import { type KnownAround, useAround } from './useAround.ts'
import { VisitsTable } from './VisitsTable.tsx'

interface Props {
  readonly plan: ServedPlan
  /** The paper of a version, shown within the page. */
  paperOf(detailed: DetailedPlan, name: string): ReactNode
}

/** Kế hoạch kiểm tra chi tiết of one plan: its versions, the newest first, with what may be done with each. */
export function DetailedPlansPanel({ plan, paperOf }: Props) {
  const t = useTexts(texts)
  const { actor } = useMe()
  const versions = useThing('/api/plans/:id/detailed-plans', { id: plan.id })
  const [chosen, setChosen] = useState<string | null>(null)
  const writes = mayWrite(actor, plan)
  return (
    <Loaded query={versions} lines={8}>
      {({ items }) => {
        const shown = items.find(({ id }) => id === chosen) ?? items[0]
        if (!shown)
          return (
            <Panel title={t.title}>
              <Empty action={writes && <FirstVersion planId={plan.id} />}>{t.none}</Empty>
              {writes && <p className="hint">{t.lead}</p>}
            </Panel>
          )
        const newest = shown === items[0]
        return (
          <div className="column">
            {items.length > 1 && (
              <Segments
                label={t.versions}
                choices={items.map(({ id, ordinal }) => ({ value: id, label: t.version(ordinal) }))}
                value={shown.id}
                onChange={setChosen}
              />
            )}
            <Version
              key={shown.id}
              plan={plan}
              detailed={shown}
              versions={items.filter(({ ordinal }) => ordinal < shown.ordinal)}
              actions={
                newest && writes && isFixed(shown) && <NextVersion planId={plan.id} onOpened={() => setChosen(null)} />
              }
              paper={paperOf(shown, `${t.title}, ${t.version(shown.ordinal).toLowerCase()}`)}
            />
          </div>
        )
      }}
    </Loaded>
  )
}

interface VersionProps {
  readonly plan: ServedPlan
  readonly detailed: DetailedPlan
  /** Those before it. */
  readonly versions: readonly DetailedPlan[]
  readonly actions: ReactNode
  readonly paper: ReactNode
}

function Version({ plan, detailed, versions, actions, paper }: VersionProps) {
  const t = useTexts(texts)
  const { actor } = useMe()
  const around = useAround(plan, versions)
  const drafting = !isFixed(detailed) && mayWrite(actor, plan)
  if (!around) return <Skeleton lines={8} />
  return (
    <>
      <Panel
        title={t.version(detailed.ordinal)}
        actions={
          <>
            <StateTag tone={tones[detailed.state]}>{t.state[detailed.state]}</StateTag>
            <PaperFiles at={`/api/papers/detailedPlan/${detailed.id}`} />
            {actions}
          </>
        }
      >
        <p className="hint">{t.lead}</p>
        <VersionFacts detailed={detailed} drafting={drafting} />
        {drafting ? (
          <DraftForm plan={plan} detailed={detailed} around={around}>
            {(words, saved) => <Acts plan={plan} detailed={detailed} around={around} words={words} saved={saved} />}
          </DraftForm>
        ) : (
          <>
            <div className="panel-part">
              <VisitsTable visits={detailed.visits} around={around} />
            </div>
            <Acts plan={plan} detailed={detailed} around={around} words={detailed} saved />
          </>
        )}
      </Panel>
      <Panel title={t.preview}>{paper}</Panel>
      {['signed', 'issued'].includes(detailed.state) && (
        <SignedCopy
          paper="detailedPlan"
          id={detailed.id}
          path="/api/detailed-plans"
          attaches={mayAttachCopy(actor, detailed).ok}
        />
      )}
    </>
  )
}

function VersionFacts({ detailed, drafting }: { detailed: DetailedPlan; drafting: boolean }) {
  const t = useTexts(texts)
  const { number, symbol, issuedOn, fixedOn, signedOn, reason, fixNote, coordinating } = detailed
  return (
    <Facts
      facts={[
        [t.issueNumber, number && issuedOn && t.number(number, symbol, showDay(issuedOn))],
        [t.fixedOn, fixedOn && showDay(fixedOn)],
        [t.signedOn, signedOn && showDay(signedOn)],
        [t.reason, reason],
        [t.fixNote, fixNote],
        // In a draft they stand in a field of their own.
        [t.coordinating, !drafting && coordinating.join('; ')],
      ]}
    />
  )
}

/** What stands in its way, what is odd, and the step that is next. */
function Acts({
  plan,
  detailed,
  around,
  words,
  saved,
}: Pick<VersionProps, 'plan' | 'detailed'> & { around: KnownAround; words: DetailedWords; saved: boolean }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const { actor } = useMe()
  const settings = profileOf(plan.settings)
  const writes = !isFixed(detailed) && isFocal(actor)
  const gaps = writes ? fixGaps(words, around, settings) : []
  const cautions = writes ? fixCautions(words, around).map(({ text }) => text[language]) : []
  const ready = gaps.length === 0 && saved
  const open = detailedPlanActions(detailed, useCircumstances(settings)).filter((one) => one !== 'fix' || ready)
  const acts = useDetailedPlanActs(detailed, around.teams, cautions)
  return (
    <div className="panel-part">
      {gaps.length > 0 && (
        <Notice
          tone="attention"
          source={{ rule: { planId: plan.id, settings: gaps.flatMap(({ setting }) => setting ?? []) } }}
        >
          {t.gaps}
          <ul className="points">
            {gaps.map((gap) => (
              <li key={gap.text.vi}>
                <a href="#cac-dong">{gap.text[language]}</a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {gaps.length === 0 && cautions.length > 0 && (
        <Notice tone="attention">
          {t.cautions}
          <ul className="points">
            {cautions.map((caution) => (
              <li key={caution}>{caution}</li>
            ))}
          </ul>
        </Notice>
      )}
      {writes && !saved && gaps.length === 0 && <Notice tone="calm">{t.unsaved}</Notice>}
      <div className="actions panel-part">
        <ActionBar path="/api/detailed-plans" id={detailed.id} version={detailed.version} open={open} acts={acts} />
      </div>
    </div>
  )
}
