import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { checkDocx } from '#documents/check/check.ts'
import { readDocument } from '#documents/read/read.ts'
import { type CastName, cast, INSPECTION, PLAN, TEAM } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
import { attach } from '#test/files.ts'
import { pdf } from '#test/hostile-files.ts'
import { CAN_THO, ok, seedConclusion, seedPlan, seedThread } from '#test/world.ts'

const world = testWorld('2026-03-20')
const words = {
  reason: 'Lỗi đánh máy',
  places: [{ where: 'dòng địa danh', was: 'Mâu', now: 'Mẫu' }],
  formOnly: true,
}
const onNotice = { kind: 'conclusionNotice', id: INSPECTION, ...words }

let otherPlan = ''
beforeAll(async () => {
  await seedThread(world, CAN_THO)
  await world.asOwner(async (owner) => {
    await owner.updateTable('inspections').set({ state: 'remediation', notifiedOn: '2026-03-01' }).execute()
    otherPlan = await seedPlan(owner, {
      number: '13',
      content: JSON.stringify({ recipients: ['- Bộ Nội vụ (để b/c);', '- Các sở, ngành;', 'Lưu: VT, SNV.'] }),
    })
    await seedConclusion(owner, { issuedOn: '2026-03-10', signerId: cast.lan.id, results: 'Kết quả như cũ' })
  })
})

const list = async (name: CastName, query = `inspection=${INSPECTION}`) =>
  ok(await world.requests(name).get(`/api/errata?${query}`)) as {
    items: { id: string; state: string; number: string | null; paper: { number: string } }[]
    papers: { kind: string; number: string }[]
  }
/** The words of the letter as it is printed for this person; it keeps the decree. */
const printedLetter = async (id: string, name: CastName = 'hoa') => {
  const { body } = await world.requests(name).get(`/api/papers/erratum/${id}.docx`)
  expect((await checkDocx(body)).filter(({ outcome }) => outcome === 'fail')).toEqual([])
  const read = await readDocument(body, 'x.docx')
  if ('refusal' in read) throw new Error(read.refusal)
  return read.lines
    .map(({ marker, text }) => `${marker ? `${marker} ` : ''}${text}`.replace(/\s+/g, ' ').trim())
    .join('\n')
}
const work = async (name: CastName, id: string) =>
  (ok(await world.requests(name).get('/api/work')).items as { id: string; action: string }[])
    .filter((item) => item.id.startsWith(id))
    .map(({ id: line }) => line.slice(id.length + 1))

test('a stranger finds nothing, whoever has no part may not, nonsense is refused, and nothing is kept (design)', async () => {
  const send = (name: CastName, body: object = onNotice) => world.requests(name).send('/api/errata', body)
  expect((await send('nam')).status).toBe(403)
  expect((await send('hoa')).status).toBe(403)
  expect((await send('binh')).body.code).toBe('WRONG_ACTOR')
  expect((await send('dung')).body.code).toBe('WRONG_ACTOR')
  expect((await send('thuy', { ...onNotice, id: randomUUID() })).status).toBe(404)
  for (const kind of ['nothing', 'constructor', 'unitReport', 'remedyReport', 'erratum'])
    expect((await send('thuy', { ...onNotice, kind })).status).toBe(404)
  expect((await send('thuy', { ...onNotice, number: '9' })).status).toBe(422)
  const refused = (await send('thuy', { ...onNotice, reason: '', places: [], formOnly: false })).body
  expect(refused.code).toBe('PLACES_REQUIRED')
  expect((await world.requests('hoa').get(`/api/errata/${randomUUID()}`)).status).toBe(404)
  expect((await world.requests('thuy').get('/api/errata')).status).toBe(404)
  expect((await list('thuy')).items).toEqual([])
})

test('what may be put right is offered to whoever may write the letter: issued papers with a number, and no others (design)', async () => {
  expect((await list('thuy')).papers).toMatchObject([{ kind: 'conclusionNotice', number: '9' }])
  expect((await list('tam')).papers.map(({ kind }) => kind)).toEqual(['conclusionNotice'])
  for (const name of ['binh', 'dung', 'lan', 'hoa'] as const) expect((await list(name)).papers).toEqual([])
  expect((await list('thuy', `plan=${PLAN}`)).papers).toMatchObject([{ kind: 'plan', number: '12' }])
  expect((await list('thuy', `team=${TEAM}`)).papers).toMatchObject([{ kind: 'teamDecision', number: '20' }])
  expect((await list('minh', `team=${TEAM}`)).papers).toEqual([])
  const of = ok(await world.requests('thuy').get(`/api/errata/of/conclusionNotice/${INSPECTION}`))
  expect(of).toMatchObject({ paper: { number: '9' }, amended: { page: `/cuoc/${INSPECTION}/ket-luan` } })
  expect((await world.requests('nam').get(`/api/errata/of/conclusionNotice/${INSPECTION}`)).status).toBe(403)
  expect((await world.requests('thuy').get(`/api/errata/of/scheduleNotice/${INSPECTION}`)).status).toBe(404)
  expect((await world.requests('thuy').get(`/api/errata/of/unitReport/${INSPECTION}`)).status).toBe(404)
})

test('one writes, another signs, the clerk issues: the notice stays, the unit reads the letter only then, sent twice it is done once (design)', async () => {
  const notice = async () => ok(await world.requests('tam').get(`/api/inspections/${INSPECTION}/conclusion`)).conclusion
  const before = await notice()
  const { id, symbol, body } = ok(await world.requests('tam').send('/api/errata', onNotice))
  expect([symbol, body]).toEqual(['UBND-SNV', 'committee'])
  expect((await world.requests('thuy').send('/api/errata', onNotice)).body.code).toBe('ERRATUM_PENDING')
  // Sent once more after a lost answer, under its own id: it is begun once, and nobody else's.
  const again = { ...onNotice, letterId: id }
  expect(ok(await world.requests('tam').send('/api/errata', again)).id).toBe(id)
  expect((await world.requests('thuy').send('/api/errata', { ...again, kind: 'teamDecision', id: TEAM })).status).toBe(
    404,
  )
  const path = `/api/errata/${id}`
  // The draft is written over as it was seen, by whoever may.
  const places = [...words.places, { where: 'trích yếu', was: 'cai cách', now: 'cải cách' }]
  expect((await world.requests('lan').overwrite(path, { ...words, places }, 1)).body.code).toBe('WRONG_ACTOR')
  expect((await world.requests('nam').overwrite(path, words, 1)).status).toBe(403)
  expect((await world.requests('thuy').overwrite(path, { ...words, places }, 7)).status).toBe(409)
  expect((await world.requests('thuy').overwrite(path, { ...words, places, formOnly: false }, 1)).body.code).toBe(
    'FORM_ONLY_UNCONFIRMED',
  )
  for (const _twice of [1, 2])
    expect(ok(await world.requests('thuy').overwrite(path, { ...words, places }, 1)).version).toBe(2)
  const act = (name: CastName, action: string, input: object = {}, more = {}) =>
    world.requests(name).act(path, action, input, more)
  expect(await work('tam', id)).toEqual(['submit'])
  expect((await act('lan', 'submit')).body.code).toBe('WRONG_ACTOR')
  ok(await act('thuy', 'submit', { note: 'Sai dấu' }))
  expect((await world.requests('thuy').overwrite(path, words, 3)).body.code).toBe('WRONG_STATE')
  expect([await work('lan', id), await work('dung', id), await work('thuy', id)]).toEqual([
    ['sign'],
    ['recordSigned'],
    [],
  ])
  ok(await act('lan', 'return', { reason: 'Ghi rõ vị trí' }))
  ok(await act('thuy', 'submit'))
  const detail = ok(await world.requests('lan').get(path))
  expect(detail).toMatchObject({
    submitter: 'Thủy',
    state: 'submitted',
    amended: { page: `/cuoc/${INSPECTION}/ket-luan` },
  })
  expect((await act('tam', 'sign', { signerId: cast.lan.id })).body.code).toBe('WRONG_ACTOR')
  expect((await act('dung', 'sign', { signerId: cast.quang.id })).body.code).toBe('SIGN_AUTHORITY_MISMATCH')
  const commandId = randomUUID()
  for (const _twice of [1, 2])
    expect(
      ok(await act('dung', 'sign', { signerId: cast.lan.id, signedOn: '2026-03-19' }, { commandId, seenVersion: 5 }))
        .state,
    ).toBe('signed')
  const issue = (name: CastName, change: object = {}) =>
    act(name, 'issue', { number: '45', symbol: 'UBND-SNV', issuedOn: '2026-03-20', ...change })
  expect((await issue('lan')).body.code).toBe('WRONG_ACTOR')
  // The clerk recorded the signature: nobody issues on his word alone.
  expect((await issue('dung')).body.code).toBe('SIGNED_COPY_REQUIRED')
  expect((await attach(world, 'hoa', path, { name: 'cv.pdf', bytes: pdf() })).status).toBe(403)
  expect(ok(await attach(world, 'dung', path, { name: 'cv.pdf', bytes: pdf() })).state).toBe('stored')
  expect((await issue('dung', { issuedOn: '2026-03-18' })).body.code).toBe('ISSUE_DAY_WRONG')
  expect((await list('hoa')).items).toEqual([])
  expect((await world.requests('hoa').get(path)).status).toBe(404)
  const copies = async (name: CastName) =>
    ok(await world.requests(name).get(`/api/signed-copies/erratum/${id}`)).items.length
  expect(await copies('hoa')).toBe(0)
  expect(await work('dung', id)).toEqual(['issue'])
  expect(ok(await issue('dung'))).toMatchObject({ state: 'issued', number: '45' })
  expect((await list('hoa')).items).toMatchObject([{ id, state: 'issued', number: '45', paper: { number: '9' } }])
  expect(await copies('hoa')).toBe(1)
  expect((await list('nam')).items).toEqual([])
  expect(await notice()).toEqual(before)
  const trail = await world.asOwner((owner) =>
    owner
      .selectFrom('auditLog')
      .select(['action', 'actorName', 'streamId'])
      .where('thingId', '=', id)
      .where('thing', '=', 'erratum')
      .orderBy('sequence')
      .execute(),
  )
  expect(trail.map(({ action, actorName }) => `${actorName} ${action}`)).toEqual([
    ...['Tâm draft', 'Thủy edit', 'Thủy submit', 'Lan return', 'Thủy submit', 'Dung sign', 'Dung issue'],
  ])
  expect(new Set(trail.map(({ streamId }) => streamId))).toEqual(new Set([INSPECTION]))
  expect(await printedLetter(id)).toContain('đính chính Thông báo số 09/TB-UBND như sau')
  expect((await world.requests('nam').get(`/api/papers/erratum/${id}.docx`)).status).toBe(404)
})

test('whoever wrote it does not record its signature alone (design)', async () => {
  await world.asOwner((owner) =>
    owner
      .insertInto('authz.memberships')
      .values({
        ...{
          id: randomUUID(),
          tenantId: cast.thuy.tenantId,
          accountId: cast.thuy.id,
          unitId: cast.dung.posts[0]!.unitId,
        },
        ...{ role: 'clerk', fromOn: '2020-01-01' },
      })
      .execute(),
  )
  const { id } = ok(await world.requests('thuy').send('/api/errata', onNotice))
  ok(await world.requests('thuy').act(`/api/errata/${id}`, 'submit'))
  const signed = await world.requests('thuy').act(`/api/errata/${id}`, 'sign', { signerId: cast.lan.id })
  expect(signed.body.code).toBe('SIGNATURE_OF_ANOTHER')
  ok(await world.requests('lan').act(`/api/errata/${id}`, 'sign', { signerId: cast.lan.id }))
  const issue = (number: string) =>
    world.requests('dung').act(`/api/errata/${id}`, 'issue', { number, symbol: 'UBND-SNV', issuedOn: '2026-03-20' })
  // One number of letters goes once in a year.
  expect((await issue('45')).body.code).toBe('DUPLICATE_DOC_NUMBER')
  ok(await issue('46'))
  expect((await list('hoa')).items.map(({ number }) => number).toSorted()).toEqual(['45', '46'])
})

test('a plan is put right by a letter to its recipients, which everybody under it may read once it is issued (ND30-N1)', async () => {
  const onPlan = { ...words, kind: 'plan', id: otherPlan }
  expect((await world.requests('minh').send('/api/errata', onPlan)).body.code).toBe('WRONG_ACTOR')
  const { id, paper } = ok(await world.requests('thuy').send('/api/errata', onPlan))
  expect(paper).toMatchObject({ addressees: ['Bộ Nội vụ', 'Các sở, ngành'], fileLine: 'VT, SNV', type: 'KH' })
  const path = `/api/errata/${id}`
  ok(await world.requests('thuy').act(path, 'submit'))
  ok(await world.requests('lan').act(path, 'sign', { signerId: cast.lan.id }))
  for (const name of ['hoa', 'minh'] as const) expect((await list(name, `plan=${otherPlan}`)).items).toEqual([])
  ok(await world.requests('dung').act(path, 'issue', { number: '47', symbol: 'UBND-SNV', issuedOn: '2026-03-20' }))
  for (const name of ['hoa', 'minh'] as const)
    expect((await list(name, `plan=${otherPlan}`)).items).toMatchObject([{ number: '47', paper: { number: '13' } }])
  expect((await world.requests('khoa').get(path)).status).toBe(404)
  const printed = await printedLetter(id)
  for (const line of ['Số: 47/UBND-SNV', '- Bộ Nội vụ;', '- Các sở, ngành.', 'KT. CHỦ TỊCH'])
    expect(printed).toContain(line)
  expect(printed).toContain('Tại dòng địa danh, đã ghi “Mâu”, nay sửa lại là “Mẫu”.')
})

test('the decision on a Team is put right in the name of whoever decided; the draft can be given up (ND30-K2, ND30-K3)', async () => {
  const { id, body, paper } = ok(
    await world.requests('quang').send('/api/errata', { ...words, kind: 'teamDecision', id: TEAM }),
  )
  expect([body, paper.type]).toEqual(['committee', 'QĐ'])
  expect(paper.addressees[0]).toBe('Các cơ quan, đơn vị, cá nhân nêu tại Điều 4 Quyết định số 20/QĐ-UBND')
  expect((await world.requests('lan').act(`/api/errata/${id}`, 'cancel')).body.code).toBe('WRONG_ACTOR')
  expect(ok(await world.requests('quang').act(`/api/errata/${id}`, 'cancel')).state).toBe('cancelled')
  const again = ok(await world.requests('quang').send('/api/errata', { ...words, kind: 'teamDecision', id: TEAM }))
  ok(await world.requests('quang').act(`/api/errata/${again.id}`, 'submit'))
  ok(await world.requests('lan').act(`/api/errata/${again.id}`, 'sign', { signerId: cast.lan.id }))
  expect(await printedLetter(again.id, 'quang')).toMatch(
    /TM\. ỦY BAN NHÂN DÂN(?:.|\n)*KT\. CHỦ TỊCH(?:.|\n)*PHÓ CHỦ TỊCH/,
  )
})

test('a draft is changed itself: what is not issued yet has no errata (design)', async () => {
  const draftPlan = await world.asOwner((owner) => seedPlan(owner, { state: 'draft', number: null, issuedOn: null }))
  const refused = await world.requests('thuy').send('/api/errata', { ...onNotice, kind: 'plan', id: draftPlan })
  expect([refused.status, refused.body.code]).toEqual([409, 'PAPER_NOT_ISSUED'])
  expect(refused.body.detail).toContain('sửa trực tiếp')
  expect((await world.requests('thuy').get(`/api/errata/of/plan/${draftPlan}`)).body.code).toBe('PAPER_NOT_ISSUED')
  expect((await list('thuy', `plan=${draftPlan}`)).papers).toEqual([])
})

test('a letter on a detailed plan names units and days: a Team of the plan reads it, no unit does, nor its signed copy (design)', async () => {
  const detailedPlan = randomUUID()
  await world.asOwner((owner) =>
    owner
      .insertInto('detailedPlans')
      .values({
        ...{ id: detailedPlan, tenantId: cast.thuy.tenantId, planId: PLAN, ordinal: 1, state: 'issued' },
        ...{ fixedBy: cast.thuy.id, fixedOn: '2026-03-01', signerId: cast.quang.id, signedOn: '2026-03-02' },
        ...{ number: '45', symbol: 'KH-SNV', issuedOn: '2026-03-03' },
      } as const)
      .execute(),
  )
  for (const [at, paperId] of [PLAN, detailedPlan].entries()) {
    const { id } = ok(await world.requests('thuy').send('/api/errata', { ...words, kind: 'detailedPlan', id: paperId }))
    const path = `/api/errata/${id}`
    ok(await world.requests('thuy').act(path, 'submit'))
    ok(await world.requests('dung').act(path, 'sign', { signerId: cast.quang.id }))
    ok(await attach(world, 'dung', path, { name: 'cv.pdf', bytes: pdf() }))
    expect((await world.requests('minh').get(path)).status).toBe(404)
    ok(
      await world.requests('dung').act(path, 'issue', { number: `8${at}`, symbol: 'SNV-CCHC', issuedOn: '2026-03-20' }),
    )
    expect((await world.requests('minh').get(path)).status).toBe(200)
    for (const name of ['hoa', 'nam', 'khoa'] as const) {
      expect((await world.requests(name).get(path)).status).toBe(404)
      expect((await list(name, `plan=${paperId}`)).items).toEqual([])
      expect(ok(await world.requests(name).get(`/api/signed-copies/erratum/${id}`)).items).toEqual([])
    }
  }
})

test('whoever has left the Team signs none of its letters (ND30-K2)', async () => {
  const id = randomUUID()
  await world.asOwner(async (owner) => {
    const { quang, tenantId } = { quang: cast.quang.id, tenantId: cast.quang.tenantId }
    await owner
      .insertInto('teamSeats')
      .values({
        ...{ id: randomUUID(), tenantId, teamId: TEAM, accountId: quang, seat: 'teamHead', leftOn: '2026-03-01' },
        agencyId: cast.quang.posts[0]!.unitId,
      } as const)
      .execute()
    const { paper } = await owner
      .selectFrom('errata')
      .select('paper')
      .where('paperKind', '=', 'teamDecision')
      .limit(1)
      .executeTakeFirstOrThrow()
    await owner
      .insertInto('errata')
      .values({
        ...{
          id,
          tenantId,
          paperOf: 'team',
          paperKind: 'x',
          paperId: TEAM,
          teamId: TEAM,
          state: 'submitted',
          body: 'team',
        },
        ...{ paper: JSON.stringify(paper), places: JSON.stringify(words.places), reason: 'x', symbol: 'ĐKT' },
        ...{ submittedBy: cast.thuy.id, submittedOn: '2026-03-20' },
      } as const)
      .execute()
  })
  const sign = (signerId: string) => world.requests('dung').act(`/api/errata/${id}`, 'sign', { signerId })
  expect((await sign(cast.quang.id)).body.code).toBe('SIGN_AUTHORITY_MISMATCH')
  expect(ok(await sign(cast.minh.id)).state).toBe('signed')
})
