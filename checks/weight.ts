// Weighs what the browser fetches, brotli 11: everything that the first visit to /viec loads, and what each other page loads beyond that,
// with the heaviest of the parts that it fetches later (a tab, a question).
// Prints one line a page and fails above a limit. Reads dist/, so build first.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'

export interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
  readonly dynamicImports?: readonly string[]
}

type Manifest = Readonly<Record<string, Chunk>>

export const FIRST_LIMIT = 120_000
export const PAGE_LIMIT = 60_000
/** The entry holds the shell and /viec. */
export const FIRST = 'index.html'

/** The chunks that come with this one: its static imports followed to the end, each once. */
function chunksOf(manifest: Manifest, root: string): Set<Chunk> {
  if (!manifest[root]) throw new Error(`dist/ has no ${root}: build first`)
  const chunks = new Set<Chunk>()
  const visit = (name: string) => {
    const chunk = manifest[name]
    if (!chunk || chunks.has(chunk)) return
    chunks.add(chunk)
    for (const next of chunk.imports ?? []) visit(next)
  }
  visit(root)
  return chunks
}

/** Files that the browser fetches for a chunk, beyond those that are there already. */
export function filesOf(manifest: Manifest, root: string, there: readonly string[] = []): string[] {
  const files = [...chunksOf(manifest, root)].flatMap(({ file, css = [] }) => [file, ...css])
  return [...new Set(files)].filter((file) => /\.(js|css)$/.test(file) && !there.includes(file))
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
  const shell = chunksOf(manifest, FIRST)
  const own = [...pages].map(([file, paths]) => {
    const at = filesOf(manifest, file, first)
    const later = [...chunksOf(manifest, file)]
      .filter((chunk) => !shell.has(chunk))
      .flatMap(({ dynamicImports = [] }) => dynamicImports)
      .map((part) => sum(filesOf(manifest, part, [...first, ...at])))
    return { page: paths.join(' '), bytes: sum(at) + Math.max(0, ...later), limit: PAGE_LIMIT }
  })
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
