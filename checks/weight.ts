// Weighs what the first visit to /viec loads: the entry, which holds that page, the account that follows it, all they import and the style sheets,
// brotli 11. Prints the sum in bytes and fails above the limit. Reads dist/, so build first.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'

export interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}

export const LIMIT_BYTES = 190 * 1024
const ROOTS = ['index.html', 'src/web/shell/Account.tsx']

/** Files that the browser fetches for these chunks: their static imports followed to the end, each once. */
export function filesOf(manifest: Readonly<Record<string, Chunk>>, roots: readonly string[]): string[] {
  const files = new Set<string>()
  const seen = new Set<string>()
  const visit = (name: string) => {
    const chunk = manifest[name]
    if (seen.has(name) || !chunk) return
    seen.add(name)
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file)
    for (const next of chunk.imports ?? []) visit(next)
  }
  for (const root of roots) {
    if (!manifest[root]) throw new Error(`dist/ has no ${root}: build first`)
    visit(root)
  }
  return [...files].filter((file) => /\.(js|css)$/.test(file))
}

if (import.meta.main) {
  const dist = fileURLToPath(new URL('../dist/', import.meta.url))
  const manifest = JSON.parse(readFileSync(`${dist}.vite/manifest.json`, 'utf8')) as Record<string, Chunk>
  const weights = filesOf(manifest, ROOTS).map((file) => ({
    file,
    bytes: brotliCompressSync(readFileSync(dist + file)).length,
  }))
  const total = weights.reduce((sum, { bytes }) => sum + bytes, 0)
  for (const { file, bytes } of weights) process.stderr.write(`${String(bytes).padStart(8)}  ${file}\n`)
  process.stdout.write(`${JSON.stringify({ page: '/viec', bytes: total, limit: LIMIT_BYTES })}\n`)
  if (total > LIMIT_BYTES) process.exitCode = 1
}
