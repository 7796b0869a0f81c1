import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parsePlan } from '#features/planning/plan-import/rules/parse-plan.ts'
import { asLines } from '#test/plans/render.ts'
import { levelOf } from './rules/sourcing.ts'
import {
  type ContentItem,
  type ContentSource,
  checkContents,
  contentCautions,
  contentsOfTasks,
  leavesOf,
  ofForm,
  proposeApplying,
  proposeContents,
  proposeParts,
  proposeSources,
  splitSentence,
} from './rules.ts'

const point = (text: string, children: readonly ReturnType<typeof leaf>[] = []) => ({ marker: null, text, children })
const leaf = (text: string) => ({ marker: null, text, children: [] as never[] })
type Said = Parameters<typeof proposeContents>[0]
const propose = (said: Partial<Said>, sources: readonly ContentSource[] = []) =>
  proposeContents(
    { planYear: 2025, contents: [], forms: [], rounds: [], lines: [], ...said },
    (place) => place,
    sources,
  )
const looked = (items: readonly ContentItem[]) => leavesOf(items).map(({ code, text }) => `${code} ${text}`)
const labels = (text: string) => proposeParts(text).map(({ label, kind }) => `${label}: ${kind}`)

describe('a sentence that names several subjects is the heading of what is judged apart', () => {
  test('the plan of a period and the plan of the year are two contents, each with its years (CT-II-1-1, CT-II-1-2)', () => {
    const text = 'Việc triển khai Kế hoạch CCHC giai đoạn 2026-2030, kế hoạch CCHC năm 2027 của tỉnh.'
    const sources = proposeSources({ sentences: [text], legalBases: [] })
    expect(sources).toMatchObject([
      { code: 'A', kinds: ['plan'], text: 'Kế hoạch CCHC giai đoạn 2026-2030', fromYear: 2026, toYear: 2030 },
      { code: 'B', kinds: ['plan'], issuer: 'Tỉnh', level: 'province', fromYear: 2027, toYear: 2027 },
    ])
    const items = propose({ contents: [point(text)] }, sources)
    expect(items[0]).toMatchObject({ text, code: '1', parts: [] })
    expect(leavesOf(items).map(({ code, text, sources }) => [code, text, sources])).toEqual([
      ['1.1', 'Việc triển khai Kế hoạch CCHC giai đoạn 2026-2030', ['A']],
      ['1.2', 'Việc triển khai kế hoạch CCHC năm 2027 của tỉnh', ['B']],
    ])
  })

  test('a comma divides before another subject, and nowhere inside one (CT-II-2-1, CT-II-2-2, CT-II-3-1, CT-II-3-2, CT-II-3-3)', () => {
    expect(
      splitSentence('Việc xây dựng kế hoạch CCHC, công tác phổ biến, tuyên truyền; công tác kiểm tra tại đơn vị.'),
    ).toEqual(['Việc xây dựng kế hoạch CCHC', 'Công tác phổ biến, tuyên truyền', 'Công tác kiểm tra tại đơn vị'])
    expect(
      splitSentence(
        'Việc thực hiện kiểm soát thủ tục, cơ chế một cửa, một cửa liên thông tại bộ phận tiếp nhận và thực hiện thủ tục trên môi trường điện tử.',
      ),
    ).toEqual([
      'Việc thực hiện kiểm soát thủ tục',
      'Việc thực hiện cơ chế một cửa, một cửa liên thông tại bộ phận tiếp nhận',
      'Thực hiện thủ tục trên môi trường điện tử',
    ])
    // One subject: kinds of papers, of people, of staff work.
    for (const one of [
      'Xây dựng và nâng cao chất lượng đội ngũ cán bộ, công chức, viên chức',
      'Việc triển khai và thực hiện các chương trình, kế hoạch, kết luận của tỉnh',
      'Quản lý (tài sản; phương tiện) tại đơn vị',
    ])
      expect(splitSentence(one)).toEqual([one])
  })

  test('full stops and semicolons divide: organisation, its change, decentralisation; autonomy, savings, assets (CT-II-4-1, CT-II-4-2, CT-II-4-3, CT-II-6-1, CT-II-6-2, CT-II-6-4)', () => {
    expect(
      splitSentence(
        'Tình hình tổ chức và hoạt động của phòng thuộc UBND tỉnh, cấp xã. Việc sắp xếp tổ chức bộ máy, đơn vị sự nghiệp; việc thực hiện phân cấp quản lý.',
      ),
    ).toEqual([
      'Tình hình tổ chức và hoạt động của phòng thuộc UBND tỉnh, cấp xã',
      'Việc sắp xếp tổ chức bộ máy, đơn vị sự nghiệp',
      'Việc thực hiện phân cấp quản lý',
    ])
    expect(
      splitSentence(
        'Thực hiện cơ chế tự chủ tại cơ quan; thực hiện quy định về phân phối kết quả hoặc sử dụng kinh phí tiết kiệm; việc ban hành quy chế, sử dụng tài sản công.',
      ),
    ).toHaveLength(3)
  })

  test('digital government and the quality system, discipline and the duty of heads are judged apart (CT-II-7-1, CT-II-8-1, CT-II-8-2)', () => {
    expect(
      splitSentence(
        'Việc xây dựng chính quyền điện tử, chính quyền số tại đơn vị; áp dụng hệ thống quản lý chất lượng.',
      ),
    ).toEqual(['Việc xây dựng chính quyền điện tử, chính quyền số tại đơn vị', 'Áp dụng hệ thống quản lý chất lượng'])
    expect(
      splitSentence('Việc chấp hành kỷ luật, kỷ cương; thực hiện quy định trách nhiệm người đứng đầu về CCHC.'),
    ).toEqual(['Việc chấp hành kỷ luật, kỷ cương', 'Thực hiện quy định trách nhiệm người đứng đầu về CCHC'])
  })

  test('three reforms of one clause have a result each, a paper beside another its own (NX-II-2.1-11, NX-II-2.1-12, NX-II-2.1-14)', () => {
    expect(
      splitSentence(
        'Việc thực hiện cải cách công vụ xã, cải cách tài chính công, Xây dựng, phát triển chính quyền số.',
      ),
    ).toEqual([
      'Việc thực hiện cải cách công vụ xã',
      'Việc thực hiện cải cách tài chính công',
      'Xây dựng, phát triển chính quyền số',
    ])
    expect(splitSentence('Việc thực hiện các quy định về tổ chức bộ máy của đơn vị;')).toHaveLength(1)
    const cited = 'Việc thực hiện Quyết định số 5/QĐ-UBND của UBND tỉnh; Kế hoạch số 8/KH-UBND về siết chặt kỷ luật.'
    expect(splitSentence(cited)[1]).toBe('Việc thực hiện Kế hoạch số 8/KH-UBND về siết chặt kỷ luật')
  })

  test('services, online handling, digitising, payment, certifying, signatures: each of them (TN-II-1d-1, TN-II-1d-2, TN-II-1d-4, TN-II-1d-6)', () => {
    expect(
      splitSentence(
        'Kiểm tra việc cung cấp dịch vụ công; tiếp nhận hồ sơ trực tuyến; số hóa hồ sơ, kết quả giải quyết; thực hiện thanh toán trực tuyến; chứng thực điện tử và đăng ký chữ ký số của công chức.',
      ),
    ).toEqual([
      'Kiểm tra việc cung cấp dịch vụ công',
      'Tiếp nhận hồ sơ trực tuyến',
      'Số hóa hồ sơ, kết quả giải quyết',
      'Thực hiện thanh toán trực tuyến',
      'Chứng thực điện tử',
      'Đăng ký chữ ký số của công chức',
    ])
  })

  test('what a sentence says before more stands below it is looked at too (TN-II-1b-1, TN-II-1b-2)', () => {
    const items = propose({
      contents: [
        point('Kết quả thực hiện Kế hoạch CCHC năm 2025 của cơ quan, đơn vị.', [
          leaf('Đồng thời, kiểm tra theo Kế hoạch khắc phục hạn chế năm 2024.'),
        ]),
      ],
    })
    expect(leavesOf(items).map(({ code, parts }) => [code, parts.map(({ kind }) => kind)])).toEqual([
      ['1.1', ['ownPlan']],
      ['1.2', ['remedies']],
    ])
  })
})

describe('what is answered one by one is proposed from the sentence’s own words', () => {
  test('one answer for each index; a list for each where shortcomings are remedied (CT-II-9, QN-II-1a-4, QN-II-1a-5)', () => {
    expect(labels('Giải pháp nâng cao Chỉ số CCHC, Chỉ số Hiệu quả Quản trị, Chỉ số hài lòng về sự phục vụ')).toEqual([
      'PAR INDEX: rated',
      'SIPAS: rated',
      'PAPI: rated',
    ])
    expect(labels('Việc nâng cao PARINDEX, SIPAS, PAPI, PCI và DTI')).toHaveLength(5)
    expect(labels('Việc khắc phục hạn chế chỉ ra trong PARINDEX, SIPAS, DTI và DDCI')).toEqual(
      ['PAR INDEX', 'SIPAS', 'DTI', 'DDCI'].map((label) => `${label}: remedies`),
    )
  })

  test('each group of staff has its count, contract workers where they are named (CT-II-5, NX-II-2.1-14)', () => {
    expect(labels('Nâng cao chất lượng đội ngũ cán bộ, công chức, viên chức')).toEqual([
      'Cán bộ: figure',
      'Công chức: figure',
      'Viên chức: figure',
    ])
    expect(labels('Siết chặt kỷ luật trong đội ngũ công chức, viên chức và người hợp đồng lao động')).toContain(
      'Người hợp đồng lao động: figure',
    )
  })

  test('recommendations are counted as made, done, outstanding; targets have what was to be reached and what was (CT-II-6-3, NX-II-2.1-10)', () => {
    expect(labels('Thực hiện các kiến nghị sau thanh tra, kiểm tra, kiểm toán')).toEqual([
      'Số kiến nghị: figure',
      'Đã thực hiện: figure',
      'Chưa thực hiện: figure',
    ])
    expect(labels('Việc thực hiện các chỉ tiêu, quy định về cải cách thể chế')[0]).toBe('Chỉ tiêu: targets')
  })

  test('qualities, places and stages are rated apart, digitising has two figures (NX-II-2.1-9, NX-II-2.1-15, QN-II-1a-3, TN-II-1d-3)', () => {
    expect(labels('Sự sáng tạo, tích cực, chủ động trong chỉ đạo')).toEqual([
      'Sáng tạo: rated',
      'Tích cực: rated',
      'Chủ động: rated',
    ])
    expect(labels('Việc trả kết quả tại Trung tâm hành chính và Bộ phận một cửa của các xã')).toEqual([
      'Trung tâm hành chính: rated',
      'Bộ phận một cửa của các xã: rated',
    ])
    expect(labels('Việc tổ chức, triển khai và kết quả nhiệm vụ năm 2025')).toEqual([
      'Tổ chức: rated',
      'Triển khai: rated',
      'Kết quả: rated',
    ])
    expect(labels('Số hóa hồ sơ, kết quả giải quyết thủ tục')).toEqual([
      'Số hóa hồ sơ: figure',
      'Số hóa kết quả giải quyết thủ tục: figure',
    ])
  })

  test('of the plan of the year progress and effect are answered, of the unit’s own its number, day and tasks (CT-I-1a-1, CT-II-2-1, TN-II-1b-1)', () => {
    expect(labels('Việc triển khai kế hoạch CCHC năm 2027 của tỉnh')).toEqual(['Tiến độ: rated', 'Hiệu quả: rated'])
    expect(labels('Việc xây dựng kế hoạch CCHC')).toEqual(['Kế hoạch CCHC của đơn vị: ownPlan'])
    expect(labels('Quản lý tài sản công')).toEqual([])
  })

  test('divisions are asked for another figure than all other units (TN-II-1e)', () => {
    const [ofDivisions, ofOthers] = proposeParts(
      'Kiểm tra trang tin (Đối với các phòng chuyên môn sẽ kiểm tra số tin gửi được đăng).',
    )
    expect(ofDivisions).toMatchObject({
      label: 'Số tin gửi được đăng',
      kind: 'figure',
      appliesTo: ['specialisedAgency'],
    })
    expect(ofOthers).toMatchObject({ label: 'Trang tin', kind: 'rated' })
    expect(ofOthers!.appliesTo).toContain('communePC')
    expect(ofOthers!.appliesTo).not.toContain('specialisedAgency')
  })

  test('what is for some units alone says why not for the others (CT-II-7-2, CT-II-6-1, TN-II-1d-5)', () => {
    const iso = proposeApplying('Áp dụng TCVN ISO 9001:2015 của các cơ quan hành chính nhà nước')
    expect(iso.appliesTo).toEqual(['provincialDepartment', 'specialisedAgency', 'managementBoard', 'districtPC'])
    expect(iso.elsewhere).toBe('Chỉ áp dụng với cơ quan hành chính.')
    expect(proposeApplying('Chứng thực điện tử')).toEqual({
      appliesTo: ['communePC'],
      elsewhere: 'Không thuộc thẩm quyền chứng thực.',
    })
    expect(proposeApplying('Sử dụng kinh phí quản lý hành chính tại cơ quan hành chính').appliesTo).toContain(
      'communePC',
    )
    expect(proposeApplying('Quản lý tài sản công')).toEqual({ appliesTo: [], elsewhere: '' })
  })
})

describe('where contents come from', () => {
  const sources = (...sentences: string[]) => proposeSources({ sentences, legalBases: [] })
  test('papers that give tasks are records with kinds, issuer and level, central ones among them (CT-I-1a-1, CT-I-1c-3, NX-I-1-2, TN-II-1a)', () => {
    expect(sources('Đánh giá nhiệm vụ theo chương trình, kế hoạch, kết luận, chỉ đạo của UBND tỉnh')).toMatchObject([
      { kinds: ['programme', 'plan', 'conclusion', 'directive'], issuer: 'UBND tỉnh', level: 'province' },
    ])
    expect(sources('khó khăn trong thực hiện chỉ đạo của Trung ương và huyện về CCHC')).toMatchObject([
      { kinds: ['directive'], issuer: 'Trung ương', level: 'central' },
      { issuer: 'Huyện', level: 'district' },
    ])
    expect([levelOf('Bộ Nội vụ'), levelOf('Chủ tịch UBND xã'), levelOf('UBND thành phố')]).toEqual([
      'central',
      'commune',
      '',
    ])
  })

  test('each issuer that a sentence names, and who gave the tasks (QN-II-1a-1, QN-I-1-1)', () => {
    expect(
      sources('Các văn bản chỉ đạo của Tỉnh ủy, Ủy ban nhân dân tỉnh, Chủ tịch Ủy ban nhân dân tỉnh.').map(
        ({ issuer }) => issuer,
      ),
    ).toEqual(['Tỉnh ủy', 'Ủy ban nhân dân tỉnh', 'Chủ tịch Ủy ban nhân dân tỉnh'])
    expect(
      sources('Kết quả các nhiệm vụ mà UBND tỉnh, Chủ tịch UBND tỉnh giao cho các Sở').map(({ issuer }) => issuer),
    ).toEqual(['UBND tỉnh', 'Chủ tịch UBND tỉnh'])
    // The unit's own plan is none of them.
    expect(sources('Kế hoạch CCHC năm 2025 của cơ quan, đơn vị')).toEqual([])
  })

  test('a plan that is inspected by reference gives its tasks, each a content; without tasks there is nothing to look at (KG-II-1, KG-I-1a-1)', () => {
    const text = 'Kiểm tra toàn diện các nội dung theo Kế hoạch số 9/KH-UBND ngày 03/02/2026 của UBND tỉnh.'
    const [plan] = sources(text)
    expect(plan).toMatchObject({ code: 'A', text: 'Kế hoạch số 9/KH-UBND ngày 03/02/2026', issuer: 'UBND tỉnh' })
    const items = propose({ contents: [point(text)] }, [plan!])
    expect(checkContents(items, [], [plan!])?.code).toBe('CONTENT_SOURCE_EMPTY')
    const full = { ...plan!, tasks: [1, 2].map((nth) => ({ code: `A.${nth}`, text: `Nhiệm vụ ${nth}` })) }
    const make: Parameters<typeof contentsOfTasks>[2] = (task, parent, nth) => ({
      ...{ ...items[0]!, id: task.code, parentId: parent?.id ?? null, code: `${parent?.code}.${nth}`, text: task.text },
      sources: [task.code],
    })
    const taken = contentsOfTasks(items, [full], make)
    expect(looked(taken)).toEqual(['1.1 Nhiệm vụ 1', '1.2 Nhiệm vụ 2'])
    expect(checkContents(taken, [], [full])).toBeNull()
    // Taken once.
    expect(contentsOfTasks(taken, [full], make)).toEqual(taken)
    expect(checkContents(taken, [], [])?.code).toBe('CONTENT_SOURCE_UNKNOWN')
  })

  test('a content that comes from no task of a reform plan is told, one of a surprise is not (NX-I-2-3)', () => {
    const plan = { ...sources('Kế hoạch số 9/KH-UBND của UBND tỉnh')[0]!, tasks: [{ code: 'A.1', text: 'Số hóa' }] }
    const items = propose({
      contents: [point('Số hóa hồ sơ'), point('Văn hóa công sở'), point('Kiểm tra đột xuất:', [leaf('Giờ giấc')])],
    })
    const mapped = items.map((item) => (item.code === '1' ? { ...item, sources: ['A.1'] } : item))
    const [caution] = contentCautions(mapped, [plan])
    expect(caution).toMatchObject({ code: 'CONTENT_NOT_IN_PAR_PLAN', parameters: { names: ['2. Văn hóa công sở'] } })
    expect(contentCautions(mapped.slice(0, 1), [plan])).toEqual([])
    expect(contentCautions(items, [plan])).toEqual([])
    expect(contentCautions(items, [])).toEqual([])
  })
})

describe('contents of single forms and rounds', () => {
  test('a surprise has its own contents, each judged apart, from which some are chosen; other forms have theirs (NX-II-2.2-0, NX-II-2.2-1, NX-II-2.2-2, NX-II-2.2-3, CT-III-2a-1, CT-III-2a-3)', () => {
    const items = propose({
      contents: [
        point('Về kiểm tra định kỳ:', [leaf('Việc niêm yết')]),
        point('Về kiểm tra đột xuất: tùy tình hình', [
          leaf(
            'Kiểm tra việc thực hiện kỷ luật của công chức; việc giải quyết thủ tục tại bộ phận một cửa gắn với việc kiểm tra quy trình ISO 9001.',
          ),
        ]),
      ],
      lines: ['phải đảm bảo các nội dung cơ bản sau'],
    })
    const of = (form: string) => looked(ofForm(items, form) as ContentItem[])
    expect(of('surprise')).toEqual([
      '2.1.1 Kiểm tra việc thực hiện kỷ luật của công chức',
      '2.1.2 Việc giải quyết thủ tục tại bộ phận một cửa',
      '2.1.3 Việc kiểm tra quy trình ISO 9001',
    ])
    expect(of('periodic')).toEqual(['1.1 Việc niêm yết'])
    // Only the periodic inspection has basic contents.
    expect(items.filter(({ basic }) => basic).map(({ code }) => code)).toEqual(['1'])

    const ofForms = propose({
      contents: [point('Điểm một')],
      forms: [
        { ...FORM, form: 'Kiểm tra định kỳ', code: 'periodic', contents: [leaf('Theo nội dung được nêu tại mục II.')] },
        {
          ...{ ...FORM, form: 'Kiểm tra đột xuất', code: 'surprise' },
          contents: [
            leaf('Việc chấp hành Quy chế văn hóa công sở, thực hiện giờ làm việc; tình hình giải quyết thủ tục'),
          ],
        },
      ],
    })
    expect(looked(ofForm(ofForms, 'surprise') as ContentItem[])).toEqual([
      '2.1.1 Việc chấp hành Quy chế văn hóa công sở',
      '2.1.2 Thực hiện giờ làm việc',
      '2.1.3 Tình hình giải quyết thủ tục',
    ])
    expect(looked(ofForm(ofForms, 'periodic') as ContentItem[])).toEqual(['1 Điểm một'])
  })

  test('a plan that gives contents to other forms alone leaves a surprise all of them to choose from (NX-II-2.2-0)', () => {
    const items = propose({ contents: [point('Kiểm tra chuyên đề', [leaf('Một cửa')])] })
    expect(looked(ofForm(items, 'surprise') as ContentItem[])).toEqual(['1.1 Một cửa'])
  })

  test('schemes of culture in office are two contents, each with its paper (NX-II-2.2-4, NX-II-2.2-5)', () => {
    const items = propose({
      contents: [
        point(
          'Kiểm tra việc thực hiện Quyết định số 18/QĐ-TTg ngày 27/12/2018; Quyết định số 20/2019/QĐ-UBND của tỉnh.',
        ),
      ],
    })
    expect(leavesOf(items).map(({ text, documents }) => [text, documents])).toEqual([
      ['Kiểm tra việc thực hiện Quyết định số 18/QĐ-TTg ngày 27/12/2018', ['Quyết định số 18/QĐ-TTg ngày 27/12/2018']],
      ['Kiểm tra việc thực hiện Quyết định số 20/2019/QĐ-UBND của tỉnh', ['Quyết định số 20/2019/QĐ-UBND']],
    ])
  })

  test('the duty of heads is one content, and bodies that the name of its decision mentions are no objects of it (NX-II-2.2-6)', () => {
    const text =
      'Kiểm tra việc thực hiện Quyết định số 54/2019/QĐ-UBND ngày 27/9/2019 về trách nhiệm người đứng đầu cơ quan hành chính và cơ quan Trung ương đóng trên địa bàn'
    const items = propose({ contents: [point(`${text}.`)] })
    expect(items.map(({ documents, appliesTo }) => [documents, appliesTo])).toEqual([
      [['Quyết định số 54/2019/QĐ-UBND ngày 27/9/2019'], []],
    ])
  })

  test('what a round concentrates on by the sentence on its time is in its focus; what units do themselves is none of it (NX-II-2.1-5, KG-I-2a-1)', () => {
    const items = propose({
      rounds: [1, 2],
      contents: [
        {
          ...point('Việc kiểm tra được thực hiện vào 2 đợt:'),
          children: [
            point('Đợt 1:', [
              leaf('Các đơn vị tự kiểm tra việc niêm yết trước tháng 5'),
              leaf(
                'Đoàn dự kiến: tháng 6 (tập trung kiểm tra việc xây dựng kế hoạch ở xã, việc thực hiện kỷ luật trong công vụ); kiểm tra việc khắc phục tồn tại năm trước.',
              ),
            ]),
            point('Đợt 2: tháng 10 (đánh giá tổng thể).'),
          ] as never,
        },
      ],
    })
    expect(leavesOf(items).map(({ code, text, emphasised, rounds }) => [code, text, emphasised, rounds])).toEqual([
      ['1.1', 'Việc xây dựng kế hoạch ở xã', [1], []],
      ['1.2', 'Việc thực hiện kỷ luật trong công vụ', [1], []],
      ['1.3', 'Việc khắc phục tồn tại năm trước', [], [1]],
    ])
  })
})

const FORM = { text: '', lead: null, coordinating: [], invited: [] }
const folder = fileURLToPath(new URL('../../../../../shared/samples/plans/', import.meta.url))
const why = 'the sample plans are not beside this checkout (../shared/samples/plans)'

describe.skipIf(!existsSync(folder))(`contents of the sample plans (skipped when ${why})`, () => {
  const contentsOf = (name: string, rounds: readonly number[] = []) => {
    const { contents, forms, purposes, legalBases, planYear } = parsePlan(
      asLines(readFileSync(`${folder}${name}.txt`, 'utf8')),
    )
    const lines = ['phải đảm bảo các nội dung cơ bản sau'].filter(() => name === 'can-tho-2023')
    const sentences = [
      ...purposes,
      ...contents.flatMap(function all(node): string[] {
        return [node.text, ...node.children.flatMap(all)]
      }),
    ]
    const sources = proposeSources({ sentences, legalBases })
    return { sources, items: propose({ planYear: planYear!, contents, forms, rounds, lines }, sources) }
  }

  test('nine points with what is judged apart below each, a surprise with three of its own (CT-II-0, CT-III-2a-1, CT-III-2a-3)', () => {
    const { items } = contentsOf('can-tho-2023')
    expect(items.filter(({ basic }) => basic).map(({ code }) => code)).toEqual([...'123456789'])
    const count = (code: string) => leavesOf(items).filter((leaf) => `${leaf.code}.`.startsWith(`${code}.`)).length
    expect([...'123456789'].map(count)).toEqual([2, 3, 3, 3, 1, 4, 2, 2, 1])
    expect(ofForm(items, 'surprise').length).toBeGreaterThan(3)
    expect(leavesOf(ofForm(items, 'surprise'))).toHaveLength(3)
    expect(
      leavesOf(items)
        .filter(({ parts }) => parts.length > 0)
        .map(({ code }) => code),
    ).toEqual([...['1.2', '2.1', '5', '6.3', '9']])
    expect(
      leavesOf(items)
        .filter(({ elsewhere }) => elsewhere !== '')
        .map(({ code }) => code),
    ).toEqual(['6.1', '7.2'])
  })

  test('a focus by round, contents of both forms, papers beside each other (NX-II-2.1-5, NX-II-2.1-12, NX-II-2.2-0)', () => {
    const { items, sources } = contentsOf('nghi-xuan-2022', [1, 2])
    expect(
      leavesOf(items)
        .filter(({ emphasised }) => emphasised.join() === '1')
        .map(({ text }) => text.slice(0, 30)),
    ).toEqual(['Việc xây dựng và triển khai th', 'Việc thực hiện kỷ luật, kỷ cươ'])
    expect(leavesOf(ofForm(items, 'surprise'))).toHaveLength(7)
    expect(sources.map(({ level }) => level)).toContain('district')
    expect(looked(items).some((line) => /tự kiểm tra: Hoàn thành/.test(line))).toBe(false)
  })

  test('six services, the unit’s own plan, its remedies, the portal by kind of unit (TN-II-1b-1, TN-II-1b-2, TN-II-1d-3, TN-II-1e)', () => {
    const { items } = contentsOf('tay-ninh-2023')
    const leaves = leavesOf(items)
    expect(leaves.filter(({ code }) => code.startsWith('4.'))).toHaveLength(6)
    expect(leaves.filter(({ code }) => code.startsWith('2.')).map(({ parts }) => parts[0]?.kind)).toEqual([
      'ownPlan',
      'remedies',
    ])
    expect(leaves.at(-1)?.parts.map(({ appliesTo }) => appliesTo.includes('specialisedAgency'))).toEqual([true, false])
  })
})
