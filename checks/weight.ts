// Weighs what the browser fetches, brotli 11: everything that the first visit to /viec loads, and what each other page loads beyond that.
// Prints one line a page and fails above a limit. Reads dist/, so build first.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'

export interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}

type Manifest = Readonly<Record<string, Chunk>>

export const FIRST_LIMIT = 120_000
export const PAGE_LIMIT = 60_000
/** The entry holds the shell and /viec. */
export const FIRST = ['index.html']

/** Files that the browser fetches for these chunks: their static imports followed to the end, each once. */
export function filesOf(manifest: Manifest, roots: readonly string[]): string[] {
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

/** The addresses of router.tsx that fetch code of their own, by the file that holds it. */
export function pagesOf(router: string): Map<string, string[]> {
  const pages = new Map<string, string[]>()
  for (const [, path, from] of router.matchAll(/page\(\s*'([^']+)',\s*\(\) => import\('([^']+)'\)/g)) {
    const file = from!.replace(/^\.\//, 'src/web/').replace(/^#/, 'src/')
    pages.set(file, [...(pages.get(file) ?? []), path!])
  }
  return pages
}

export interface Weight {
  readonly page: string
  readonly bytes: number
  readonly limit: number
}

/** /viec first, then the others from the heaviest. */
export function weigh(manifest: Manifest, pages: Map<string, string[]>, bytesOf: (file: string) => number): Weight[] {
  const sum = (files: readonly string[]) => files.reduce((bytes, file) => bytes + bytesOf(file), 0)
  const first = filesOf(manifest, FIRST)
  const own = [...pages].map(([file, paths]) => ({
    page: paths.join(' '),
    bytes: sum(filesOf(manifest, [file]).filter((one) => !first.includes(one))),
    limit: PAGE_LIMIT,
  }))
  return [{ page: '/viec', bytes: sum(first), limit: FIRST_LIMIT }, ...own.sort((a, b) => b.bytes - a.bytes)]
}

if (import.meta.main) {
  const root = fileURLToPath(new URL('../', import.meta.url))
  const read = (file: string) => readFileSync(root + file)
  const manifest = JSON.parse(String(read('dist/.vite/manifest.json'))) as Manifest
  const weights = weigh(
    manifest,
    pagesOf(String(read('src/web/router.tsx'))),
    (file) => brotliCompressSync(read(`dist/${file}`)).length,
  )
  for (const { page, bytes, limit } of weights)
    console.log(`${String(bytes).padStart(8)} of ${limit}  ${page}${bytes > limit ? '  TOO HEAVY' : ''}`)
  if (weights.some(({ bytes, limit }) => bytes > limit)) process.exitCode = 1
}
