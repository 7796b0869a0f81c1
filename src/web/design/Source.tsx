import { lawsAmong } from '#kernel/citations.ts'
import { useLanguage } from '../preferences.ts'
import { useThing } from '../queries.ts'
import { useTexts } from '../texts.ts'
import { designTexts } from './texts.ts'
import './Source.css'

/** Settings of a plan, whose own sentences stand behind what is asked, warned of or refused. */
export interface RuleOfPlan {
  readonly planId: string
  readonly settings: readonly string[]
}

interface Props {
  /** Points of laws, among clauses that bind nobody here and are not shown. */
  of?: string | readonly string[] | undefined
  rule?: RuleOfPlan | undefined
  /** The plan's sentences as the server said them with a refusal. */
  basis?: readonly string[] | undefined
}

/** What something rests on, in small type: a law, or the plan's own sentence; nothing where neither says so. */
export function Source({ of, rule, basis = [] }: Props) {
  const t = useTexts(designTexts)
  const language = useLanguage()
  const laws = lawsAmong(typeof of === 'string' ? [of] : (of ?? []))
  return (
    <>
      {laws.length > 0 && (
        <div className="source">
          {t.source} {laws.map((law) => law[language]).join('; ')}
        </div>
      )}
      {rule && <Rule of={rule} />}
      <Sentences of={basis} />
    </>
  )
}

function Rule({ of }: { of: RuleOfPlan }) {
  const { data } = useThing('/api/plans/:id/rules', { id: of.planId })
  const said = data?.items.filter(({ setting }) => of.settings.includes(setting)) ?? []
  return <Sentences of={said.map(({ text }) => text)} />
}

function Sentences({ of }: { of: readonly string[] }) {
  return [...new Set(of)].map((text) => (
    <div className="source" key={text}>
      {text}
    </div>
  ))
}
