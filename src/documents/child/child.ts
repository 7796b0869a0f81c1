import './no-network.ts'
import type { Job } from './client.ts'
import type { Answer } from './killable.ts'

/** The other end of `killable.ts`: does one job after another, ends when the server lets go of it. */
process.on('message', (job: Job) => {
  void work(job).then(
    (value): void => answer({ value }),
    (error: unknown): void => answer({ error: error instanceof Error ? error.message : String(error) }),
  )
})
process.on('disconnect', () => process.exit(0))
answer({ ready: true })

async function work(job: Job): Promise<unknown> {
  // Libraries load with the first job that needs them: readers never cost the memory of Typst, nor the other way round.
  switch (job.kind) {
    case 'renderPdf':
      return (await import('../pdf.ts')).renderPdf(job.paper)
    case 'inspectFile':
      return (await import('../inspect/inspect.ts')).inspectFile(job.bytes, job.extension)
    case 'readAgain':
      return (await import(job.reader)).read(job.lines, job.given)
    case 'readSheet':
      return (await import('../read/sheet.ts')).readSheet(job.bytes)
    case 'checkPaper':
      return (await import('../check/check.ts')).checkPaper(job.bytes, job.facts)
    case 'readDocument': {
      const read = await (await import('../read/read.ts')).readDocument(job.bytes, job.fileName)
      if ('refusal' in read) return read
      const reader = job.reader === null ? null : await import(job.reader)
      return { lines: read.lines, made: reader?.read(read.lines, job.given) }
    }
  }
}

function answer(message: Answer): void {
  process.send?.(message)
}
