import type { FastifyReply } from 'fastify'
import { renderPdf } from '#documents/child/client.ts'
import { renderDocx } from '#documents/docx.ts'
import type { Paper } from '#kernel/blocks.ts'

export type PaperFormat = 'docx' | 'pdf'

/** Sends an official paper as a download, never to be shown in the page. */
export async function sendPaper(reply: FastifyReply, paper: Paper, format: PaperFormat, name: string) {
  const bytes = format === 'docx' ? await renderDocx(paper) : await renderPdf(paper)
  return reply
    .type(
      format === 'docx' ? 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' : 'application/pdf',
    )
    .header(
      'content-disposition',
      `attachment; filename="van-ban.${format}"; filename*=UTF-8''${encodeURIComponent(`${name}.${format}`)}`,
    )
    .send(Buffer.from(bytes))
}
