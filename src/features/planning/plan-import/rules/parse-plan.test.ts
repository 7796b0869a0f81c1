import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SourceLine } from '#kernel/source-line.ts'
import { binhAn2026 } from '#test/plans/binh-an-2026.ts'
import { daoXanh2020 } from '#test/plans/dao-xanh-2020.ts'
import { articles, twoColumns } from '#test/plans/other-layouts.ts'
import { asLines, asText, wrapped } from '#test/plans/render.ts'
import { vanHai2024 } from '#test/plans/van-hai-2024.ts'
import { planDraft } from '../contract.ts'
import { isPlan as isPlanPaper, isSecret as isSecretPaper, paperOf, parsePlan } from './parse-plan.ts'

const isPlan = (lines: readonly SourceLine[]) => isPlanPaper(paperOf(lines))
const isSecret = (lines: readonly SourceLine[]) => isSecretPaper(paperOf(lines))

const plans = [vanHai2024, daoXanh2020, binhAn2026]
const draftOf = (text: string) => parsePlan(asLines(text))

describe('A plan in the manner of Quảng Nam', () => {
  const draft = draftOf(asText(vanHai2024))

  test('A blank number and day stay blank, the letterhead gives the issuer (QN-HDR-1, QN-HDR-2)', () => {
    expect([draft.number, draft.symbol, draft.issuedOn, draft.issuer]).toEqual([
      null,
      'KH-UBND',
      { day: null, month: 3, year: 2024, text: 'ngày tháng 3 năm 2024' },
      'ỦY BAN NHÂN DÂN TỈNH VÂN HẢI',
    ])
    expect(draft.doubts.map(({ code }) => code)).toEqual(expect.arrayContaining(['A-01', 'A-02']))
  })

  test('A path that leaked into the end is asked about and stands in no field (QN-TAIL-1)', () => {
    const path = String.raw`D:\Chung\2024\12-Ke hoach KT.docx`
    const leaked = draftOf(`${asText(vanHai2024)}\n${path}\n`)
    expect(leaked.doubts.map(({ code, text }) => `${code} ${text}`)).toContain(`A-24 ${path}`)
    const { doubts, origins, sections, lines } = draft
    expect({ ...leaked, doubts, origins, sections, lines }).toEqual(draft)
  })

  test('Names of Sở with a comma inside are not split, and the keeping is shown (QN-II-2a-1)', () => {
    expect(draft.targets[0]?.names).toEqual([
      'Nông nghiệp và Phát triển nông thôn',
      'Tư pháp',
      'Tài chính',
      'Văn hóa, Thể thao và Du lịch',
      'Lao động - Thương binh và Xã hội',
    ])
    expect(draft.doubts.filter(({ code }) => code === 'A-31')).toHaveLength(1)
  })

  test('Vertical agencies and districts are lists of their own kind (QN-II-2a-2, QN-II-2a-3)', () => {
    expect(draft.targets.slice(1, 3).map(({ kind, names }) => [kind, names])).toEqual([
      ['verticalAgency', ['Cục Thuế tỉnh', 'Bảo hiểm xã hội tỉnh']],
      ['district', ['Đông Lâm', 'Tây Lĩnh', 'Phú An', 'Mỹ Hòa']],
    ])
  })

  test('Contents divided by form make forms, methods follow (QN-II-1a, QN-II-1b, QN-II-1c, QN-II-3a, QN-II-3b-1)', () => {
    expect(draft.contents.map(({ marker, children }) => [marker, children.length])).toEqual([
      ['a)', 2],
      ['b)', 1],
      ['c)', 1],
    ])
    expect(draft.forms.map(({ code }) => code)).toEqual([
      'comprehensive',
      'thematic',
      'civilService',
      'onSite',
      'surprise',
      'byReport',
      'online',
    ])
  })

  test('The window is for the two forms that it names, the other forms have none (QN-II-4-1, QN-II-4-2)', () => {
    expect(draft.periods.map(({ form, from, to }) => [form, from, to])).toEqual([
      ['Kiểm tra toàn diện và kiểm tra chuyên đề', '2024-04-01', '2024-09-30'],
      ['Các hình thức khác', null, null],
    ])
  })

  test('Five days at least, a due day, missing annexes and the mailbox are found (QN-III-1-1, QN-III-1-2, QN-III-1-4, QN-II-2-X)', () => {
    expect(draft.reportLeadDays).toBe(5)
    expect(draft.tasks.filter(({ due }) => due).map(({ body, due, dueBefore }) => [body, due, dueBefore])).toEqual([
      ['Sở Nội vụ', '2024-11-15', true],
    ])
    expect(draft.doubts.filter(({ code }) => code === 'A-28').map(({ text }) => text)).toEqual([
      'tại Phụ lục I',
      'theo Phụ lục II',
      'Đề cương kèm theo',
    ])
    expect(draft.doubts.find(({ code }) => code === 'A-32')?.text).toBe('phongcchc@vanhai.example')
  })

  test('Two consolidators of the same proposals are asked (QN-I-2-8, QN-III-2-3)', () => {
    expect(draft.doubts.filter(({ code }) => code === 'A-22')).toHaveLength(2)
  })
})

describe('A plan in the manner of Kiên Giang', () => {
  const draft = draftOf(asText(daoXanh2020))

  test('A space before the stroke, a padded day, a plain month, and a bold title over two lines are read (KG-HDR-1, KG-HDR-2, KG-HDR-3)', () => {
    const title = ['**Kiểm tra công tác cải cách', 'hành chính năm 2020**']
    for (const read of [draft, draftOf(asText({ ...daoXanh2020, title }))])
      expect([read.number, read.symbol, read.issuedOn, read.title]).toEqual([
        '41',
        'KH-UBND',
        { day: 5, month: 3, year: 2020, text: 'ngày 05 tháng 3 năm 2020' },
        'Kiểm tra công tác cải cách hành chính năm 2020',
      ])
  })

  test('A basis that amends another is one basis, the amended one is named (KG-PRE-1, KG-PRE-2, KG-PRE-3)', () => {
    expect(draft.legalBases.map(({ number, symbol, date, amends }) => [number, symbol, date, amends])).toEqual([
      ['225', 'QĐ-TTg', '2016-02-04', null],
      ['609', 'QĐ-TTg', '2017-05-05', '225/QĐ-TTg'],
      ['170', 'KH-UBND', '2019-12-10', null],
    ])
  })

  test('A share, a number, named lists and a number for each district are told apart (KG-I-2b-1, KG-I-2b-2, KG-II-2a, KG-II-2b, KG-II-2c, KG-III-1-3)', () => {
    expect(
      draft.targets.map(({ kind, names, count, percent, perParent }) => [
        kind,
        names.length,
        count,
        percent,
        perParent,
      ]),
    ).toEqual([
      ['provincialDepartment', 3, null, null, null],
      ['district', 4, null, null, null],
      ['commune', 0, null, null, 2],
      ['subordinateUnit', 0, null, 30, null],
      ['administrativeAgency', 0, null, 30, null],
      ['commune', 0, 10, null, null],
    ])
    expect(draft.doubts.some(({ code }) => code === 'A-43')).toBe(true)
  })

  test('The third quarter, the day of the report and the budget are read (KG-II-3, KG-III-4-3, KG-III-2-4)', () => {
    expect(draft.periods.map(({ from, to }) => [from, to])).toEqual([['2020-07-01', '2020-09-30']])
    expect(draft.tasks.at(-1)).toMatchObject({ due: '2020-09-30', dueBefore: true })
    expect(draft.budget).toEqual(['Kinh phí kiểm tra nằm trong kinh phí cải cách hành chính năm 2020 được cấp.'])
  })

  test('"KÝ." and the drafter’s marks stay as written and are asked (KG-SIG-1, KG-END-1)', () => {
    expect(draft.signature).toEqual({ lines: ['KÝ. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], name: 'Lý Thu Hằng' })
    expect(draft.doubts.map(({ code, text }) => `${code} ${text}`)).toEqual(
      expect.arrayContaining(['A-19 KÝ. CHỦ TỊCH', 'A-24 HL', 'A-24 bntam']),
    )
  })
})

describe('A ward’s plan under two-level government, numbered 1., 1.1., a)', () => {
  const draft = draftOf(asText(binhAn2026))

  test('Law, Party resolution and decision are three bases (CT-PRE-1)', () => {
    expect(draft.legalBases.map(({ type, number, symbol, date }) => [type, number, symbol, date])).toEqual([
      ['Luật', '72/2025', 'QH15', '2025-06-16'],
      ['Nghị quyết', '18', 'NQ/TU', '2025-11-05'],
      ['Quyết định', '88', 'QĐ-UBND', '2026-01-15'],
    ])
  })

  test('Lead, coordinating bodies with commas inside, quotas, window and lead days are read (CT-III-1, CT-III-1b-2, TN-II-2b-3)', () => {
    expect(draft.forms.map(({ lead, coordinating }) => [lead, coordinating])).toEqual([
      [
        'Văn phòng HĐND và UBND phường',
        ['Phòng Kinh tế, Hạ tầng và Đô thị', 'Phòng Văn hóa - Xã hội', 'Công an phường'],
      ],
      ['Văn phòng HĐND và UBND phường', ['các phòng liên quan']],
    ])
    expect(draft.targets.map(({ kind, count }) => [kind, count])).toEqual([
      ['specialisedAgency', 3],
      ['publicServiceUnit', 2],
    ])
    expect(draft.periods.map(({ from, to }) => [from, to])).toEqual([['2026-06-01', '2026-08-31']])
    expect(draft.reportLeadDays).toBe(7)
  })

  test('A name of the register is matched once, never guessed (QN-II-2a-1)', () => {
    const register = [
      { id: 'u1', name: 'Sở Tư pháp', kind: 'specialisedAgency' },
      { id: 'u2', name: 'Huyện Phú An', kind: 'districtPC' },
      { id: 'u3', name: 'Xã Phú An', kind: 'communePC' },
    ] as const
    const { targets } = parsePlan(asLines(asText(vanHai2024)), register)
    expect([targets[0]?.unitIds, targets[2]?.unitIds]).toEqual([
      [null, 'u1', null, null, null],
      [null, null, 'u2', null],
    ])
  })
})

describe('Other numberings and layouts', () => {
  test('Two columns in a text file, "Phần I" on its own line, 1/ and 1.1/ (CT-HDR-1, CT-HDR-2, CT-III-1b-2, KG-II-2c)', () => {
    const draft = draftOf(twoColumns)
    expect([draft.number, draft.symbol, draft.issuer, draft.issuerParent, draft.place]).toEqual([
      null,
      'KH-SNV',
      'SỞ NỘI VỤ',
      'UBND TỈNH LÂM THƯỢNG',
      'Lâm Thượng',
    ])
    expect(draft.legalBases.map(({ number, symbol, date }) => [number, symbol, date])).toEqual([
      ['76', 'NQ-CP', '2021-07-15'],
      ['11/2020', 'QĐ-UBND', '2020-05-05'],
    ])
    expect([draft.purposes.length, draft.requirements.length]).toEqual([1, 2])
    expect(draft.contents.map(({ marker, children }) => [marker, children.length])).toEqual([
      ['1/', 2],
      ['2/', 0],
    ])
    expect(draft.targets.map(({ kind, names, count, perParent }) => [kind, names, count, perParent])).toEqual([
      [
        'provincialDepartment',
        ['Sở Tài nguyên và Môi trường', 'Sở Giáo dục và Đào tạo', 'Sở Y tế', 'Ban Dân tộc', 'Thanh tra tỉnh'],
        5,
        null,
      ],
      ['district', ['UBND huyện Đông Khê', 'UBND huyện Nam Trà', 'UBND thành phố Lâm Thượng'], 3, null],
      ['commune', [], null, 2],
    ])
    expect(draft.periods.map(({ from, to, before }) => [from, to, before])).toEqual([
      ['2021-04-15', '2021-10-30', true],
    ])
    expect(draft.forms.map(({ code }) => code)).toEqual(['onSite', 'byReport'])
    expect([draft.reportLeadDays, draft.tasks[0]?.due]).toEqual([3, '2021-11-15'])
    expect([draft.recipients, draft.signature]).toEqual([
      ['UBND tỉnh (b/c);', 'Lưu: VT, CCHC.'],
      { lines: ['GIÁM ĐỐC'], name: 'Nguyễn Văn Bình' },
    ])
    expect(draft.unrecognised).toEqual([])
  })

  test('Articles, a schedule in a table, and a part that nobody knows is listed (CT-HDR-1, CT-III-1b-6, NX-IV-1-3)', () => {
    const draft = draftOf(articles)
    expect([draft.number, draft.title, draft.issuer]).toEqual([
      '15',
      'Tự kiểm tra công tác cải cách hành chính và kiểm tra công vụ năm 2026',
      'ỦY BAN NHÂN DÂN XÃ TÂN LẬP',
    ])
    expect(draft.legalBases.map(({ number, issuer }) => [number, issuer])).toEqual([
      ['01', 'UBND tỉnh'],
      ['123', 'Sở Nội vụ'],
    ])
    expect(draft.targets.map(({ kind, names, count }) => [kind, names, count])).toEqual([
      ['specialisedAgency', ['Phòng Kinh tế', 'Phòng Văn hóa - Xã hội', 'Văn phòng HĐND và UBND'], null],
      ['publicServiceUnit', ['Trung tâm Phục vụ hành chính công'], null],
      [null, [], 12],
      [null, ['Thôn Đoài', 'Thôn Đông'], null],
    ])
    expect(draft.periods.map(({ form, round, from, to }) => [form, round, from, to])).toEqual([
      ['Kiểm tra định kỳ', 'Đợt 1', '2026-04-01', '2026-06-30'],
      ['Kiểm tra định kỳ', 'Đợt 2', '2026-09-01', '2026-10-31'],
      [null, null, '2026-05-15', '2026-05-15'],
      [null, null, '2026-06-01', '2026-06-30'],
    ])
    expect([draft.budget, draft.tasks.map(({ body, due }) => [body, due])]).toEqual([
      ['Do ngân sách xã bảo đảm.'],
      [
        ['Văn phòng HĐND và UBND', '2026-11-30'],
        ['Các phòng', null],
      ],
    ])
    expect(draft.unrecognised.map(({ text }) => text)).toEqual(['Điều 8. Văn hóa đọc', 'Mỗi phòng có một tủ sách.'])
  })
})

describe('Whatever the file', () => {
  test.each(plans.map((plan) => [plan.name, plan] as const))(
    'decomposed letters, Windows line ends and lines broken at 80 signs read the same: the plan signed by %s (QN-HDR-1)',
    (_, plan) => {
      const draft = draftOf(asText(plan))
      expect(draftOf(asText(plan).normalize('NFD'))).toEqual(draft)
      expect(parsePlan(asLines(asText(plan, '\r\n')))).toEqual(draft)
      const { number, issuedOn, title, legalBases, targets, periods, tasks, forms, contents, recipients, signature } =
        draftOf(wrapped(plan))
      expect({
        number,
        issuedOn,
        title,
        legalBases,
        targets,
        periods,
        tasks,
        forms,
        contents,
        recipients,
        signature,
      }).toEqual({
        number: draft.number,
        issuedOn: draft.issuedOn,
        title: draft.title,
        legalBases: draft.legalBases,
        targets: draft.targets,
        periods: draft.periods,
        tasks: draft.tasks,
        forms: draft.forms,
        contents: draft.contents,
        recipients: draft.recipients,
        signature: draft.signature,
      })
    },
  )

  test('Random words never fail, fit the contract, and every non-empty line is placed or listed (QN-HDR-1)', () => {
    const word = fc.constantFrom(
      'KẾ HOẠCH',
      'Kiểm tra',
      'I.',
      '1.',
      'a)',
      '-',
      '+',
      '2.1.',
      'MỤC ĐÍCH',
      'Thời gian:',
      'quý',
      'III/2020',
      'trước',
      'ngày',
      '29/02/2023',
      'tháng',
      '6 - 7/2022',
      'Sở',
      'Nội vụ,',
      '02',
      'xã',
      '30%',
      '(',
      ')',
      '**',
      'Nơi nhận:',
      'KT. CHỦ TỊCH',
      'Phụ lục I',
      'ĐỀ CƯƠNG',
      'Căn cứ',
      'Quyết định số',
      '12/QĐ-UBND',
      './.',
      '¹',
      '\t',
    )
    const line = fc.oneof(
      fc.array(word, { maxLength: 9 }).map((words) => words.join(' ')),
      fc.string({ maxLength: 60 }),
      fc.constant(''),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (rows) => {
        const source = rows.map((text, index) => ({ number: index + 1, text }))
        const draft = parsePlan(source)
        planDraft.parse(draft)
        const filled = source.filter(({ text }) => text.trim() !== '').length
        expect(draft.lines.total).toBe(filled)
        expect(draft.lines.placed + draft.unrecognised.length).toBe(filled)
      }),
      { numRuns: 300, seed: 7 },
    )
  })

  test('A text that is no inspection plan is told apart (CT-HDR-3)', () => {
    expect(plans.every((plan) => isPlan(asLines(asText(plan))))).toBe(true)
    expect(isPlan(asLines('UBND TỈNH X\nTHÔNG BÁO\nKết luận kiểm tra công tác cải cách hành chính'))).toBe(false)
    expect(
      isPlan(
        asLines(
          'KẾ HOẠCH\nTổ chức Tết trồng cây năm 2025\nCăn cứ Công văn số 1/UBND ngày 02/01/2025, UBND xã xây dựng kế hoạch sau:',
        ),
      ),
    ).toBe(false)
  })

  test('A secrecy stamp by itself is seen, "bí mật" in a sentence is not (ND30-A7)', () => {
    expect(
      ['MẬT', 'TỐI MẬT', '  TUYỆT MẬT  ', 'Độ mật: Mật', 'UBND TỈNH X    MẬT'].map((stamp) =>
        isSecret(asLines(`${stamp}\n${asText(vanHai2024)}`)),
      ),
    ).toEqual([true, true, true, true, true])
    expect(isSecret(asLines(`${asText(vanHai2024)}\nGiữ bí mật thông tin của người phản ánh.`))).toBe(false)
  })
})
