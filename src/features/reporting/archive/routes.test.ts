import { mkdirSync, writeFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { checkDocx } from '#documents/check/check.ts'
import { readZip } from '#documents/read/zip.ts'
import { startSession } from '#server/database/sessions.ts'
import type { PaperKind } from '#server/feature.ts'
import { FEATURES } from '#server/features.ts'
import { loadSample } from '#server/sample/load.ts'
import { emptyWorld } from '#test/db.ts'

const PAPERS = Object.assign({}, ...FEATURES.map(({ papers }) => papers ?? {})) as Record<string, PaperKind>
const world = emptyWorld()
const ids: Record<string, string> = {}
let officer = ''
let stranger = ''
let head = ''
/** Letters speak of recommendations that have come so far. */
const LETTERS: Readonly<Record<string, 'disagreed' | 'withdrawn' | 'notImplemented'>> = {
  ...{ unitOpinion: 'disagreed', referralReport: 'disagreed', direction: 'withdrawn' },
  ...{ reminderLetter: 'notImplemented', handlingProposal: 'notImplemented' },
}
/** The list of people looked at is for the head of the Team alone. */
const readerOf = (kind: string) => (kind === 'personChecks' ? head : officer)

beforeAll(async () => {
  await loadSample(world.services, world.app)
  await world.asOwner(async (owner) => {
    const { id: plan } = await owner
      .selectFrom('plans')
      .select('id')
      .where('number', '=', '57')
      .executeTakeFirstOrThrow()
    const { id: team } = await owner
      .selectFrom('teams')
      .select('id')
      .where('planId', '=', plan)
      .executeTakeFirstOrThrow()
    const { id: inspection, unitId } = await owner
      .selectFrom('inspections')
      .select(['id', 'unitId'])
      .where('state', '=', 'closed')
      .executeTakeFirstOrThrow()
    const { id: erratum } = await owner.selectFrom('errata').select('id').executeTakeFirstOrThrow()
    for (const [kind, { of }] of Object.entries(PAPERS)) ids[kind] = { plan, team, inspection, erratum }[of]
    // Explained once everything of a plan is over: last year's.
    ids.varianceReport = (await owner.selectFrom('planCompletions').select('planId').executeTakeFirstOrThrow()).planId
    const checked = await owner.selectFrom('personChecks').select('inspectionId').executeTakeFirstOrThrow()
    ids.personChecks = checked.inspectionId
    for (const [kind, state] of Object.entries(LETTERS))
      ids[kind] = (
        await owner
          .selectFrom('recommendations')
          .select('inspectionId')
          .where('state', '=', state)
          .executeTakeFirstOrThrow()
      ).inspectionId
    const holder = async (role: string, not = '') =>
      (
        await owner.selectFrom('authz.memberships').select(['accountId', 'unitId']).where('role', '=', role).execute()
      ).find((row) => row.unitId !== not)!.accountId
    officer = (await startSession(world.services, await holder('focalOfficer'), { device: '', address: '' })).token
    head = (await startSession(world.services, await holder('teamHead'), { device: '', address: '' })).token
    stranger = (await startSession(world.services, await holder('unitHead', unitId), { device: '', address: '' })).token
  })
}, 240_000)

const fetchPaper = (kind: string, format: string, token: string) =>
  world.app.inject({
    url: `/api/papers/${kind}/${ids[kind]}.${format}`,
    headers: { host: 'localhost', cookie: `__Host-soat=${token}` },
  })

describe('every paper of the thread, made from what the sample’s people did', () => {
  test.each(Object.keys(PAPERS))(
    '%s keeps every rule of the decree that a file can show (ND30-G1, ND30-Q1, ND30-B1, ND30-K1, ND30-N2)',
    async (kind) => {
      const answer = await fetchPaper(kind, 'docx', readerOf(kind))
      expect(answer.statusCode).toBe(200)
      expect(answer.headers['content-disposition']).toContain('attachment')
      if (process.env.SOAT_SHOTS) {
        mkdirSync(process.env.SOAT_SHOTS, { recursive: true })
        writeFileSync(`${process.env.SOAT_SHOTS}/${kind}.docx`, answer.rawPayload)
      }
      const broken = (await checkDocx(answer.rawPayload)).filter((rule) => rule.outcome === 'fail' && !rule.note)
      expect(broken).toEqual([])
    },
  )

  test.each(Object.keys(PAPERS))('%s is a PDF too', async (kind) => {
    const answer = await fetchPaper(kind, 'pdf', readerOf(kind))
    expect(answer.statusCode).toBe(200)
    if (process.env.SOAT_SHOTS) writeFileSync(`${process.env.SOAT_SHOTS}/${kind}.pdf`, answer.rawPayload)
    expect(answer.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('the notice as issued stays beside the one that replaces it; only the second says so, under a number of its own (design)', async () => {
    const text = async (kind: string) =>
      (
        await readZip((await fetchPaper(kind, 'docx', officer)).rawPayload, (name) => name === 'word/document.xml')
      ).parts.get('word/document.xml')!
    const numberOf = (xml: string) => /Số: (\d+)/.exec(xml.replace(/<[^>]+>/g, ''))?.[1]
    const [issued, corrected] = [await text('conclusionNotice'), await text('correctedConclusion')]
    expect(issued).not.toContain('Thay thế')
    expect(issued).not.toContain('Số liệu tính đến hết tháng trước')
    expect(corrected).toMatch(/Thay thế Thông báo số \d+\/TB-UBND ngày .+ của Ủy ban nhân dân tỉnh Mẫu\. Lý do: /)
    expect(numberOf(corrected)).not.toBe(numberOf(issued))
    expect(corrected).toContain('Số liệu tính đến hết tháng trước')
  })

  test('who may not know of the inspection gets no paper of it', async () => {
    for (const kind of ['minutes', 'unitReport', 'conclusionNotice'])
      expect((await fetchPaper(kind, 'docx', stranger)).statusCode).toBe(404)
  })

  test('a paper that does not exist is not found', async () => {
    expect(
      (
        await world.app.inject({
          url: `/api/papers/letter/${ids.plan}.docx`,
          headers: { host: 'localhost', cookie: `__Host-soat=${officer}` },
        })
      ).statusCode,
    ).toBe(404)
    expect(
      (
        await world.app.inject({
          url: `/api/papers/plan/${ids.plan}.exe`,
          headers: { host: 'localhost', cookie: `__Host-soat=${officer}` },
        })
      ).statusCode,
    ).toBe(404)
  })
})

test('the file of an inspection lists the papers that there are, to whom they are open (design)', async () => {
  const listed = async (token: string) => {
    const url = `/api/papers?inspection=${ids.minutes}`
    const { body } = await world.app.inject({ url, headers: { host: 'localhost', cookie: `__Host-soat=${token}` } })
    return (JSON.parse(body).items as { kind: string }[]).map(({ kind }) => kind)
  }
  const ofInspection = Object.keys(PAPERS).filter(
    (kind) => PAPERS[kind]!.of === 'inspection' && ids[kind] === ids.minutes,
  )
  expect((await listed(officer)).toSorted()).toEqual(ofInspection.toSorted())
  expect(await listed(stranger)).toEqual([])
})

test('each paper of the file says its number, its day and its signed copy, or that there is none (CT-HDR-1, ND30-D5)', async () => {
  const listed = async (of: 'plan' | 'team' | 'inspection', id: string) => {
    const url = `/api/papers?${of}=${id}`
    const { body } = await world.app.inject({ url, headers: { host: 'localhost', cookie: `__Host-soat=${officer}` } })
    return JSON.parse(body).items as { kind: string; life: Record<string, unknown> | null }[]
  }
  expect(await listed('plan', ids.plan!)).toMatchObject([
    { kind: 'plan', life: { number: '57', copies: [{ name: 'Kế hoạch 57-KH-UBND (bản đã ký).pdf' }] } },
    {
      kind: 'detailedPlan',
      life: { number: '18', copies: [{ name: 'Kế hoạch kiểm tra chi tiết (bản đã ký).pdf' }] },
    },
  ])
  const [decision] = await listed('team', ids.teamDecision!)
  expect(decision!.life).toMatchObject({
    number: '61',
    copies: [{ name: 'Quyết định thành lập Đoàn (bản đã ký).pdf' }],
  })
  expect(String(decision!.life!.signedOn) <= String(decision!.life!.issuedOn)).toBe(true)
  const ofInspection = await listed('inspection', ids.minutes!)
  expect(ofInspection.find(({ kind }) => kind === 'conclusionNotice')!.life).toMatchObject({ number: '90', copies: [] })
  expect(ofInspection.find(({ kind }) => kind === 'minutes')!.life).toMatchObject({
    number: null,
    copies: [{ name: 'Biên bản kiểm tra (bản đã ký).pdf' }],
  })
})
