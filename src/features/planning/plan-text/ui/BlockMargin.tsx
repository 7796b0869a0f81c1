import { useState } from 'react'
import { usePathParam } from '#web/address.ts'
import { showMoment } from '#web/days.ts'
import { Button } from '#web/design/Button.tsx'
import { SelectField } from '#web/design/fields.tsx'
import { useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { ServedDifference } from '../contract.ts'
import { blankFact, READABLE } from '../rules/blank.ts'
import type { Block } from '../rules/block.ts'
import { type Fact, type FactKind, singleOf } from '../rules/fact.ts'
import type { GivenFact } from '../rules/text.ts'
import { wordingOf } from '../rules/wording.ts'
import { texts } from '../texts.ts'
import type { BlockAt } from './block-at.ts'
import { ChangedWords } from './ComparedText.tsx'
import { FactForm } from './FactForm.tsx'
import { Renumbering } from './Renumbering.tsx'
import type { Writing } from './useText.ts'

/** What stands beside a paragraph: its facts, what it says otherwise, and, while it is open, its original and its history. */
export function BlockMargin({ block, was, comparedWith, writing, isOpen }: BlockAt & { isOpen: boolean }) {
  const t = useTexts(texts)
  const facts = writing.text.facts.filter(({ anchors }) => anchors.some((anchor) => anchor.block === block.id))
  const differences = writing.text.differences.filter((difference) => difference.block === block.id)
  if (!isOpen && facts.length === 0 && differences.length === 0) return <div className="block-margin" />
  return (
    <div className="block-margin" lang="vi">
      {differences.map((difference) => (
        <Differing key={difference.key} block={block} difference={difference} writing={writing} />
      ))}
      {isOpen ? (
        <>
          <Untouched block={block} writing={writing} />
          {writing.text.open && <Renumbering of={block.id} writing={writing} />}
          <Facts key={block.id} block={block} facts={facts} writing={writing} />
          {comparedWith && (
            <div className="margin-part">
              <h4>{t.original[comparedWith]}</h4>
              {was === null ? (
                <p className="muted small">{t.written}</p>
              ) : was.text === block.text ? (
                <p className="muted small">{t.unchanged}</p>
              ) : (
                <p className="small">
                  <ChangedWords before={was.text} after={block.text} />
                </p>
              )}
            </div>
          )}
          <History planBlock={block.id} />
        </>
      ) : (
        facts.map((fact) => (
          <span key={fact.id} className="fact-chip">
            {t.fact.kind[fact.kind]}
          </span>
        ))
      )}
    </div>
  )
}

/** Words of a ready plan or of last year's: marked until they are changed or taken as they are. */
function Untouched({ block, writing }: { block: Block; writing: Writing }) {
  const t = useTexts(texts)
  if (!block.origin) return null
  return (
    <p className="taken small">
      {t.untouched[block.origin]}
      {writing.text.open && (
        <Button small onClick={() => void writing.write({ do: 'take', block: block.id }).catch(() => {})}>
          {t.take}
        </Button>
      )}
    </p>
  )
}

/** Câu và dữ kiện khác nhau: one small question with real answers. */
function Differing({ block, difference, writing }: { block: Block; difference: ServedDifference; writing: Writing }) {
  const t = useTexts(texts)
  const { says, kind, key } = difference
  const fact = writing.text.facts.find(({ id }) => id === difference.fact) ?? null
  const wording = fact && says ? rewordedBy(block, says.anchors, wordingOf(fact)) : null
  const act = (work: Promise<unknown>) => void work.catch(() => {})
  return (
    <div className="margin-part differing">
      <p className="small">
        {says ? t.sentenceSays(t.fact.kind[kind], t.fact.says(says)) : t.saysNoMore(t.fact.kind[kind])}{' '}
        {fact ? t.planGoesBy(t.fact.says(fact)) : t.notInPlan}
      </p>
      {writing.text.open && (
        <div className="actions">
          {says ? (
            <Button
              small
              tone="primary"
              onClick={() => act(writing.write({ do: 'setFact', fact: { ...says, id: fact?.id ?? null } }))}
            >
              {t.takeSentence}
            </Button>
          ) : (
            fact && (
              <Button small tone="primary" onClick={() => act(writing.write({ do: 'removeFact', fact: fact.id }))}>
                {t.dropFact}
              </Button>
            )
          )}
          {wording !== null && (
            <Button
              small
              onClick={() => act(writing.write({ do: 'set', block: block.id, seen: block.version, text: wording }))}
            >
              {t.takeFact}
            </Button>
          )}
          <Button small onClick={() => act(writing.write({ do: 'keep', block: block.id, difference: key }))}>
            {t.letStand}
          </Button>
        </div>
      )}
    </div>
  )
}

/** The sentence with the words of the fact in place of those that say something else. */
function rewordedBy(block: Block, anchors: readonly Fact['anchors'][number][], wording: string | null): string | null {
  const at = anchors.find((anchor) => anchor.block === block.id)
  if (wording === null || at === undefined || (at.from === 0 && at.to === block.text.length)) return null
  return block.text.slice(0, at.from) + wording + block.text.slice(at.to)
}

/** Dữ kiện của câu: what the rules take from it, to be mended, dropped, or added by hand. */
function Facts({ block, facts, writing }: { block: Block; facts: readonly Fact[]; writing: Writing }) {
  const t = useTexts(texts)
  const [edited, setEdited] = useState<string | null>(null)
  const [added, setAdded] = useState<FactKind | ''>('')
  const { open } = writing.text
  const save = async (fact: GivenFact) => {
    await writing.write({ do: 'setFact', fact })
    setEdited(null)
    setAdded('')
  }
  return (
    <div className="margin-part">
      <h4>{t.facts}</h4>
      {facts.length === 0 && <p className="muted small">{t.noFact}</p>}
      {facts.map((fact) =>
        edited === fact.id ? (
          <FactForm
            key={fact.id}
            fact={fact}
            facts={writing.text.facts}
            onSave={save}
            onCancel={() => setEdited(null)}
          />
        ) : (
          <div key={fact.id} className="fact">
            <span className="small">
              <b>{t.fact.kind[fact.kind]}</b>: {t.fact.says(fact)}
            </span>
            {open && (
              <span className="row">
                <Button small label={`${t.editFact}: ${t.fact.kind[fact.kind]}`} onClick={() => setEdited(fact.id)}>
                  {t.editFact}
                </Button>
                <Button
                  small
                  label={`${t.dropFact}: ${t.fact.kind[fact.kind]}`}
                  onClick={() => void writing.write({ do: 'removeFact', fact: fact.id }).catch(() => {})}
                >
                  {t.dropFact}
                </Button>
              </span>
            )}
          </div>
        ),
      )}
      {open && (
        <SelectField
          label={t.readAs}
          value={added}
          onChange={(kind) => setAdded(kind)}
          choices={READABLE.map((kind) => ({ value: kind, label: t.fact.kind[kind] }))}
        />
      )}
      {added !== '' && (
        <FactForm
          key={added}
          fact={{ ...blankFact(added, block, singleOf(writing.text.facts, 'planYear') ?? 0), id: null }}
          facts={writing.text.facts}
          onSave={save}
          onCancel={() => setAdded('')}
        />
      )}
    </div>
  )
}

function History({ planBlock }: { planBlock: string }) {
  const t = useTexts(texts)
  const [asked, setAsked] = useState(false)
  return (
    <details className="margin-part" onToggle={(event) => setAsked(event.currentTarget.open)}>
      <summary>{t.history}</summary>
      {asked && <Changes block={planBlock} />}
    </details>
  )
}

function Changes({ block }: { block: string }) {
  const t = useTexts(texts)
  const id = usePathParam('id')
  const changes = useThing('/api/plans/:id/text/history', { id, block })
  const items = changes.data?.items ?? []
  if (changes.data && items.length === 0) return <p className="muted small">{t.noHistory}</p>
  return (
    <ul className="history">
      {items.map((change) => (
        <li key={change.n} className="small">
          <span className="muted">
            {showMoment(change.at)} {change.by} {change.undone && `(${t.undone})`}
          </span>
          <br />
          <ChangedWords before={change.before ?? ''} after={change.after ?? ''} />
        </li>
      ))}
    </ul>
  )
}
