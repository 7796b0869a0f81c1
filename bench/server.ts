import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'

export interface Running {
  readonly url: string
  /** Milliseconds from the spawn to the first answered request. */
  readonly ready: number
  /** Resident megabytes of the server process now; 0 where the system does not say. */
  memory(): number
  stop(): Promise<void>
}

/** A data folder of its own below the temporary folder. */
export function newFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'soat-bench-'))
  chmodSync(path, 0o755)
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** As `prepare.mjs` starts it. */
const AS_STARTED = ['--max-semi-space-size=4', '--heap-growing-percent=40']

/** Starts the server as `npm start` does, without install and build, and waits for its first answer. */
export async function startServer(folder: string, port: number, args: readonly string[] = []): Promise<Running> {
  const begun = performance.now()
  const server: ChildProcess = spawn(process.execPath, [...AS_STARTED, 'src/server/main.ts', ...args], {
    stdio: 'ignore',
    env: { PATH: process.env.PATH ?? '', HOME: folder, SOAT_DATA: folder, PORT: String(port) },
  })
  const url = `http://localhost:${port}`
  for (;;) {
    if (server.exitCode !== null) throw new Error('the server ended')
    const answer = await fetch(url).catch(() => null)
    if (answer?.status === 200) break
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  return {
    url,
    ready: Math.round(performance.now() - begun),
    memory: () => {
      try {
        return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1]) / 1024)
      } catch {
        return 0
      }
    },
    stop: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGTERM')
      await ended
    },
  }
}

/** The cookie of the person of the sample one of whose posts begins so. */
export async function signInAs({ url }: Running, post: string): Promise<string> {
  const { people } = (await (await fetch(`${url}/api/sample`)).json()) as { people: { id: string; post: string }[] }
  const person = people.find((one) => one.post.split(' · ').some((held) => held.startsWith(post)))
  if (!person) throw new Error(`nobody is ${post}`)
  const answer = await fetch(`${url}/api/sample/play`, {
    method: 'POST',
    headers: { 'x-soat': '1', 'content-type': 'application/json' },
    body: JSON.stringify({ personId: person.id }),
  })
  return answer.headers.getSetCookie()[0]!.split(';')[0]!
}

/** The same for a browser. */
export async function openAs(context: BrowserContext, running: Running, post: string): Promise<Page> {
  const [, name = '', value = ''] = /^([^=]+)=(.*)$/.exec(await signInAs(running, post)) ?? []
  // A browser takes the cookie of a host from https alone, and sends it to this machine by either.
  await context.addCookies([{ name, value, url: running.url.replace('http:', 'https:'), secure: true }])
  return context.newPage()
}
