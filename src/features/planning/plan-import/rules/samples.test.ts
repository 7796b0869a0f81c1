import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { asLines } from '#test/plans/render.ts'
import type { OutlineNode, PlanDraft } from '../contract.ts'
import { parsePlan } from './parse-plan.ts'

const folder = fileURLToPath(new URL('../../../../../../shared/samples/plans/', import.meta.url))
const why = 'the sample plans are not beside this checkout (../shared/samples/plans)'
const draftOf = (name: string) => parsePlan(asLines(readFileSync(`${folder}${name}.txt`, 'utf8')))
const doubtsOf = (draft: PlanDraft) => draft.doubts.map(({ code, line }) => `${code} ${line}`)

describe.skipIf(!existsSync(folder))(`Sample plans (skipped when ${why})`, () => {
  describe('Cần Thơ 2023', () => {
    const draft = draftOf.bind(null, 'can-tho-2023')

    test('Number, symbol, place, day, title, year and signature are read as printed (CT-HDR-1, CT-HDR-2, CT-HDR-3, CT-SIG-1)', () => {
      const { number, symbol, place, issuedOn, title, planYear, issuer, signature } = draft()
      expect({ number, symbol, place, issuedOn, title, planYear, issuer, signature }).toEqual({
        number: '243',
        symbol: 'KH-UBND',
        place: 'Cần Thơ',
        issuedOn: { day: 16, month: 12, year: 2022, text: 'ngày 16 tháng 12 năm 2022' },
        title: 'Kiểm tra công tác cải cách hành chính năm 2023',
        planYear: 2023,
        issuer: 'Ủy ban nhân dân thành phố Cần Thơ',
        signature: { lines: ['TM.ỦY BAN NHÂN DÂN', 'KT.CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], name: 'Dương Tấn Hiền' },
      })
    })

    test('The annual plan is the one legal basis (CT-PRE-1)', () => {
      expect(draft().legalBases).toEqual([
        {
          type: 'Kế hoạch',
          number: '241',
          symbol: 'KH-UBND',
          date: '2022-12-09',
          issuer: 'Ủy ban nhân dân thành phố',
          text: 'Kế hoạch số 241/KH-UBND ngày 09 tháng 12 năm 2022 của Ủy ban nhân dân thành phố về Công tác cải cách hành chính năm 2023',
          amends: null,
        },
      ])
    })

    test('Five purposes, four requirements and nine basic contents (CT-II-0)', () => {
      const { purposes, requirements, contents } = draft()
      expect([purposes.length, requirements.length]).toEqual([5, 4])
      expect(contents.map(({ marker }) => marker)).toEqual(['1.', '2.', '3.', '4.', '5.', '6.', '7.', '8.', '9.'])
    })

    test('Four forms, the periodic one with lead, coordinating and invited bodies (CT-III-1, CT-III-1c, CT-III-1d, CT-III-1đ, CT-III-2, CT-III-3, CT-III-3b, CT-III-4)', () => {
      const { forms } = draft()
      expect(forms.map(({ code, lead }) => [code, lead])).toEqual([
        ['periodic', 'Lãnh đạo UBND thành phố'],
        ['surprise', 'Sở Nội vụ'],
        ['isoQms', 'Sở Khoa học và Công nghệ'],
        ['byProgramme', null],
      ])
      expect(forms[0]?.coordinating).toEqual([
        'Sở Nội vụ',
        'Văn phòng UBND thành phố',
        'Sở Tư pháp',
        'Sở Tài chính',
        'Sở Khoa học và Công nghệ',
        'Sở Thông tin và Truyền thông',
        'các sở, ngành có liên quan',
      ])
      expect(forms[0]?.invited).toEqual([
        'Ủy ban Kiểm tra Thành ủy',
        'Ban Pháp chế Hội đồng nhân dân thành phố',
        'Liên đoàn Lao động thành phố',
        'Ủy ban Mặt trận Tổ quốc Việt Nam thành phố',
      ])
    })

    test('Quotas of the periodic form are 6, 2, none and 3; the open one is asked (CT-III-1b-2, CT-III-1b-3, CT-III-1b-4, CT-III-1b-5)', () => {
      expect(
        draft()
          .targets.filter(({ form }) => form === 'Kiểm tra định kỳ')
          .map(({ kind, count }) => [kind, count]),
      ).toEqual([
        ['specialisedAgency', 6],
        ['verticalAgency', 2],
        ['publicServiceUnit', null],
        ['district', 3],
      ])
      expect(doubtsOf(draft())).toContain('A-43 68')
    })

    test('Periodic inspection runs from April to September 2023 (CT-III-1b-1)', () => {
      expect(draft().periods[0]).toEqual({
        form: 'Kiểm tra định kỳ',
        from: '2023-04-01',
        to: '2023-09-30',
        before: false,
        text: 'Quý II - III năm 2023',
        round: null,
        indicative: false,
      })
    })

    test('Tasks go to the bodies named, two budget sources, fourteen lines of recipients, no lead days (CT-IV-1-1, CT-IV-2-0, CT-IV-7a, CT-IV-7b, CT-NN-1)', () => {
      const { tasks, budget, recipients, reportLeadDays, outline } = draft()
      expect(tasks.map(({ body }) => body)).toEqual([
        'Sở Nội vụ',
        'Sở Khoa học và Công nghệ',
        'Sở Khoa học và Công nghệ',
        'Sở Khoa học và Công nghệ',
        'Sở Khoa học và Công nghệ',
        'Giám đốc sở, Thủ trưởng cơ quan, ban ngành thành phố là thành viên Đoàn Kiểm tra',
        'Giám đốc sở, Thủ trưởng cơ quan ban, ngành thành phố, cơ quan được tổ chức theo ngành dọc đóng trên địa bàn thành phố, Chủ tịch UBND cấp huyện, Chủ tịch UBND cấp xã thuộc đối tượng kiểm tra',
        null,
        'Sở Nội vụ',
        'Giám đốc sở, Thủ trưởng cơ quan ban, ngành thành phố, cơ quan được tổ chức theo ngành dọc đóng trên địa bàn thành phố, Chủ tịch UBND cấp huyện, Chủ tịch UBND cấp xã',
      ])
      expect([budget.length, recipients.length, reportLeadDays, outline]).toEqual([2, 14, null, null])
      expect(budget[1]).toContain('TCVN ISO 9001:2015 được chi từ nguồn kinh phí')
    })

    test('Every line is placed, and the doubts are those of the register (CT-III-1a)', () => {
      expect([draft().lines, draft().unrecognised]).toEqual([{ total: 84, placed: 84 }, []])
      expect(doubtsOf(draft())).toEqual(['A-27 3', 'A-42 62', 'A-43 68', 'A-42 102', 'A-19 146', 'A-24 147'])
    })

    test('Each field knows its lines (CT-HDR-1)', () => {
      const { origins } = draft()
      expect([
        origins.number,
        origins.title,
        origins['forms.1.lead'],
        origins['budget.1'],
        origins['signature.name'],
      ]).toEqual([[3], [7, 8], [88], [126, 128], [155]])
    })
  })

  describe('Nghi Xuân 2022', () => {
    const draft = draftOf.bind(null, 'nghi-xuan-2022')

    test('Number and day are blank, symbol and month stay (NX-HDR-1, NX-HDR-2, NX-HDR-3)', () => {
      const { number, symbol, place, issuedOn, title, planYear, issuer, signature } = draft()
      expect({ number, symbol, place, issuedOn, title, planYear, issuer, signature }).toEqual({
        number: null,
        symbol: 'KH-UBND',
        place: 'Nghi Xuân',
        issuedOn: { day: null, month: 3, year: 2022, text: 'ngày tháng 3 năm 2022' },
        title: 'Kiểm tra công tác cải cách hành chính Nhà nước năm 2022',
        planYear: 2022,
        issuer: 'Ủy ban nhân dân huyện Nghi Xuân',
        signature: { lines: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], name: 'Lê Anh Dũng' },
      })
    })

    test('Two legal bases, one with an ampersand in its symbol (NX-PRE-1, NX-PRE-2)', () => {
      expect(
        draft().legalBases.map(({ type, number, symbol, date, issuer }) => [type, number, symbol, date, issuer]),
      ).toEqual([
        ['Kế hoạch', '520', 'KH-UBND', '2021-12-24', 'UBND tỉnh'],
        ['Công văn', '2349', 'SNV-CCHC&VTLT', '2021-11-30', 'Sở Nội vụ'],
      ])
    })

    test('Contents are divided by form, so they stand in the tree and the forms carry none (NX-II-1, NX-II-2.2-1)', () => {
      const { contents, forms } = draft()
      expect(contents.map(({ marker, children }) => [marker, children.length])).toEqual([
        ['2.1.', 2],
        ['2.2.', 4],
      ])
      expect(forms.map(({ form, code, lead, contents: own }) => [form, code, lead, own.length])).toEqual([
        ['Kiểm tra định kỳ', 'periodic', null, 0],
        ['Kiểm tra đột xuất', 'surprise', 'Phòng Nội vụ', 0],
      ])
    })

    test('Rounds have their windows, the first of them indicative; the self-inspection ends before May (NX-II-2.1-1, NX-II-2.1-2, NX-II-2.1-3, NX-II-2.1-7)', () => {
      expect(
        draft().periods.map(({ form, round, from, to, before, indicative }) => [
          form,
          round,
          from,
          to,
          before,
          indicative,
        ]),
      ).toEqual([
        ['tự kiểm tra', 'Đợt 1', null, '2022-05-01', true, false],
        ['Kiểm tra định kỳ', 'Đợt 1', '2022-06-01', '2022-07-31', false, true],
        ['Kiểm tra định kỳ', 'Đợt 2', '2022-10-01', '2022-11-30', false, false],
      ])
    })

    test('Round two takes 17 communes, round one leaves the number open (NX-IV-2.2a-1, NX-IV-2.2a-3)', () => {
      expect(draft().targets.map(({ kind, count }) => [kind, count])).toEqual([
        ['commune', null],
        ['specialisedAgency', null],
        ['commune', 17],
      ])
    })

    test('The report comes three days before, self-inspection of round one before 20 May (NX-IV-2.2a-6, NX-IV-1-3)', () => {
      const { reportLeadDays, tasks } = draft()
      expect(reportLeadDays).toBe(3)
      expect(tasks.filter(({ due }) => due !== null)).toEqual([
        {
          body: 'Người đứng đầu các đơn vị, địa phương',
          text: 'Đợt 1: Trước ngày 20/5/2022',
          due: '2022-05-20',
          dueBefore: true,
        },
      ])
    })

    test('Every line is placed, and contradictions are asked, not solved (NX-IV-2.2a-4)', () => {
      expect(draft().lines).toEqual({ total: 64, placed: 64 })
      expect(doubtsOf(draft())).toEqual([
        'A-01 3',
        'A-27 3',
        'A-02 5',
        'A-36 10',
        'A-22 38',
        'A-22 42',
        'A-22 42',
        'A-19 54',
        'A-42 78',
        'A-22 82',
        'A-28 84',
        'A-22 96',
        'A-22 96',
        'A-28 96',
        'A-40 96',
        'A-22 104',
        'A-19 116',
      ])
    })
  })

  describe('Thành phố Tây Ninh 2023', () => {
    const draft = draftOf.bind(null, 'tay-ninh-2023')

    test('The title runs over two lines; the signature has no name (TN-HDR-1, TN-HDR-1b, TN-HDR-2)', () => {
      const { number, symbol, place, issuedOn, title, planYear, issuer, signature } = draft()
      expect({ number, symbol, place, issuedOn, title, planYear, issuer, signature }).toEqual({
        number: '110',
        symbol: 'KH-UBND',
        place: 'TP. Tây Ninh',
        issuedOn: { day: 26, month: 5, year: 2023, text: 'ngày 26 tháng 5 năm 2023' },
        title: 'Kiểm tra công tác cải cách hành chính, chuyển đổi số năm 2023 trên địa bàn thành phố Tây Ninh',
        planYear: 2023,
        issuer: 'Ủy ban nhân dân thành phố Tây Ninh',
        signature: { lines: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], name: null },
      })
    })

    test('One basis, objects without quota, done before 15 October, five days, three methods (TN-PRE-1, TN-III-1, TN-III-2, TN-II-2b-3)', () => {
      const { legalBases, targets, periods, reportLeadDays, forms } = draft()
      expect(legalBases.map(({ type, number, symbol, date, issuer }) => [type, number, symbol, date, issuer])).toEqual([
        ['Quyết định', '1551', 'QĐ-UBND', '2022-12-30', 'UBND thành phố'],
      ])
      expect(targets.map(({ kind, count, text }) => [kind, count, text])).toEqual([
        ['specialisedAgency', null, 'Các cơ quan chuyên môn Thành phố'],
        ['commune', null, 'UBND các phường, xã'],
      ])
      expect(periods).toEqual([
        {
          form: null,
          from: null,
          to: '2023-10-15',
          before: true,
          text: 'trước ngày 15/10/2023',
          round: null,
          indicative: false,
        },
      ])
      expect(reportLeadDays).toBe(5)
      expect(forms.map(({ code }) => code)).toEqual(['byReport', 'onSite', 'surprise'])
    })

    test('One paragraph is one node of the contents, the unmarked one under its item (TN-II-1b-2)', () => {
      expect(draft().contents.map(({ marker, children }) => [marker, children.length])).toEqual([
        ['a)', 0],
        ['b)', 1],
        ['c)', 0],
        ['d)', 0],
        ['e)', 0],
      ])
    })

    test('The outline is a tree of four parts with what applies to whom (TN-DC-I.2.4-1, TN-DC-I.2.4-2)', () => {
      const outline = draft().outline ?? []
      expect(outline.map(({ marker, text, children }) => [marker, text, children.length])).toEqual([
        ['I.', 'KẾT QUẢ THỰC HIỆN', 3],
        ['II.', 'ĐÁNH GIÁ CHUNG', 3],
        ['III.', 'KIẾN NGHỊ, ĐỀ XUẤT (nếu có).', 0],
        ['IV.', 'CÁC PHỤ LỤC (nếu có).', 0],
      ])
      const reform = outline[0]?.children[1]?.children ?? []
      expect(reform.map(({ marker, children }) => [marker, children.length])).toEqual([
        ['2.1.', 2],
        ['2.2.', 5],
        ['2.3.', 7],
        ['2.4.', 2],
        ['2.5.', 2],
        ['2.6.', 5],
        ['2.7.', 7],
      ])
      expect(reform[3]?.children.map(({ appliesTo }) => appliesTo)).toEqual([['specialisedAgency'], ['commune']])
      expect(
        reform[4]?.children.map(({ children }: OutlineNode) => [
          children.length,
          ...new Set(children.flatMap(({ appliesTo }) => appliesTo)),
        ]),
      ).toEqual([
        [6, 'specialisedAgency'],
        [6, 'commune'],
      ])
      expect(outline[0]?.children[2]?.children[1]?.appliesTo).toEqual(['commune'])
    })

    test('The footnote returns to its item (TN-DC-FN1)', () => {
      expect(draft().outline?.[0]?.children[0]?.children[0]?.notes).toEqual([
        '¹ Tất cả những nội dung có liên quan đến CCHC, chuyển đổi số, ngành Nội vụ và Dân chủ cơ sở.',
      ])
    })

    test('Every line is placed; the impossible day, the later letter and the doubled numeral are asked (TN-HDR-1b)', () => {
      expect(draft().lines).toEqual({ total: 139, placed: 139 })
      expect(doubtsOf(draft())).toEqual([
        'A-27 3',
        'A-19 25',
        'A-40 55',
        'A-22 83',
        'A-14 103',
        'A-22 105',
        'A-26 127',
        'A-23 132',
        'A-32 171',
        'A-32 173',
        'A-40 177',
        'A-19 225',
        'A-40 241',
        'A-20 247',
        'A-21 247',
        'A-36 247',
        'A-19 251',
        'A-19 251',
        'A-40 253',
        'A-19 257',
      ])
    })
  })
})
