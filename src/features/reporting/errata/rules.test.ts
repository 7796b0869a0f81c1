import { describe, expect, test } from 'vitest'
import { lifeOf } from '#features/ground/papers/rules.ts'
import type { Actor } from '#kernel/actor.ts'
import { takeMove } from '#kernel/lifecycle.ts'
import { type CastName, cast, INSPECTION, TEAM, WARD } from '#test/cast.ts'
import { begin, checkWords, ERRATUM_MOVES, type Erratum, type ErratumDraft, erratumActions, isOn } from './rules.ts'

const draft: ErratumDraft = {
  reason: 'Lỗi đánh máy',
  places: [{ where: 'trích yếu', was: 'kiểm tra công tac', now: 'kiểm tra công tác' }],
  formOnly: true,
}
const ofInspection = { inspectionId: INSPECTION, teamId: TEAM, unitId: WARD }
const issued = { ...ofInspection, number: '9', issuedOn: '2026-03-10' as const }

function letter(change: Partial<Erratum> = {}): Erratum {
  return {
    id: 'x',
    ...ofInspection,
    ...{
      paperOf: 'inspection',
      paperKind: 'conclusionNotice',
      paperId: INSPECTION,
      state: 'submitted',
      body: 'committee',
    },
    paper: {
      ...{ type: 'TB', number: '9', symbol: 'TB-UBND', issuedOn: '2026-03-10', abstract: 'Kết luận kiểm tra' },
      issuer: { superior: [], lines: ['Ủy ban nhân dân', 'tỉnh Mẫu'], name: 'Ủy ban nhân dân tỉnh Mẫu', place: 'Mẫu' },
      ...{ addressees: ['Sở Nội vụ'], fileLine: 'VT' },
    },
    ...{ reason: draft.reason, places: draft.places, number: null, symbol: 'UBND-SNV', issuedOn: null },
    ...{ submittedBy: cast.thuy.id, submittedOn: '2026-03-12', submitNote: '', proposalNumber: '', proposalOn: null },
    ...{ signerId: null, signedOn: null, returnReason: '', version: 1 },
    ...change,
  }
}

describe('a letter of errata is begun', () => {
  test.each([
    ['quang', 'ok'],
    ['thuy', 'ok'],
    ['minh', 'ok'],
    ['tam', 'ok'],
    ['binh', 'WRONG_ACTOR'],
    ['dung', 'WRONG_ACTOR'],
    ['hoa', 'WRONG_ACTOR'],
  ] as const)(
    'on the notice of an inspection by the focal agency or who leads the Team: %s %s (design)',
    (name, code) => {
      const begun = begin(cast[name], issued, [], draft)
      expect(begun.ok ? 'ok' : begun.refusal.code).toBe(code)
    },
  )
  test('on a plan or the decision on a Team by the focal agency alone (design)', () => {
    for (const belonging of [
      { inspectionId: null, teamId: null, unitId: null },
      { inspectionId: null, teamId: TEAM, unitId: null },
    ]) {
      expect(begin(cast.thuy, { ...issued, ...belonging }, [], draft).ok).toBe(true)
      expect(begin(cast.minh, { ...issued, ...belonging }, [], draft)).toMatchObject({
        refusal: { code: 'WRONG_ACTOR' },
      })
    }
  })
  test.each([
    ['of what is not issued', { issuedOn: null, number: null }, [], draft, 'PAPER_NOT_ISSUED'],
    ['of minutes, which bear no number', { number: null }, [], draft, 'PAPER_WITHOUT_NUMBER'],
    ['beside one under way', {}, [{ state: 'returned' }], draft, 'ERRATUM_PENDING'],
    ['after one that was issued', {}, [{ state: 'issued' }, { state: 'cancelled' }], draft, 'ok'],
    ['without the word that only form is wrong', {}, [], { ...draft, formOnly: false }, 'FORM_ONLY_UNCONFIRMED'],
  ] as const)('%s: %#, %j (design)', (_said, change, known, given, code) => {
    const begun = begin(cast.thuy, { ...issued, ...change }, known, given)
    expect(begun.ok ? 'ok' : begun.refusal.code).toBe(code)
  })
})

test.each([
  [{}, null],
  [{ reason: ' ' }, 'ERRATUM_REASON_REQUIRED'],
  [{ places: [] }, 'PLACES_REQUIRED'],
  [{ places: [...draft.places, { where: 'nơi nhận', was: '', now: 'Sở Nội vụ' }] }, 'PLACE_INCOMPLETE'],
  [{ places: [{ where: 'nơi nhận', was: 'Sở Nội vụ', now: ' Sở Nội vụ ' }] }, 'PLACE_UNCHANGED'],
] as const)(
  'every place says where, what was written and what it is to say, and there is a reason: %j (design)',
  (change, code) => {
    expect(checkWords({ ...draft, ...change })?.code ?? null).toBe(code)
  },
)

test('everything that is missing is said at once, by its place (design)', () => {
  const refused = checkWords({
    reason: '',
    places: [draft.places[0]!, { where: '', was: '', now: '' }],
    formOnly: false,
  })!
  expect([refused, ...refused.also!].map(({ code }) => code)).toEqual([
    ...['PLACE_INCOMPLETE', 'ERRATUM_REASON_REQUIRED', 'FORM_ONLY_UNCONFIRMED'],
  ])
  expect(refused.text.vi).toContain('Chỗ thứ 2')
})

describe('whoever issued the paper signs the letter', () => {
  const acts = (name: CastName, change: Partial<Erratum>) =>
    erratumActions(letter(change), { by: cast[name] as Actor, on: '2026-03-13' })
  test.each([
    ['committee', 'lan', 'sign'],
    ['committee', 'quang', null],
    ['committee', 'minh', null],
    ['chair', 'lan', null],
    ['focalAgency', 'quang', 'sign'],
    ['focalAgency', 'lan', null],
    ['team', 'minh', 'sign'],
    ['team', 'tam', null],
    ['team', 'dung', 'sign'],
  ] as const)('%s: %s %s (design)', (body, name, action) => {
    expect(acts(name, { body }).includes('sign')).toBe(action === 'sign')
  })
  const sign = (body: Erratum['body'], signerId: string, held: 'viceChair' | 'focalHead' | 'teamHead') =>
    takeMove(
      ERRATUM_MOVES.sign,
      letter({ body }),
      { signerId, signerHolds: [held], recordable: true },
      { by: cast.dung, on: '2026-03-13', settings: { body } },
    )
  test('a letter of the committee is not signed by the head of the Team, nor one of the Team by a leader (design)', () => {
    expect(sign('committee', cast.lan.id, 'viceChair').ok).toBe(true)
    expect(sign('committee', cast.minh.id, 'teamHead')).toMatchObject({ refusal: { code: 'SIGN_AUTHORITY_MISMATCH' } })
    expect(sign('team', cast.minh.id, 'teamHead').ok).toBe(true)
    expect(sign('team', cast.lan.id, 'viceChair')).toMatchObject({ refusal: { code: 'SIGN_AUTHORITY_MISMATCH' } })
  })
  test('a letter is returned by whoever may sign it: a mandate of another head returns none (design)', () => {
    const returned = (body: Erratum['body'], held: 'viceChair' | 'focalHead') =>
      takeMove(
        ERRATUM_MOVES.return,
        letter({ body }),
        { reason: 'Sai chỗ', signerHolds: [held] },
        {
          by: { ...cast.thuy, mandates: [{ kind: 'byAuthorisation', act: 'erratum' }] },
          ...{ on: '2026-03-13', settings: { body } },
        },
      )
    expect(returned('focalAgency', 'focalHead').ok).toBe(true)
    expect(returned('committee', 'focalHead')).toMatchObject({ refusal: { code: 'WRONG_ACTOR' } })
  })
  test('whoever submitted it does not sign it (design)', () => {
    expect(sign('focalAgency', cast.thuy.id, 'focalHead')).toMatchObject({ refusal: { code: 'SIGNER_IS_AUTHOR' } })
  })
  test('each step follows the life of every paper (design)', () => {
    const life = lifeOf('erratum')
    for (const action of ['submit', 'return', 'sign', 'issue'] as const)
      expect([ERRATUM_MOVES[action].from, ERRATUM_MOVES[action].to]).toEqual([life[action].from, life[action].to])
  })
  test('a draft can be given up, what was signed cannot (design)', () => {
    expect(acts('thuy', { state: 'draft' })).toContain('cancel')
    for (const state of ['submitted', 'signed', 'issued'] as const)
      expect(acts('thuy', { state })).not.toContain('cancel')
  })
})

test('a letter is on the paper with its number, not on the one that took its place (design)', () => {
  const one = { kind: 'conclusionNotice', number: '9', symbol: 'TB-UBND' }
  expect(isOn(letter(), one)).toBe(true)
  expect(isOn(letter(), { ...one, number: '10' })).toBe(false)
  expect(isOn(letter(), { ...one, kind: 'scheduleNotice' })).toBe(false)
})
