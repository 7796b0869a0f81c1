import './no-network.ts'
import type { Answer, Job } from './client.ts'

/** The other end of `client.ts`: does one job after another, ends when the server lets go of it. */
process.on('message', (job: Job) => {
  void work(job).then(
    (value): void => answer({ value }),
    (error: unknown): void => answer({ error: error instanceof Error ? error.message : String(error) }),
  )
})
process.on('disconnect', () => process.exit(0))

async function work(job: Job): Promise<unknown> {
  // Libraries load with the first job that needs them: readers never cost the memory of Typst, nor the other way round.
  if (job.kind === 'renderPdf') return (await import('../pdf.ts')).renderPdf(job.paper)
  if (job.kind === 'inspectFile') return (await import('../inspect/inspect.ts')).inspectFile(job.bytes, job.extension)
  return (await import('../read/read.ts')).readDocument(job.bytes, job.fileName)
}

function answer(message: Answer): void {
  process.send?.(message)
}
