import { describe, expect, test } from 'vitest'
import { longPlans } from '#test/plans/long.ts'
import { asLines } from '#test/plans/render.ts'
import type { ContentNode } from './contract.ts'
import { parsePlan } from './rules/parse-plan.ts'

/** Of the processor, whatever else the machine does; a second is promised, and half of it is usual. */
const MOST_MS = 2_000

const depthOf = (nodes: readonly ContentNode[]): number =>
  nodes.length === 0 ? 0 : 1 + Math.max(...nodes.map(({ children }) => depthOf(children)))

describe('a plan of ten thousand lines (P44)', () => {
  test.each(Object.entries(longPlans))('%s: is read in a time that grows with its length', (_, text) => {
    const lines = asLines(text)
    const began = process.cpuUsage()
    const draft = parsePlan(lines)
    expect(process.cpuUsage(began).user / 1_000).toBeLessThan(MOST_MS)
    // Every line is placed or named as not understood.
    expect(draft.lines.placed + draft.unrecognised.length).toBe(draft.lines.total)
    expect(depthOf(draft.contents)).toBeLessThan(30)
  })
})
