import type { PlanSubject } from '../rules.ts'

const vi: Readonly<Record<PlanSubject, string>> = {
  par: 'cải cách hành chính',
  procedureControl: 'kiểm soát thủ tục hành chính',
  digitalTransformation: 'chuyển đổi số',
  civilService: 'công vụ',
}

const en: typeof vi = {
  par: 'reform',
  procedureControl: 'control of procedures',
  digitalTransformation: 'digital transformation',
  civilService: 'civil service',
}

/** Subjects of a plan as titles of papers say them. */
export const subjectNames = { vi, en }
