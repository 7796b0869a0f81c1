import { fieldTexts } from '#features/planning/teams/texts.ts'
import type { Day } from '#kernel/day.ts'
import { showDay } from '#kernel/day.ts'
import type { Cell, SheetHead } from '#server/lists/sheet.ts'
import type { ServedSheet } from './contract.ts'
import { judgedOf, stateOf } from './rules.ts'
import { foundAll, reportedWords, texts } from './texts.ts'

type Language = 'vi' | 'en'

/** The head of the Excel file of one sheet. */
export function sheetHead(sheet: ServedSheet, on: Day, language: Language): SheetHead {
  const t = texts[language]
  const column = (label: string, width: number) => ({ label, width })
  return {
    title: t.title,
    office: sheet.unitName,
    day: language === 'vi' ? `Ngày ${showDay(on)}` : on,
    filters: sheet.heldOn ? [t.session(showDay(sheet.heldOn))] : [],
    columns: [
      column(t.columns.code, 8),
      column(t.columns.content, 48),
      column(t.columns.field, 22),
      column(t.columns.reported, 28),
      column(t.columns.found, 28),
      column(t.columns.rating, 16),
      column(t.columns.remark, 40),
      column(t.columns.decision, 30),
      column(t.columns.state, 14),
    ],
  }
}

/** Its rows: a content each, in the order of the plan. */
export function sheetRows(sheet: ServedSheet, language: Language): Cell[][] {
  const t = texts[language]
  return sheet.items.map((item) => {
    const judged = judgedOf(item, sheet.heads)
    const reported = sheet.reported.filter(({ itemId }) => itemId === item.id)
    return [
      item.code,
      item.text,
      fieldTexts[language][item.field] ?? item.field,
      reported.map(({ value }) => reportedWords(value, language)).join('; '),
      foundAll(judged, language),
      judged.na ? t.na : judged.rating ? t.rating[judged.rating.rating] : '',
      [judged.remark?.text, judged.na?.reason].filter(Boolean).join('; '),
      judged.decision && !judged.decision.draft
        ? [t.rating[judged.decision.rating], judged.decision.text].filter(Boolean).join(': ')
        : '',
      t.state[stateOf(judged)],
    ]
  })
}
