import { type ChildProcess, fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** What a child says: that it is there, then the end of each job. */
export type Answer = { readonly ready: true } | { readonly value: unknown } | { readonly error: string }

export interface Limits {
  /** Milliseconds for one job, once the process is there. */
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

export interface Killable {
  /** Does a job after those that wait; within its own deadline where one is given. @throws DocumentProcessError */
  ask(job: object, deadline?: number): Promise<unknown>
  /** Jobs that wait or are being done. */
  load(): number
  pid(): number | undefined
  /** Ends the process and settles when it has ended. Waiting jobs fail. */
  close(): Promise<void>
}

/** A process that does one job after another, started with the first; it has bounded memory and time and may be killed at any moment. */
export function killable(entry: URL, limits: Limits): Killable {
  const waiting: Pending[] = []
  let child: ChildProcess | null = null
  let ready = false
  let current: Pending | null = null
  let resting: NodeJS.Timeout | undefined

  return {
    ask: (job, deadline = limits.deadline) =>
      new Promise((resolve, fail) => {
        waiting.push({ job, deadline, resolve, fail })
        next()
      }),
    load: () => waiting.length + (current === null ? 0 : 1),
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
    pending.watch = watch(running, limits.memory, (reason) => stop(running, new DocumentProcessError(reason, '')))
    pending.watch.within(ready ? pending.deadline : START)
    running.send(pending.job, (error) => {
      if (error) stop(running, new DocumentProcessError('crashed', error.message))
    })
  }

  function start(): ChildProcess {
    const started = launch(entry)
    ready = false
    started.on('message', (answer: Answer) => {
      if (child !== started) return
      if ('ready' in answer) {
        ready = true
        current?.watch?.within(current.deadline)
        return
      }
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
    pending.watch?.end()
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

interface Pending {
  readonly job: object
  readonly deadline: number
  readonly resolve: (value: unknown) => void
  readonly fail: (error: Error) => void
  watch?: Watching
}

interface Watching {
  /** From now on so many milliseconds. */
  within(milliseconds: number): void
  end(): void
}

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
/** The program itself: readers of features are loaded there too. */
const READABLE = ['package.json', 'src/', 'node_modules/']
/** Milliseconds until the process must be there. */
const START = 20_000
/** Share of the memory at which a process is replaced before its next job. */
const NEARLY_FULL = 0.85
/** Milliseconds between two looks at the memory of a working process. */
const LOOK = 50

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

/** Calls `over` once when the job takes too long or too much; the answer ends the watch. */
function watch(child: ChildProcess, memory: number, over: (reason: 'deadline' | 'memory') => void): Watching {
  let deadline: NodeJS.Timeout | undefined
  const looking = setInterval(() => {
    if (residentBytes(child.pid) > memory) over('memory')
  }, LOOK)
  return {
    within: (milliseconds) => {
      clearTimeout(deadline)
      deadline = setTimeout(() => over('deadline'), milliseconds)
    },
    end: () => {
      clearTimeout(deadline)
      clearInterval(looking)
    },
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
