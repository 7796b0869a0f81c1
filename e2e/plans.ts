import { existsSync, readFileSync } from 'node:fs'
import type { Day } from '#kernel/day.ts'
import { samplePlanText } from '#server/sample/plan.ts'
import { kienGiangQuoted } from '#test/plans/kien-giang-quoted.ts'
import { quangNamQuoted } from '#test/plans/quang-nam-quoted.ts'
import { asText, type SamplePlan } from '#test/plans/render.ts'
import type { Width } from './look.ts'
import type { Cast } from './stage.ts'

const SAMPLES = '../shared/samples/plans'

/** One plan run from its document to a closed recommendation, in its own year, by people made for it. */
export interface Journey {
  readonly name: string
  readonly fileName: string
  readonly text: string
  /** Whether the real plan was there to read, or the sample world's own stands in. */
  readonly real: boolean
  readonly cast: Cast
  /** Who sends the head of the Team: by whom the plan has it led. */
  readonly headFrom: 'UBND' | 'NV'
  /** The width in which the acts are pressed. */
  readonly width: Width
  readonly days: {
    readonly begin: Day
    readonly notice: Day
    readonly report: Day
    readonly session: Day
    readonly remedy: Day
    readonly due: Day
  }
  /** The day that the plan's lead days give for the report; null: typed in the notice. */
  readonly reportDueOn: Day | null
  readonly typedDueOn: Day | null
  readonly form: 'periodic' | 'comprehensive'
  /** By which artefact its plan concludes an inspection; null: by none. */
  readonly concludes: 'notice' | 'preliminary' | 'remarks' | 'lists' | null
  /** Whether its plan asks of each finding who is responsible. */
  readonly asksResponsible: boolean
  readonly needsOutline: boolean
  /** A sentence of the plan that means all units of the inspected one's kind and names none; null where it has none. */
  readonly wholeKind: string | null
}

/** People of five roles beside the Team: focal officer, leader, clerk, head of the unit, head of the Team with its secretary. */
function castOf(
  committee: string,
  focal: string,
  unit: string,
  kind: 'communePC' | 'specialisedAgency',
  level: 'province' | 'district',
  place: string,
): Cast {
  return {
    units: [
      { code: 'UBND', name: committee, kind: 'peoplesCommittee', level, place },
      { code: 'NV', name: focal, kind: 'specialisedAgency', level, place },
      { code: 'DV', name: unit, kind, level: kind === 'communePC' ? 'commune' : level, place },
      {
        code: 'KHAC',
        name: kind === 'communePC' ? 'Ủy ban nhân dân xã Bên Cạnh' : 'Sở Y tế',
        kind,
        level: kind === 'communePC' ? 'commune' : level,
        place,
      },
    ],
    people: [
      { key: 'officer', name: 'Nguyễn Thu Thủy', post: 'focalOfficer', unit: 'NV', title: `Chuyên viên ${focal}` },
      { key: 'leader', name: 'Lê Ngọc Lan', post: 'chair', unit: 'UBND', title: 'Chủ tịch UBND' },
      { key: 'clerk', name: 'Trần Thị Dung', post: 'clerk', unit: 'UBND', title: 'Văn thư' },
      { key: 'head', name: 'Bùi Đức Minh', post: 'focalHead', unit: 'NV', title: `Người đứng đầu ${focal}` },
      { key: 'secretary', name: 'Ngô Thanh Tâm', post: 'unitOfficer', unit: 'KHAC', title: 'Cán bộ' },
      { key: 'unit', name: 'Phạm Văn Hòa', post: 'unitHead', unit: 'DV', title: 'Người đứng đầu đơn vị' },
    ],
  }
}

const own = samplePlanText({ issued: '2023-01-05', basis: '2022-12-20', from: '2023-02-01', to: '2023-12-31' })

function plan(fileName: string): { fileName: string; text: string; real: boolean } {
  const path = `${SAMPLES}/${fileName}`
  return existsSync(path)
    ? { fileName, text: readFileSync(path, 'utf8'), real: true }
    : { fileName: 'ke-hoach-mau.txt', text: own, real: false }
}

const quoted = (of: SamplePlan, fileName: string) => ({ fileName, text: asText(of), real: true })

const canTho = plan('can-tho-2023.txt')
const nghiXuan = plan('nghi-xuan-2022.txt')
const tayNinh = plan('tay-ninh-2023.txt')

export const JOURNEYS: Readonly<Record<'canTho' | 'quangNam' | 'nghiXuan' | 'kienGiang' | 'tayNinh', Journey>> = {
  canTho: {
    name: 'Cần Thơ 2023',
    width: 1366,
    form: 'periodic',
    headFrom: 'UBND',
    ...canTho,
    cast: castOf(
      'Ủy ban nhân dân thành phố Cần Thơ',
      'Sở Nội vụ',
      'Sở Tài chính',
      'specialisedAgency',
      'province',
      'Cần Thơ',
    ),
    days: {
      begin: '2023-03-06',
      notice: '2023-04-03',
      report: '2023-04-14',
      session: '2023-04-20',
      remedy: '2023-05-15',
      due: '2023-06-15',
    },
    reportDueOn: canTho.real ? null : '2023-04-15',
    typedDueOn: canTho.real ? '2023-04-14' : null,
    concludes: 'notice',
    asksResponsible: false,
    needsOutline: canTho.real,
    wholeKind: null,
  },
  nghiXuan: {
    name: 'Nghi Xuân 2022',
    width: 390,
    form: 'periodic',
    headFrom: 'NV',
    ...nghiXuan,
    cast: castOf(
      'Ủy ban nhân dân huyện Nghi Xuân',
      'Phòng Nội vụ',
      'Ủy ban nhân dân xã Xuân Mẫu',
      'communePC',
      'district',
      'Nghi Xuân',
    ),
    days: nghiXuan.real
      ? {
          begin: '2022-05-04',
          notice: '2022-06-01',
          report: '2022-06-10',
          session: '2022-06-15',
          remedy: '2022-07-04',
          due: '2022-07-29',
        }
      : {
          begin: '2023-03-06',
          notice: '2023-04-03',
          report: '2023-04-14',
          session: '2023-04-20',
          remedy: '2023-05-15',
          due: '2023-06-15',
        },
    reportDueOn: nghiXuan.real ? '2022-06-12' : '2023-04-15',
    typedDueOn: null,
    concludes: nghiXuan.real ? 'remarks' : 'notice',
    asksResponsible: false,
    needsOutline: false,
    wholeKind: null,
  },
  tayNinh: {
    name: 'TP Tây Ninh 2023',
    width: 1366,
    form: 'periodic',
    headFrom: 'NV',
    ...tayNinh,
    cast: castOf(
      'Ủy ban nhân dân thành phố Tây Ninh',
      'Phòng Nội vụ',
      'Ủy ban nhân dân phường Mẫu',
      'communePC',
      'district',
      'Tây Ninh',
    ),
    days: {
      begin: '2023-06-05',
      notice: '2023-06-12',
      report: '2023-06-19',
      session: '2023-06-28',
      remedy: '2023-07-20',
      due: '2023-08-15',
    },
    reportDueOn: '2023-06-23',
    typedDueOn: null,
    concludes: tayNinh.real ? 'lists' : 'notice',
    asksResponsible: false,
    needsOutline: false,
    wholeKind: tayNinh.real ? 'UBND các phường, xã' : null,
  },
  quangNam: {
    name: 'Quảng Nam 2024',
    width: 390,
    form: 'comprehensive',
    headFrom: 'NV',
    ...quoted(quangNamQuoted, 'quang-nam-2024.txt'),
    cast: castOf(
      'Ủy ban nhân dân tỉnh Quảng Nam',
      'Sở Nội vụ',
      'Sở Tài chính',
      'specialisedAgency',
      'province',
      'Quảng Nam',
    ),
    days: {
      begin: '2024-04-01',
      notice: '2024-05-02',
      report: '2024-05-09',
      session: '2024-05-15',
      remedy: '2024-06-10',
      due: '2024-06-28',
    },
    reportDueOn: '2024-05-10',
    typedDueOn: null,
    concludes: 'preliminary',
    asksResponsible: true,
    needsOutline: true,
    wholeKind: null,
  },
  kienGiang: {
    name: 'Kiên Giang 2020',
    width: 1366,
    form: 'periodic',
    headFrom: 'NV',
    ...quoted(kienGiangQuoted, 'kien-giang-2020.txt'),
    cast: castOf(
      'Ủy ban nhân dân tỉnh Kiên Giang',
      'Sở Nội vụ',
      'Sở Tư pháp',
      'specialisedAgency',
      'province',
      'Kiên Giang',
    ),
    days: {
      begin: '2020-06-01',
      notice: '2020-07-20',
      report: '2020-07-31',
      session: '2020-08-12',
      remedy: '2020-09-07',
      due: '2020-09-25',
    },
    reportDueOn: null,
    typedDueOn: '2020-08-07',
    concludes: null,
    asksResponsible: false,
    needsOutline: true,
    wholeKind: null,
  },
}
