import { type ChildProcess, fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Paper } from '#kernel/blocks.ts'
import type { Inspected } from '../inspect/inspect.ts'
import type { readDocument as read } from '../read/read.ts'

export type Job =
  | { readonly kind: 'renderPdf'; readonly paper: Paper }
  | { readonly kind: 'readDocument'; readonly bytes: Uint8Array; readonly fileName: string }
  | { readonly kind: 'inspectFile'; readonly bytes: Uint8Array; readonly extension: string }

export type Answer = { readonly value: unknown } | { readonly error: string }

type ReadAnswer = Awaited<ReturnType<typeof read>>

export interface Limits {
  /** Milliseconds for one job, the start of the process included. */
  readonly deadline: number
  /** Resident bytes; measured while a job runs (Linux; elsewhere only the heap is bounded). */
  readonly memory: number
  /** Milliseconds without a job after which the process ends. */
  readonly rest: number
}

/** Why the process gave no answer. The job is lost, the next one finds a new process. */
export class DocumentProcessError extends Error {
  readonly reason: 'deadline' | 'memory' | 'crashed' | 'failed'

  constructor(reason: DocumentProcessError['reason'], detail: string) {
    super(`Document process: ${reason} ${detail}`.trim())
    this.reason = reason
  }
}

export interface DocumentProcess {
  /** Văn bản dạng PDF. @throws DocumentProcessError */
  renderPdf(paper: Paper): Promise<Uint8Array>
  /** Đọc tệp thành dòng. A file that takes too much time or memory is answered like one that is too large, one that ends the process like a damaged one. */
  readDocument(bytes: Uint8Array, fileName: string): Promise<ReadAnswer>
  /** Xem tệp trước khi nhận. A file that takes too much time or memory is answered like one that swells, one that ends the process like a damaged one. */
  inspectFile(bytes: Uint8Array, extension: string): Promise<Inspected>
  /** Id of the running process; undefined while there is none. */
  pid(): number | undefined
  /** Ends the process and settles when it has ended. Waiting jobs fail. */
  close(): Promise<void>
}

/**
 * One process of its own for Typst and all parsers, started with the first job. What a file does to it reaches nothing else:
 * it reads only the program's own files, has no network, bounded memory and a deadline, and may be killed at any time.
 */
export function documentProcess(
  given: Partial<Limits> = {},
  entry = new URL('child.ts', import.meta.url),
): DocumentProcess {
  const limits: Limits = { deadline: 20_000, memory: 200_000_000, rest: 60_000, ...given }
  const waiting: Pending[] = []
  let child: ChildProcess | null = null
  let current: Pending | null = null
  let resting: NodeJS.Timeout | undefined

  return {
    renderPdf: async (paper) => (await ask({ kind: 'renderPdf', paper })) as Uint8Array,
    readDocument: async (bytes, fileName) => {
      try {
        return (await ask({ kind: 'readDocument', bytes, fileName })) as ReadAnswer
      } catch (error) {
        if (error instanceof DocumentProcessError)
          return { refusal: error.reason === 'deadline' || error.reason === 'memory' ? 'TOO_LARGE' : 'DAMAGED' }
        throw error
      }
    },
    inspectFile: async (bytes, extension) => {
      try {
        return (await ask({ kind: 'inspectFile', bytes, extension })) as Inspected
      } catch (error) {
        if (error instanceof DocumentProcessError)
          return { rejection: error.reason === 'deadline' || error.reason === 'memory' ? 'SWELLS' : 'DAMAGED' }
        throw error
      }
    },
    pid: () => child?.pid,
    close: async () => {
      for (const pending of waiting.splice(0)) pending.fail(new DocumentProcessError('crashed', 'closed'))
      const ending = child
      if (ending === null) return
      await new Promise((ended) => {
        hold(ending)
        ending.once('exit', ended)
        ending.kill('SIGKILL')
      })
    },
  }

  function ask(job: Job): Promise<unknown> {
    return new Promise((resolve, fail) => {
      waiting.push({ job, resolve, fail })
      next()
    })
  }

  function next(): void {
    if (current !== null) return
    clearTimeout(resting)
    const pending = waiting.shift()
    if (pending === undefined) {
      rest()
      return
    }
    current = pending
    child ??= start()
    const running = child
    hold(running)
    pending.settled = watch(running, limits, (reason) => stop(running, new DocumentProcessError(reason, '')))
    running.send(pending.job, (error) => {
      if (error) stop(running, new DocumentProcessError('crashed', error.message))
    })
  }

  function start(): ChildProcess {
    const started = launch(entry)
    started.on('message', (answer: Answer) => {
      if (child !== started) return
      settle((pending) =>
        'error' in answer
          ? pending.fail(new DocumentProcessError('failed', answer.error))
          : pending.resolve(answer.value),
      )
    })
    started.on('error', (error) => stop(started, new DocumentProcessError('crashed', error.message)))
    started.on('exit', (code, signal) => stop(started, new DocumentProcessError('crashed', signal ?? `code ${code}`)))
    return started
  }

  /** The process is given up: its job fails, the next job starts another. */
  function stop(stopped: ChildProcess, error: DocumentProcessError): void {
    if (child !== stopped) return
    child = null
    stopped.kill('SIGKILL')
    if (current !== null) settle((pending) => pending.fail(error))
  }

  function settle(tell: (pending: Pending) => void): void {
    const pending = current
    if (pending === null) return
    current = null
    pending.settled?.()
    tell(pending)
    // What a large job left behind would count against the next one.
    if (child !== null && residentBytes(child.pid) > limits.memory * NEARLY_FULL) retire(child)
    next()
  }

  function rest(): void {
    const idle = child
    if (idle === null) return
    letGo(idle)
    resting = setTimeout(() => retire(idle), limits.rest)
    resting.unref()
  }

  function retire(idle: ChildProcess): void {
    if (child !== idle || current !== null) return
    child = null
    idle.disconnect()
  }
}

/** The process of this server. */
export const { renderPdf, readDocument, pid, close } = documentProcess()

/** Another one for what people attach, which may be hostile: it never holds up a paper, and holds one large image. */
export const { inspectFile } = documentProcess({ deadline: 15_000, memory: 400_000_000 })

interface Pending {
  readonly job: Job
  readonly resolve: (value: unknown) => void
  readonly fail: (error: Error) => void
  settled?: () => void
}

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const READABLE = ['package.json', 'src/documents/', 'src/kernel/', 'node_modules/']
/** Share of the memory at which a process is replaced before its next job. */
const NEARLY_FULL = 0.85
/** Milliseconds between two looks at the memory of a working process. */
const LOOK = 100

/** May read the program's own files and load Typst, nothing else: no writing, no processes, no workers, no environment. */
function launch(entry: URL): ChildProcess {
  return fork(entry, [], {
    execPath: process.execPath,
    execArgv: [
      '--permission',
      '--allow-addons',
      '--disable-warning=PERM0001',
      ...READABLE.map((path) => `--allow-fs-read=${ROOT}${path}`),
      '--max-old-space-size=96',
      '--max-semi-space-size=4',
    ],
    cwd: ROOT,
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
}

/** Ends by calling `over` once when the job takes too long or too much; the answer stops the watch. */
function watch(child: ChildProcess, limits: Limits, over: (reason: 'deadline' | 'memory') => void): () => void {
  const deadline = setTimeout(() => over('deadline'), limits.deadline)
  const looking = setInterval(() => {
    if (residentBytes(child.pid) > limits.memory) over('memory')
  }, LOOK)
  return () => {
    clearTimeout(deadline)
    clearInterval(looking)
  }
}

/** Resident bytes of a process; 0 where the system does not tell. */
function residentBytes(pid: number | undefined): number {
  try {
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024
  } catch {
    return 0
  }
}

/** A resting process does not keep the program alive; a working one does. */
function letGo(child: ChildProcess): void {
  child.unref()
  child.channel?.unref()
}

function hold(child: ChildProcess): void {
  child.ref()
  child.channel?.ref()
}
