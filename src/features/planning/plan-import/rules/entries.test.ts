import { describe, expect, test } from 'vitest'
import { type EntryForm, type Formed, type Method, readForms, windowOf } from '#features/planning/plans/rules.ts'
import { kienGiangQuoted } from '#test/plans/kien-giang-quoted.ts'
import { quangNamQuoted } from '#test/plans/quang-nam-quoted.ts'
import { asLines, asText, type SamplePlan } from '#test/plans/render.ts'
import { vanHai2024 } from '#test/plans/van-hai-2024.ts'
import { planFrom } from './accept.ts'
import { parsePlan } from './parse-plan.ts'

const SETTINGS = { isoMode: 'none', endExclusive: true } as const

const formedOf = (plan: SamplePlan): Formed => {
  const read = planFrom('plan', parsePlan(asLines(asText(plan))), 'plan.txt', 2026)
  return { ...read, ...read.content }
}

/** One line for each form and method: its days in the first round, who decides, by which sentences on objects. */
const rowsOf = (plan: Formed) =>
  readForms(plan, SETTINGS).entries.map((entry) => {
    const { from, to, indicative } = windowOf(plan, entry, 1, SETTINGS)
    return `${entry.form} ${entry.method}: ${from ?? ''}…${to ?? ''}${indicative ? ' indicative' : ''}, ${entry.decides}, ${entry.rules.join(' ') || '–'}`
  })

describe('Quảng Nam 2024, as its register quotes it', () => {
  const rows = rowsOf(formedOf(quangNamQuoted))
  const of = (form: EntryForm, method: Method) => rows.find((row) => row.startsWith(`${form} ${method}:`))

  test('comprehensive and thematic inspections on site have the window and their own lists of units (QN-II-1a, QN-II-1b, QN-II-4-1)', () => {
    expect([of('comprehensive', 'onSite'), of('thematic', 'onSite')]).toEqual([
      'comprehensive onSite: 2024-04-01…2024-09-30, focalAgency, 0 1 2',
      'thematic onSite: 2024-04-01…2024-09-30, focalAgency, 3',
    ])
  })

  test('the duty of civil servants stands outside that window, and its head decides until the plan says otherwise (QN-II-1c, QN-II-4-3)', () => {
    expect(of('civilService', 'onSite')).toBe(
      'civilService onSite: 2024-01-01…2024-12-31 indicative, teamHead, 4 5 6 7',
    )
  })

  test('by report and online, day and unit are the head’s: no window and no list (QN-II-3b-1, QN-II-4-2)', () => {
    const others = rows.filter((row) => / (?:byReport|online):/.test(row))
    expect(others).toHaveLength(6)
    for (const row of others) expect(row).toMatch(/: 2024-01-01…2024-12-31 indicative, teamHead, –$/)
  })
})

test('a plan that lists its other forms apart holds them outside the window, though the window names no method (QN-II-4-1, QN-II-4-2)', () => {
  const rows = rowsOf(formedOf(vanHai2024))
  expect(rows.filter((row) => row.startsWith('comprehensive'))).toEqual([
    expect.stringMatching(/^comprehensive onSite: 2024-04-01…2024-09-30, focalAgency/),
    expect.stringMatching(/^comprehensive byReport: 2024-01-01…2024-12-31 indicative, teamHead, –/),
    expect.stringMatching(/^comprehensive online: 2024-01-01…2024-12-31 indicative, teamHead, –/),
  ])
})

test('a plan that names neither form nor method holds one form by every method, in its one window (KG-II-3)', () => {
  expect(rowsOf(formedOf(kienGiangQuoted))).toEqual(
    ['onSite', 'byReport', 'online'].map(
      (method) => `periodic ${method}: 2020-07-01…2020-09-30, focalAgency, 0 1 2 3 4 5`,
    ),
  )
})

test('days that a person typed over the reading hold for the forms that the window binds (design)', () => {
  const plan = { ...formedOf(kienGiangQuoted), to: '2020-10-15' } as Formed
  expect(windowOf(plan, readForms(plan, SETTINGS).entries[0]!, 1, SETTINGS)).toMatchObject({ to: '2020-10-15' })
})
