import { existsSync } from 'node:fs'
import { FEATURES } from '#server/features.ts'
import type { SweptFeature } from './feature.ts'
import { house } from './house.ts'

/** The sweep's part of every feature, in the order of the features, after that of the house itself. */
export const SWEPT: readonly SweptFeature[] = [house, ...(await partsOf(FEATURES.map(({ name }) => name)))]

async function partsOf(names: readonly string[]): Promise<SweptFeature[]> {
  const parts: SweptFeature[] = []
  for (const name of names) {
    const file = new URL(`../src/features/${name}/sweep.ts`, import.meta.url)
    if (existsSync(file)) parts.push(((await import(file.href)) as { swept: SweptFeature }).swept)
  }
  return parts
}

/** What all of them say of one matter; that two speak of the same is a mistake. */
export function all<Key extends 'knows' | 'may' | 'sends' | 'reaches'>(key: Key): Required<SweptFeature>[Key] {
  const said: Record<string, unknown> = {}
  for (const part of SWEPT)
    for (const [name, value] of Object.entries(part[key] ?? {})) {
      if (name in said) throw new Error(`two features speak for ${name}`)
      said[name] = value
    }
  return said as Required<SweptFeature>[Key]
}
