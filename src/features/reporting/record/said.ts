import type { Both, Recorded } from '#kernel/words.ts'
import type { Feature } from '#server/feature.ts'
import type { Entry } from './rules.ts'
import { texts } from './texts.ts'

type Said = Readonly<Record<string, Required<Recorded>>>

/** What the features say of their entries, by thing, in both languages: several may record acts of the same thing. */
export function saidBy(features: readonly Feature[]): Both<Said> {
  const of = (language: 'vi' | 'en'): Said => {
    const all: Record<string, Required<Recorded>> = {}
    for (const [thing, { [language]: part }] of features.flatMap(({ record }) => Object.entries(record ?? {})))
      all[thing] = {
        thing: part.thing ?? all[thing]?.thing ?? thing,
        acts: { ...all[thing]?.acts, ...part.acts },
      }
    return all
  }
  return { vi: of('vi'), en: of('en') }
}

/** What an entry says happened, with the act of which it is a consequence: "đã kết luận cuộc kiểm tra, do ban hành thông báo 50/TB-UBND". */
export function saidOf(said: Both<Said>, language: 'vi' | 'en', { thing, action, cause }: Cited): string {
  const sentence = sentenceOf(said, language, thing, action)
  return cause === null
    ? sentence
    : texts[language].because(sentence, sentenceOf(said, language, cause.thing, cause.action), cause.paper)
}

type Cited = Pick<Entry, 'thing' | 'action' | 'cause'>

/** "đã ký kế hoạch": what an entry says happened; the code of the act where nobody has said it. */
export function sentenceOf(said: Both<Said>, language: 'vi' | 'en', thing: string, action: string): string {
  return said[language][thing]?.acts[action] ?? texts[language].otherAct(action)
}
