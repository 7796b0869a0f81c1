import { afterEach, expect, test } from 'vitest'
import { letter } from '#test/letter.ts'
import { type DocumentProcess, documentProcess } from './client.ts'
import { DocumentProcessError } from './killable.ts'

const running: DocumentProcess[] = []
const started = (...given: Parameters<typeof documentProcess>) => {
  const process = documentProcess(...given)
  running.push(process)
  return process
}
afterEach(async () => {
  await Promise.all(running.splice(0).map((process) => process.close()))
})

test('the process starts with the first job, draws a PDF whose words can be searched, and reads it again', async () => {
  const documents = started()
  expect(documents.pid()).toBeUndefined()
  const pdf = await documents.renderPdf(letter)
  expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-')
  const read = await documents.readDocument(pdf, 'công văn.pdf')
  expect('lines' in read && read.lines.map((line) => line.text).join('\n')).toContain('Ủy ban nhân dân')
})

test('jobs wait for each other and each gets its own answer', async () => {
  const documents = started()
  const answers = await Promise.all(
    ['một', 'hai', 'ba'].map((word) => documents.readDocument(new TextEncoder().encode(`Dòng ${word}`), 'a.txt')),
  )
  expect(answers.map((answer) => 'lines' in answer && answer.lines[0]?.text)).toEqual([
    'Dòng một',
    'Dòng hai',
    'Dòng ba',
  ])
})

test('in the process there is no network, no other process, no file but its own, nothing to write and no environment', async () => {
  const documents = started({}, new URL('probe.ts', import.meta.url))
  expect(await documents.renderPdf(letter)).toEqual([])
})

test('a process that is killed loses only its job; the next job finds a new one', async () => {
  const documents = started()
  await documents.renderPdf(letter)
  const first = documents.pid()!
  const lost = documents.renderPdf(letter)
  const kept = documents.renderPdf(letter)
  process.kill(first, 'SIGKILL')
  await expect(lost).rejects.toMatchObject({ reason: 'crashed' })
  expect((await kept).length).toBeGreaterThan(1000)
  expect(documents.pid()).not.toBe(first)
})

test('a job past its deadline is stopped, and the process with it', async () => {
  const documents = started({ deadline: 1 })
  await expect(documents.renderPdf(letter)).rejects.toMatchObject({ reason: 'deadline' })
  expect(documents.pid()).toBeUndefined()
  // Long enough that no machine reads it within the millisecond.
  const long = new TextEncoder().encode(`Dòng ${'x'.repeat(90)}\n`.repeat(9000))
  expect(await documents.readDocument(long, 'a.txt')).toEqual({ refusal: 'TOO_LARGE' })
})

test('a job that takes more memory than the limit is stopped', async () => {
  const documents = started({ memory: 1_000_000 })
  const error = await documents.renderPdf(letter).catch((cause: unknown) => cause)
  expect(error).toBeInstanceOf(DocumentProcessError)
  expect(error).toMatchObject({ reason: 'memory' })
})

test('after its rest the process ends by itself', async () => {
  const documents = started({ rest: 1 })
  await documents.renderPdf(letter)
  const pid = documents.pid()!
  await expect.poll(() => alive(pid)).toBe(false)
  expect(documents.pid()).toBeUndefined()
})

test('words that look like commands of Typst are printed as words', async () => {
  const documents = started()
  const text = '#panic("x") $1/0$ *sao* _gạch_ @a <b> \\ #read("/etc/passwd")'
  const pdf = await documents.renderPdf({ ...letter, body: [{ kind: 'paragraph', text }] })
  const read = await documents.readDocument(pdf, 'a.pdf')
  expect('lines' in read && read.lines.map((line) => line.text).join(' ')).toContain(
    '#panic("x") $1/0$ *sao* _gạch_ @a <b> \\ #read("/etc/passwd")',
  )
})

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
