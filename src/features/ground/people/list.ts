import { namesOf, officeOf } from '#features/ground/org/store.ts'
import { holdsPost, type Post } from '#kernel/actor.ts'
import { type Day, showDay } from '#kernel/day.ts'
import { searchKey } from '#kernel/text.ts'
import { recordReading } from '#server/acts/audit.ts'
import { signedIn } from '#server/http/gates.ts'
import type { Listing, SheetColumn } from '#server/lists/list.ts'
import { anId, aText, oneOf } from '#server/lists/words.ts'
import { type ListedPerson, POSTS } from './contract.ts'
import { pageOfPeople } from './store.ts'
import { posts } from './texts/posts.ts'
import { texts } from './texts/texts.ts'

const WORDS = { search: aText, post: oneOf(POSTS), unitId: anId, state: oneOf(['active', 'locked']) }

/** Người dùng, by given name; sign-in names and states of accounts are answered to the administrator alone, whose reading is recorded. */
export const peopleList: Listing<ListedPerson, typeof WORDS> = {
  path: '/api/people',
  may: signedIn,
  words: WORDS,
  sorts: ['name', 'login'],
  page: async (tx, presence, asked, cut) => {
    const { by, on } = presence
    if (holdsPost(by, 'administrator'))
      await recordReading(tx, presence, { action: 'readPeople', thing: 'account', thingId: by.tenantId })
    const names = await namesOf(tx, on)
    const page = await pageOfPeople(tx, on, { names, postsCalled }, asked, cut)
    const items = page.items.map((person) => ({
      ...person,
      posts: person.posts.map((post) => ({ ...post, unitName: names.get(post.unitId)?.name ?? '' })),
    }))
    return { ...page, items }
  },
  above: async (tx, { by, on }, asked, language) => {
    const t = texts[language]
    const names = await namesOf(tx, on)
    const said = (label: string, words: string | undefined) => (words ? [`${label}: ${words}`] : [])
    return {
      office: officeOf(names, by),
      filters: [
        ...said(t.search, asked.search),
        ...said(t.role, asked.post && t.post[asked.post]),
        ...said(t.unit, asked.unitId && names.get(asked.unitId)?.name),
        ...said(t.stateColumn, asked.state && t[asked.state]),
      ],
    }
  },
  sheet: {
    vi: { title: texts.vi.title, columns: columnsIn('vi') },
    en: { title: texts.en.title, columns: columnsIn('en') },
  },
}

function columnsIn(language: 'vi' | 'en'): SheetColumn<ListedPerson>[] {
  const t = texts[language]
  return [
    { label: t.name, width: 28, cell: ({ name }) => name },
    {
      label: t.posts,
      width: 70,
      cell: ({ posts: held }) =>
        held
          .map(({ title, post, unitName, from, to }) =>
            [title || t.post[post], unitName, t.since(showDay(from as Day)), to && t.until(showDay(to as Day))]
              .filter(Boolean)
              .join(', '),
          )
          .join('; '),
    },
    { label: t.login, width: 24, cell: ({ login }) => login },
    { label: t.stateColumn, width: 14, cell: ({ active }) => (active ? t.active : t.locked) },
  ]
}

/** The posts that a word may mean, in either language. */
function postsCalled(word: string): Post[] {
  return POSTS.filter((post) => [posts.vi, posts.en].some((t) => searchKey(t.post[post]).includes(word)))
}
