import { namesOf, officeOf } from '#features/ground/org/store.ts'
import { clockOf, dayOf, showDay } from '#kernel/day.ts'
import { searchKey } from '#kernel/text.ts'
import type { Both, Recorded } from '#kernel/words.ts'
import { signedIn } from '#server/http/gates.ts'
import type { Listing, SheetColumn } from '#server/lists/list.ts'
import { aDay, anId, aText, oneOf, type Word } from '#server/lists/words.ts'
import type { Listed } from './rules.ts'
import { saidOf } from './said.ts'
import { findActorName, pageOfEntries } from './store.ts'
import { texts } from './texts.ts'

type Said = Both<Readonly<Record<string, Required<Recorded>>>>

/** A kind of thing, also of an entry of long ago that nobody speaks of any more. */
const aThing: Word<string> = (text) => (text.length <= 40 ? text : undefined)

const WORDS = {
  ...{ search: aText, thing: aThing, person: anId, inspection: anId, about: anId },
  ...{ reads: oneOf(['1']), from: aDay, to: aDay },
}

/** Nhật ký, newest first: what happened is said, and found, in the sentences of the features. */
export function recordList(said: Said): Listing<Listed, typeof WORDS> {
  const actsOf = (key: string, language: 'vi' | 'en') =>
    Object.entries(said[language]).flatMap(([thing, { thing: name, acts }]) =>
      Object.entries(acts).flatMap(([action, sentence]) =>
        searchKey(`${name} ${sentence}`).includes(key) ? [{ thing, action }] : [],
      ),
    )
  return {
    path: '/api/record',
    may: signedIn,
    words: WORDS,
    sorts: ['-at'],
    page: async (tx, { on }, { search = '', ...asked }, cut, language) => {
      const keys = searchKey(search).split(' ').filter(Boolean)
      const words = keys.map((key) => ({ key, acts: actsOf(key, language) }))
      const page = await pageOfEntries(tx, on, { ...asked, words }, cut)
      return {
        ...page,
        items: page.items.map((entry) => ({
          ...entry,
          said: saidOf(said, language, entry),
        })),
      }
    },
    above: async (tx, { by, on }, asked, language) => {
      const { page: t } = texts[language]
      const names = await namesOf(tx, on)
      const called = (label: string, words: string | undefined) => (words ? [`${label}: ${words}`] : [])
      return {
        office: officeOf(names, by),
        filters: [
          ...called(t.search, asked.search),
          ...called(t.thing, asked.thing && (said[language][asked.thing]?.thing ?? asked.thing)),
          ...called(t.person, asked.person && (await findActorName(tx, asked.person))),
          ...called(t.from, asked.from && showDay(asked.from)),
          ...called(t.to, asked.to && showDay(asked.to)),
          ...(asked.reads ? [t.onlyReads] : []),
        ],
      }
    },
    sheet: {
      vi: { title: texts.vi.page.title, columns: columnsIn(said, 'vi') },
      en: { title: texts.en.page.title, columns: columnsIn(said, 'en') },
    },
  }
}

function columnsIn(said: Said, language: 'vi' | 'en'): SheetColumn<Listed>[] {
  const { page: t } = texts[language]
  return [
    { label: t.at, width: 18, cell: ({ at }) => `${clockOf(at)} ${showDay(dayOf(at))}` },
    { label: t.person, width: 26, cell: ({ actorName }) => actorName },
    { label: t.what, width: 50, cell: ({ said: sentence }) => sentence },
    { label: t.thing, width: 20, cell: ({ thing }) => said[language][thing]?.thing ?? thing },
    { label: t.about, width: 40, cell: ({ subject }) => subject?.label ?? '' },
    { label: t.place, width: 18, cell: ({ address }) => address },
    { label: t.number, width: 10, numeric: true, cell: ({ sequence }) => sequence },
  ]
}
