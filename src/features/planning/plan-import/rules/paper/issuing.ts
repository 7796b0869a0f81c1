import { isOrgan } from './organs.ts'
import { otherPaperIn } from './paper-types.ts'
import type { Paragraph } from './paragraph.ts'
import { isPost } from './posts.ts'
import { isTailStart, isTitle } from './starts.ts'

/** What stands before the title of a plan: its letterhead, or a whole decision behind which the plan is enclosed. */
interface Issuing {
  /** Where the plan begins; -1 where there is none. */
  readonly titleAt: number
  readonly otherPaper: string | null
  readonly head: Paragraph[]
  readonly decision: Paragraph[]
  readonly decisionTail: Paragraph[]
}

const DECISION = 'Quyết định'

/** Kế hoạch ban hành kèm theo Quyết định: the decision's number, day, bases and signature are those of the plan. */
export function issuingIn(paragraphs: readonly Paragraph[]): Issuing {
  const titleAt = paragraphs.findIndex(isTitle)
  const other = otherPaperIn(paragraphs, titleAt)
  const alone = { titleAt, head: paragraphs.slice(0, Math.max(0, titleAt)), decision: [], decisionTail: [] }
  if (other === null) return { ...alone, otherPaper: null }
  const enclosed = other.type === DECISION ? enclosedIn(paragraphs, other.at) : null
  return enclosed ?? { ...alone, otherPaper: other.type }
}

/** The plan behind a decision: it begins after the recipients and the signature. */
function enclosedIn(paragraphs: readonly Paragraph[], decisionAt: number): Issuing | null {
  const articleAt = paragraphs.findIndex(({ marker }, index) => index > decisionAt && marker.kind === 'article')
  if (articleAt < 0) return null
  const tailAt = paragraphs.findIndex(
    (paragraph, index) => index > articleAt && (isTailStart(paragraph) || isPost(paragraph.text)),
  )
  const titleAt = tailAt < 0 ? -1 : paragraphs.findIndex((paragraph, index) => index > tailAt && isTitle(paragraph))
  if (titleAt < 0) return null
  const headAt = ownHead(paragraphs, tailAt, titleAt)
  return {
    titleAt,
    otherPaper: null,
    head: paragraphs.slice(0, decisionAt),
    decision: [...paragraphs.slice(decisionAt, tailAt), ...paragraphs.slice(headAt, titleAt)],
    decisionTail: paragraphs.slice(tailAt, headAt),
  }
}

/** A letterhead that the enclosed plan has again: from the first name of an organ behind which nobody signs any more. */
function ownHead(paragraphs: readonly Paragraph[], tailAt: number, titleAt: number): number {
  let at = titleAt
  for (let index = titleAt - 1; index > tailAt; index -= 1) {
    const { text, columns } = paragraphs[index]!
    if (isTailStart(paragraphs[index]!) || isPost(text)) break
    if (columns.some(isOrgan)) at = index
  }
  return at
}
