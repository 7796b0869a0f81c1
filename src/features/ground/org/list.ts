import { showDay } from '#kernel/day.ts'
import { signedIn } from '#server/http/gates.ts'
import type { Listing, SheetColumn } from '#server/lists/list.ts'
import { aDay, aText, oneOf } from '#server/lists/words.ts'
import type { ListedUnit } from './contract.ts'
import { asOf, formerNames, successors, treeOf, UNIT_KINDS } from './rules.ts'
import { listSuccessions, listVersions, namesOf, officeOf, pageOfUnits } from './store.ts'
import { kindOf, texts } from './texts.ts'

const WORDS = { day: aDay, kind: oneOf(UNIT_KINDS), search: aText }

/** Danh mục đơn vị as it was on a day: each below the one it belongs to, as long as nothing narrows it. */
export const unitList: Listing<ListedUnit, typeof WORDS> = {
  path: '/api/units/list',
  may: signedIn,
  words: WORDS,
  sorts: ['place', 'name', 'code'],
  page: async (tx, { on }, asked, cut) => {
    const [versions, successions] = [await listVersions(tx), await listSuccessions(tx)]
    const day = asked.day ?? on
    const tree = treeOf(asOf(versions, day))
    const isWhole = cut.sort === 'place' && asked.kind === undefined && asked.search === undefined
    const depths = new Map(tree.map(({ unit, depth }) => [unit.id, isWhole ? depth : 0]))
    const page = await pageOfUnits(
      tx,
      day,
      tree.map(({ unit }) => unit),
      formerNames(day, versions, successions),
      asked,
      cut,
    )
    const today = new Map(asOf(versions, on).map((unit) => [unit.id, unit.name]))
    return {
      ...page,
      items: page.items.map((unit) => ({
        ...unit,
        depth: depths.get(unit.id) ?? 0,
        nowIs: today.has(unit.id)
          ? []
          : successors(unit.id, on, versions, successions).flatMap((id) => today.get(id) ?? []),
      })),
    }
  },
  above: async (tx, { by, on }, asked, language) => {
    const t = texts[language]
    const said = (label: string, words: string | undefined) => (words ? [`${label}: ${words}`] : [])
    return {
      office: officeOf(await namesOf(tx, on), by),
      filters: [
        ...said(t.asOf, asked.day && showDay(asked.day)),
        ...said(t.find, asked.search),
        ...said(t.kindFilter, asked.kind && t.kind[asked.kind]),
      ],
    }
  },
  sheet: {
    vi: { title: texts.vi.title, columns: columnsIn('vi') },
    en: { title: texts.en.title, columns: columnsIn('en') },
  },
}

function columnsIn(language: 'vi' | 'en'): SheetColumn<ListedUnit>[] {
  const t = texts[language]
  return [
    { label: t.column.code, width: 12, cell: ({ code }) => code },
    { label: t.column.name, width: 50, cell: ({ name }) => name },
    { label: t.column.shortName, width: 28, cell: ({ shortName }) => shortName },
    { label: t.column.kind, width: 26, cell: (unit) => kindOf(unit, t) },
    { label: t.column.level, width: 12, cell: ({ level }) => t.level[level] },
    { label: t.column.from, width: 13, cell: ({ validFrom }) => ({ day: validFrom }) },
    { label: t.to, width: 13, cell: ({ validTo }) => (validTo ? { day: validTo } : null) },
    { label: t.successor, width: 40, cell: ({ nowIs }) => nowIs.join(', ') },
  ]
}
