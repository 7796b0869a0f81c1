import { randomUUID } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { isLaw } from '#kernel/citations.ts'
import { apart, type Refusal, type RefusalKind } from '#kernel/decision.ts'
import { refusals } from '#kernel/refusals.ts'
import { type Outage, outageOf } from '../database/outage.ts'
import { Refused } from './refused.ts'
import { languageOf } from './request.ts'
import { securityEvent } from './security-log.ts'

const STATUS: Record<RefusalKind, number> = { invalid: 422, forbidden: 403, 'not-found': 404, conflict: 409 }
const STATUS_OF_CODE: Readonly<Record<string, number>> = {
  SIGN_IN_REQUIRED: 401,
  TOO_MANY_REQUESTS: 429,
  TOO_MANY_TRIES: 429,
  FILE_STORE_AWAY: 503,
  FILE_CHANGED: 503,
  DATABASE_AWAY: 503,
  STORAGE_FULL: 507,
}
/** Seconds after which it is worth trying again what the database could not do just now. */
const RETRY_AFTER = 5

/** Turns whatever left a route into problem+json: a refusal into its sentence, what the database refuses into one, anything else into an incident with a code. */
export function answerError(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  basis: readonly string[] = [],
) {
  const language = languageOf(request)
  if (error instanceof Refused) {
    const { code, kind, text, field, parameters, also } = error.refusal
    const source = apart(error.refusal).flatMap((one) => [one.source ?? []].flat().filter(isLaw))
    const status = STATUS_OF_CODE[code] ?? STATUS[kind]
    if (status === 429 || (status === 403 && code !== 'STEP_UP_REQUIRED'))
      securityEvent(request, 'refused', { refusal: code, ...(request.actorId && { account: request.actorId }) })
    if (status === 429) reply.header('retry-after', String(parameters.seconds))
    if (status === 503) reply.header('retry-after', String(RETRY_AFTER))
    return problem(reply, status, {
      title: code,
      code,
      detail: text[language],
      parameters,
      ...(source.length > 0 && { source }),
      ...(basis.length > 0 && { basis }),
      ...(also && { also: also.map((one) => ({ detail: one.text[language], field: one.field })) }),
      ...(field && { field }),
    })
  }
  // Whoever went away hears no answer, and it is no incident of ours.
  if (request.raw.socket?.destroyed) return problem(reply, 400, { title: 'GONE', code: 'GONE', detail: '' })
  const known = error as { statusCode?: number; code?: string }
  if (known.code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return answerError(new Refused(refusals.TOO_LARGE({ megabytes: 2 })), request, reply)
  if (known.statusCode !== undefined && known.statusCode < 500)
    return answerError(new Refused(refusals.INVALID_INPUT({ field: '', problem: known.code ?? '' })), request, reply)
  const outage = outageOf(error)
  if (outage) {
    request.log.error({ code: known.code, reason: (error as Error).message }, `database ${outage}`)
    return answerError(new Refused(OUTAGES[outage]()), request, reply)
  }
  const refusedByDatabase = refusalOfDatabase(known.code)
  if (refusedByDatabase) {
    // Its own words name functions and values: the sealed schema's, too.
    request.log.warn({ sqlState: known.code }, 'refused by the database')
    return answerError(new Refused(refusedByDatabase), request, reply)
  }
  const incident = randomUUID().slice(0, 8)
  request.log.error({ err: error, incident }, 'incident')
  const detail =
    language === 'vi'
      ? `Hệ thống gặp sự cố ngoài dự kiến. Nội dung đã nhập vẫn còn trên màn hình. Hãy thử lại sau ít phút, nếu vẫn lỗi hãy báo quản trị viên mã ${incident}.`
      : `Something unexpected went wrong. What you typed is still on the screen; try again in a few minutes, and if it persists tell the administrator code ${incident}.`
  return problem(reply, 500, { title: 'INCIDENT', code: 'INCIDENT', detail, incident })
}

const OUTAGES: Readonly<Record<Outage, () => Refusal>> = {
  away: () => refusals.DATABASE_AWAY(),
  full: () => refusals.STORAGE_FULL(),
}

/** What the database refuses for the sake of what was given, of another's act or of a right; anything else is an incident. */
function refusalOfDatabase(sqlState: string | undefined): Refusal | null {
  switch (sqlState) {
    case '22003': // a number beyond its type
    case '22007': // no date
    case '22008': // a date beyond the calendar
    case '22021': // characters that no text holds
    case '22P02': // no id
    case '22P05': // characters that no text holds, inside a document
      return refusals.INVALID_INPUT({ field: '', problem: sqlState })
    case '23503': // what it refers to does not exist
    case 'SO404': // nothing that this person may know of
      return refusals.NOT_FOUND()
    case '23505': // someone was first
    case '40001':
    case '40P01':
      return refusals.CHANGED_MEANWHILE()
    case 'SO001': // signed words do not change, whoever asks
      return refusals.WRONG_STATE()
    case '42501': // row-level security refused the write
      return refusals.WRONG_ACTOR()
    default:
      return null
  }
}

function problem(reply: FastifyReply, status: number, body: object) {
  return reply
    .code(status)
    .type('application/problem+json; charset=utf-8')
    .send({ type: 'about:blank', status, ...body })
}
