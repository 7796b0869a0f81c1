import { randomUUID } from 'node:crypto'
import { signingFacts } from '#features/ground/delegations/store.ts'
import { signedCopyRoute } from '#features/ground/evidence/attach.ts'
import { findWitnesses, shareFiles } from '#features/ground/evidence/store.ts'
import type { Signing } from '#features/ground/papers/rules.ts'
import { findSigner, tellOwner } from '#features/ground/people/store.ts'
import { findInspection } from '#features/inspecting/inspections/store.ts'
import { present } from '#features/planning/teams/rules.ts'
import { findTeam } from '#features/planning/teams/store.ts'
import type { Actor } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { record } from '#server/acts/audit.ts'
import { type Commanded, commandRoute, found, idOf, isUuid, mustBeSeen } from '#server/acts/commands.ts'
import type { Tx } from '#server/database/db.ts'
import { only } from '#server/database/saving.ts'
import type { Feature, PaperKind, PaperLife } from '#server/feature.ts'
import { inspecting, office, signedIn } from '#server/http/gates.ts'
import { must, Refused, read } from '#server/http/refused.ts'
import { languageOf } from '#server/http/request.ts'
import type { Routes } from '#server/http/routes.ts'
import { inTransaction, type Services } from '#server/http/transaction.ts'
import {
  type CorrectablePaper,
  erratumShape,
  erratumShapes,
  newErratumShape,
  type ServedAmendedBy,
} from './contract.ts'
import { correctedName } from './document.ts'
import { correctedPaper } from './papers.ts'
import {
  attachLetter,
  type Belonging,
  begin,
  checkIssued,
  checkWords,
  drafts,
  ERRATUM_MOVES,
  type Erratum,
  type ErratumInputs,
  type ErratumSettings,
  isShared,
  mayWrite,
} from './rules.ts'
import { addErratum, findErratum, isNumberTaken, listErrataOf, saveErratum, saveErratumDraft } from './store.ts'

/** A paper of the office by its name in the address: what it is of, and how far it has come. */
interface KnownPaper extends Belonging {
  readonly kind: PaperKind
  readonly paperOf: Erratum['paperOf']
  readonly life: PaperLife
}

/** Công văn đính chính on papers of all features: no kind of paper is known here, each says itself how far it has come and how it is cited. */
export function erratumRoutes(app: Routes, services: Services, features: readonly Feature[]): void {
  const kinds = Object.assign({}, ...features.map(({ papers }) => papers ?? {})) as Readonly<Record<string, PaperKind>>

  /** The letters on papers of a plan, a Team or an inspection, and the issued papers on which this person may begin one. */
  app.get('/api/errata', { config: { may: signedIn } }, async (request) => {
    const [[of, id] = []] = Object.entries(request.query)
    if (!isUuid(id)) throw new Refused(common.NOT_FOUND())
    const language = languageOf(request)
    return inTransaction(services, request, async (tx, { by }) => {
      const papers: CorrectablePaper[] = []
      for (const [name, kind] of Object.entries(kinds)) {
        if (kind.of !== of) continue
        const known = await knownPaper(tx, kind, id)
        if (known && drafts(by, known)) papers.push(...correctable(name, known, language))
      }
      const errata = await listErrataOf(tx, id)
      return {
        items: errata.map((one) => ({
          ...only(one, ['id', 'paperKind', 'state', 'number', 'symbol', 'issuedOn']),
          paper: only(one.paper, ['type', 'number', 'symbol']),
        })),
        papers,
      }
    })
  })

  /** One paper on which a letter is to be begun. */
  app.get('/api/errata/of/:kind/:id', { config: { may: inspecting } }, async (request) => {
    const { kind: name } = request.params
    const language = languageOf(request)
    return inTransaction(services, request, async (tx) => {
      const id = idOf(request.params)
      const known = found(await knownPaper(tx, kindAt(kinds, name), id))
      const wrong = checkIssued(known.life)
      if (wrong) throw new Refused(wrong)
      const [paper] = correctable(name, known, language)
      return { of: known.paperOf, paper: found(paper), amended: amendedBy(known.kind, id) }
    })
  })

  app.get('/api/errata/:id', { config: { may: signedIn } }, async (request) =>
    inTransaction(services, request, async (tx, { on }) => {
      const erratum = found(await findErratum(tx, idOf(request.params)))
      const submitter = erratum.submittedBy ? ((await findSigner(tx, erratum.submittedBy, on))?.name ?? '') : ''
      return { ...erratum, submitter, amended: amendedBy(kinds[erratum.paperKind], erratum.paperId) }
    }),
  )

  /** Lập công văn đính chính: what it is on is kept as it now is. */
  app.post('/api/errata', { config: { may: inspecting } }, async (request) => {
    const { kind: name, id: paperId, letterId: id = randomUUID(), ...draft } = read(newErratumShape, request.body)
    return inTransaction(services, request, async (tx, presence) => {
      const known = found(await knownPaper(tx, kindAt(kinds, name), paperId))
      const sent = await findErratum(tx, id)
      if (sent)
        return found(sent.paperKind === name && sent.paperId === paperId && drafts(presence.by, sent) ? sent : null)
      const { number, symbol, issuedOn } = known.life
      const others = (await listErrataOf(tx, paperId)).filter(({ paperKind }) => paperKind === name)
      must(begin(presence.by, { ...known, number, issuedOn }, others, draft))
      const { kind } = known
      const paper = await (kind.cited?.(tx, paperId, presence) ??
        kind.make(tx, paperId, presence).then((made) => made.paper))
      const life = { number: found(number), symbol, issuedOn: found(issuedOn) }
      const isNew = await addErratum(tx, presence.by.tenantId, {
        ...{ id, paperKind: name, paperId },
        ...only(known, ['paperOf', 'inspectionId', 'teamId', 'unitId']),
        ...only(draft, ['reason', 'places']),
        ...(await correctedPaper(tx, paper, life, known, presence)),
      })
      const after = found(isNew ? await findErratum(tx, id) : null)
      const detail = { paper: `${life.number}/${life.symbol}`, ...draft }
      await record(tx, presence, {
        action: 'draft',
        thing: 'erratum',
        thingId: id,
        to: 'draft',
        detail,
        ...at(after),
        after,
      })
      return after
    })
  })

  app.put('/api/errata/:id', { config: { may: inspecting } }, async (request) => {
    const draft = read(erratumShape, request.body)
    return inTransaction(services, request, async (tx, presence) => {
      const before = must(mayWrite(presence.by, found(await findErratum(tx, idOf(request.params)))))
      const wrong = checkWords(draft)
      if (wrong) throw new Refused(wrong)
      if (!mustBeSeen(request, before, { ...before, ...only(draft, ['reason', 'places']) })) return before
      if (!(await saveErratumDraft(tx, before, draft))) throw new Refused(common.CHANGED_MEANWHILE())
      const after = found(await findErratum(tx, before.id))
      await record(tx, presence, { action: 'edit', thing: 'erratum', thingId: before.id, detail: draft, before, after })
      return after
    })
  })

  /** Bản đã ký of a letter: from the signature on, by whoever issues it; its readers know of it once it is issued. */
  signedCopyRoute(app, services, '/api/errata', office, async (tx, { by }, id) => {
    const erratum = must(attachLetter(by, found(await findErratum(tx, id))))
    return {
      ...only(erratum, ['inspectionId', 'teamId', 'unitId']),
      ...{ thing: 'erratum', thingId: id, shared: erratum.state === 'issued' && isShared(erratum) },
    }
  })
  commandRoute(app, services, erratumCommands)
}

const erratumCommands: Commanded<Erratum, ErratumInputs, ErratumSettings> = {
  thing: 'erratum',
  path: '/api/errata',
  may: inspecting,
  moves: ERRATUM_MOVES,
  shapes: erratumShapes,
  find: findErratum,
  settings: async (_tx, { body }) => ({ body }),
  save: saveErratum,
  complete: {
    sign: (tx, erratum, { signerId, signedOn }, { by, on }) =>
      letterSigning(tx, erratum, by, { signerId, on: signedOn ?? on }),
    return: (tx, erratum, _input, { by, on }) => letterSigning(tx, erratum, by, { signerId: by.id, on }),
    issue: async (tx, { id }, { number, symbol = '', issuedOn }) => ({
      numberTaken: await isNumberTaken(tx, number, symbol, issuedOn.slice(0, 4)),
      ...(await findWitnesses(tx, { thing: 'erratum', thingId: id })),
    }),
  },
  recorded: ['signedCopy'],
  done: {
    sign: (tx, { after, input }, { by }) =>
      tellOwner(tx, by, {
        kind: 'signature',
        accountId: input.signerId,
        about: correctedName(after.paper),
        path: `/dinh-chinh/${after.id}`,
      }),
    issue: (tx, { after }) => shareFiles(tx, { thing: 'erratum', thingId: after.id }, isShared(after)),
  },
}

/** By what somebody signs a letter on a day: posts, his own and those of who delegated to him, and seats in its Team. */
async function letterSigning(
  tx: Tx,
  { teamId, submittedBy }: Erratum,
  by: Actor,
  { signerId, on }: { readonly signerId: string; readonly on: Day },
): Promise<Pick<Signing, 'signerHolds' | 'recordable'>> {
  const facts = await signingFacts(tx, by, 'erratum', { signerId, submittedBy, on })
  const team = teamId ? await findTeam(tx, teamId) : null
  const seats = present(team?.seats ?? []).filter((seat) => seat.accountId === signerId)
  return { ...facts, signerHolds: [...facts.signerHolds, ...seats.map(({ seat }) => seat)] }
}

/** @refuses NOT_FOUND */
function kindAt(kinds: Readonly<Record<string, PaperKind>>, name: string): PaperKind {
  return found(Object.hasOwn(kinds, name) ? kinds[name] : null)
}

/** A paper as far as the person may know of it; null for what has no life of its own here, and for a letter of errata itself. */
async function knownPaper(tx: Tx, kind: PaperKind, id: string): Promise<KnownPaper | null> {
  if (kind.of === 'erratum') return null
  const life = (await kind.life?.(tx, id)) ?? null
  if (life === null) return null
  const inspection = kind.of === 'inspection' ? found(await findInspection(tx, id)) : null
  return {
    ...{ kind, life, paperOf: kind.of },
    inspectionId: inspection?.id ?? null,
    teamId: kind.of === 'team' ? id : (inspection?.teamId ?? null),
    unitId: inspection?.unitId ?? null,
  }
}

/** None of what is not issued, or bears no number. */
function correctable(kind: string, { kind: { called }, life }: KnownPaper, language: 'vi' | 'en'): CorrectablePaper[] {
  const { number, symbol, issuedOn } = life
  return number === null || issuedOn === null ? [] : [{ kind, name: called[language], number, symbol, issuedOn }]
}

function amendedBy(kind: PaperKind | undefined, id: string): ServedAmendedBy {
  return kind?.amended ? { called: kind.amended.called, page: kind.amended.page(id) } : null
}

const at = ({ inspectionId }: Pick<Erratum, 'inspectionId'>) => (inspectionId === null ? {} : { inspectionId })
