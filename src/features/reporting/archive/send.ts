import type { FastifyReply } from 'fastify'
import { renderPdf } from '#documents/child/client.ts'
import { renderDocx } from '#documents/docx.ts'
import type { Paper } from '#kernel/blocks.ts'

export type PaperFormat = 'docx' | 'pdf'

/** What is shown within a page of ours: a PDF made here runs nothing, and no other site frames it. */
export const SHOWN = `default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'; base-uri 'none'`

/** Sends an official paper as a download; `shown`, its PDF is looked at within the page. */
export async function sendPaper(reply: FastifyReply, paper: Paper, format: PaperFormat, name: string, shown = false) {
  const bytes = format === 'docx' ? await renderDocx(paper) : await renderPdf(paper)
  if (shown && format === 'pdf') reply.header('content-security-policy', SHOWN)
  return reply
    .type(
      format === 'docx' ? 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' : 'application/pdf',
    )
    .header(
      'content-disposition',
      `${shown && format === 'pdf' ? 'inline' : 'attachment'}; filename="van-ban.${format}"; filename*=UTF-8''${encodeURIComponent(`${name}.${format}`)}`,
    )
    .send(Buffer.from(bytes))
}
