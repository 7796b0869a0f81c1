import { useEvidence } from '#features/ground/evidence/ui/embed.tsx'
import type { OutlineItem } from '#features/planning/outlines/rules.ts'
import type { ServedReport } from '../contract.ts'
import type { AnswerValue } from '../rules.ts'

/** Items to which a file is attached. */
export function useAttached(report: ServedReport): string[] {
  return useEvidence(report.inspectionId, report.id).flatMap((file) =>
    file.state === 'stored' && file.partId ? [file.partId] : [],
  )
}

export function answersOf(values: Readonly<Record<string, AnswerValue>>) {
  return Object.entries(values).map(([itemId, value]) => ({ itemId, value }))
}

export function titleOf(item: OutlineItem): string {
  return `${item.marker} ${item.text}`.trim()
}
