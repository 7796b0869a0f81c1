import type { Paper } from '#kernel/blocks.ts'
import type { SourceLine } from '#kernel/source-line.ts'
import type { PaperAnswer } from '../check/check.ts'
import type { Facts } from '../check/verdict.ts'
import type { Inspected } from '../inspect/inspect.ts'
import type { ReadRefusal } from '../read/read.ts'
import type { SheetAnswer } from '../read/sheet.ts'
import { DocumentProcessError, killable, type Limits } from './killable.ts'
import { fairly } from './turns.ts'

export type Job =
  | { readonly kind: 'renderPdf'; readonly paper: Paper }
  | { readonly kind: 'readSheet'; readonly bytes: Uint8Array }
  | { readonly kind: 'checkPaper'; readonly bytes: Uint8Array; readonly facts: Facts }
  | { readonly kind: 'inspectFile'; readonly bytes: Uint8Array; readonly extension: string }
  | {
      readonly kind: 'readDocument'
      readonly bytes: Uint8Array
      readonly fileName: string
      readonly reader: string | null
      readonly given: unknown
    }
  | { readonly kind: 'readAgain'; readonly lines: readonly unknown[]; readonly reader: string; readonly given: unknown }

/** Lines of a document, and what the reader of a feature made of them. */
export type ReadAnswer =
  | { readonly lines: readonly SourceLine[]; readonly made: unknown }
  | { readonly refusal: ReadRefusal }

export interface DocumentProcess {
  /** Văn bản dạng PDF. @throws DocumentProcessError */
  renderPdf(paper: Paper): Promise<Uint8Array>
  /**
   * Đọc tệp thành dòng, and hands the lines on to `read(lines, given)` of the module `reader`, in the process too. A file that takes too
   * much time or memory is answered like one that is too large, one that ends the process like a damaged one.
   */
  readDocument(bytes: Uint8Array, fileName: string, reader?: URL, given?: unknown): Promise<ReadAnswer>
  /** Hands lines that are known already to `read(lines, given)` of the module `reader`; null where that takes too much. */
  readAgain(lines: readonly unknown[], reader: URL, given?: unknown): Promise<unknown>
  /** Đọc bảng tính thành dòng ô; answered as above where it takes too much. */
  readSheet(bytes: Uint8Array): Promise<SheetAnswer>
  /** Kiểm tra thể thức của một tệp DOCX; answered as above where it takes too much. */
  checkPaper(bytes: Uint8Array, facts: Facts): Promise<PaperAnswer>
  /** Xem tệp trước khi nhận. A file that takes too much time or memory is answered like one that swells, one that ends the process like a damaged one. */
  inspectFile(bytes: Uint8Array, extension: string): Promise<Inspected>
  /** Id of the running process, the first where there are several; undefined while there is none. */
  pid(): number | undefined
  /** Ends the processes and settles when they have ended. Waiting jobs fail. */
  close(): Promise<void>
}

/**
 * Processes of their own for Typst and all parsers, started with the first job. What a file does to one reaches nothing else:
 * it reads only the program's own files, has no network, bounded memory and a deadline, and may be killed at any time.
 */
export function documentProcess(
  given: Partial<Limits> = {},
  entry = new URL('child.ts', import.meta.url),
  count = 1,
): DocumentProcess {
  const limits: Limits = { deadline: 20_000, memory: 200_000_000, rest: 60_000, ...given }
  const processes = Array.from({ length: count }, () => killable(entry, limits))
  const ask = (job: Job, deadline?: number) =>
    processes.reduce((least, other) => (other.load() < least.load() ? other : least)).ask(job, deadline)
  /** What the job answers; what it is called when it took too much, and when it ended the process. */
  const judged = async <T>(job: Job, tooMuch: T, broken: T, deadline?: number): Promise<T> => {
    try {
      return (await ask(job, deadline)) as T
    } catch (error) {
      if (!(error instanceof DocumentProcessError)) throw error
      return error.reason === 'deadline' || error.reason === 'memory' ? tooMuch : broken
    }
  }
  return {
    renderPdf: async (paper) => (await ask({ kind: 'renderPdf', paper })) as Uint8Array,
    readDocument: (bytes, fileName, reader, known) =>
      judged<ReadAnswer>(
        { kind: 'readDocument', bytes, fileName, reader: reader?.href ?? null, given: known },
        { refusal: 'TOO_LARGE' },
        { refusal: 'DAMAGED' },
        Math.min(limits.deadline * 2, LONGEST_READING),
      ),
    readAgain: (lines, reader, known) =>
      judged<unknown>({ kind: 'readAgain', lines, reader: reader.href, given: known }, null, null),
    readSheet: (bytes) =>
      judged<SheetAnswer>({ kind: 'readSheet', bytes }, { refusal: 'TOO_LARGE' }, { refusal: 'DAMAGED' }),
    checkPaper: (bytes, facts) =>
      judged<PaperAnswer>({ kind: 'checkPaper', bytes, facts }, { refusal: 'TOO_LARGE' }, { refusal: 'DAMAGED' }),
    inspectFile: (bytes, extension) =>
      judged<Inspected>(
        { kind: 'inspectFile', bytes, extension },
        { rejection: 'SWELLS' },
        { rejection: 'DAMAGED' },
        Math.min(limits.deadline * 2, LONGEST_READING),
      ),
    pid: () => processes.map(({ pid }) => pid()).find((pid) => pid !== undefined),
    close: async () => {
      await Promise.all(processes.map((process) => process.close()))
    },
  }
}

/** A plan of hundreds of pages, or a picture of a good telephone on a machine that does other work. */
const LONGEST_READING = 10_000

/** The process of this server for its own papers, which no file of others holds up. */
export const { renderPdf } = documentProcess()

const FOREIGN = 2

/** Those for what people send, which may be hostile; each holds one large image. */
export const { checkPaper, inspectFile, readAgain, readDocument, readSheet } = documentProcess(
  { deadline: 5_000, memory: 400_000_000 },
  undefined,
  FOREIGN,
)

/** Whoever has a file looked through or read waits for his turn here, before its bytes are in memory where that can be. */
export const inTurn = fairly(FOREIGN)
