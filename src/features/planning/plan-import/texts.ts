import { doubts } from './texts/doubts.ts'
import { draft } from './texts/draft.ts'
import { reading } from './texts/reading.ts'

export { recordTexts } from './texts/record.ts'

/** Sentences of the import: what it proposes for a doubt; words of its screen. Each part stands in texts/. */
export const texts = {
  vi: { ...doubts.vi, screen: { ...reading.vi, ...draft.vi } },
  en: { ...doubts.en, screen: { ...reading.en, ...draft.en } },
}
