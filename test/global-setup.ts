import type { TestProject } from 'vitest/node'
import { scratchCluster } from './cluster.ts'

/** One database server for the whole run; each test file clones the migrated template. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await scratchCluster()
  project.provide('cluster', JSON.stringify(cluster.admin))
  return () => cluster.stop()
}

declare module 'vitest' {
  export interface ProvidedContext {
    cluster: string
  }
}
