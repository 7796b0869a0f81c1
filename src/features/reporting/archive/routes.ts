import { refusals as common } from '#kernel/refusals.ts'
import { idOf, isUuid } from '#server/acts/commands.ts'
import type { Feature, PaperKind, PaperLife } from '#server/feature.ts'
import { signedIn } from '#server/http/gates.ts'
import { Refused } from '#server/http/refused.ts'
import { languageOf } from '#server/http/request.ts'
import type { Routes } from '#server/http/routes.ts'
import { inTransaction, type Services } from '#server/http/transaction.ts'
import type { ListedPaper } from './contract.ts'
import { type PaperFormat, sendPaper } from './send.ts'

/** How far a paper has come; one that is there and has not begun its life is a draft without number, day and copy. */
function shown(life: PaperLife | null): PaperLife {
  if (life === null) return { number: null, symbol: '', signedOn: null, issuedOn: null, copies: [] }
  return { ...life, copies: life.copies.map(({ id, name }) => ({ id, name })) }
}

/** Hồ sơ: the official papers of all features, of a plan, a Team or an inspection, by its id. */
export function archiveRoutes(app: Routes, services: Services, features: readonly Feature[]): void {
  const kinds = Object.assign({}, ...features.map(({ papers }) => papers ?? {})) as Readonly<Record<string, PaperKind>>

  /** The papers that there are, as far as this person may know: `?plan=ID`, `?team=ID` or `?inspection=ID`. */
  app.get('/api/papers', { config: { may: signedIn } }, async (request) => {
    const [[of, id] = []] = Object.entries(request.query)
    if (!isUuid(id)) throw new Refused(common.NOT_FOUND())
    const language = languageOf(request)
    return inTransaction(services, request, async (tx, at) => {
      const items: ListedPaper[] = []
      for (const [kind, { of: thing, called, isThere, lacks, life }] of Object.entries(kinds))
        if (thing === of && (await isThere(tx, id, at)))
          items.push({
            kind,
            name: called[language],
            lacks: (await lacks?.(tx, id))?.text[language] ?? null,
            life: life ? shown(await life(tx, id)) : null,
          })
      return { items }
    })
  })

  /** One of them as DOCX or PDF; `?show=1`: the PDF to be looked at within the page. */
  app.get('/api/papers/:kind/:file', { config: { may: signedIn, heavy: true } }, async (request, reply) => {
    const { kind, file } = request.params
    const [, id, format] = /^(.+)\.(docx|pdf)$/.exec(file) ?? []
    const known = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined
    if (!known || !id || !format) throw new Refused(common.NOT_FOUND())
    const made = await inTransaction(services, request, async (tx, presence) => {
      const paper = await known.make(tx, idOf({ id }), presence)
      await known.read?.(tx, id, presence)
      return paper
    })
    return sendPaper(reply, made.paper, format as PaperFormat, made.name, request.query.show === '1')
  })
}
