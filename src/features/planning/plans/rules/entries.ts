import type { Profile } from '#features/ground/profiles/rules.ts'
import type { Day } from '#kernel/day.ts'
import { type ContentForm, codeOf, formCodes, isContentForm } from './form-codes.ts'
import type { Plan, PlanContent, PlanPeriod, PlanWindow } from './plan.ts'
import { windowFor, windowRead } from './windows.ts'

/** How an inspection is carried out, whatever its form. @source QN-II-3a, QN-II-3b-1 */
export const METHODS = ['onSite', 'byReport', 'online'] as const
export type Method = (typeof METHODS)[number]

/** A form as a plan enumerates it. */
export type EntryForm = ContentForm | 'surprise'

/** Một hình thức của kế hoạch: one form by one method, with the rules that the plan has for it. */
export interface FormEntry {
  readonly form: EntryForm
  readonly method: Method
  /** In the plan's words; '' where it names no form. */
  readonly label: string
  readonly lead: string | null
  readonly coordinating: readonly string[]
  readonly invited: readonly string[]
  /** When, in the plan's words; '' where it does not say. */
  readonly when: string
  /** What the plan says of its time; empty: any day of the plan's year. */
  readonly periods: readonly PlanPeriod[]
  /** Who decides day and unit. */
  readonly decides: 'focalAgency' | 'teamHead'
  /** The form in whose sessions it takes place; null: in its own. */
  readonly within: ContentForm | null
  /** The sentences that say which units, by their numbers; none: any that the locality inspects. */
  readonly rules: readonly number[]
}

/** What of a plan lays down its forms. */
export type Formed = Pick<Plan, 'from' | 'to' | 'planYear'> &
  Pick<PlanContent, 'periods'> &
  Partial<Pick<PlanContent, 'forms' | 'targets'>>
type FormSettings = Pick<Profile, 'isoMode'>

const isMethod = (code: string): code is Method => (METHODS as readonly string[]).includes(code)

/** The forms of a plan, read once for all that asks for one of them. */
export interface PlanForms {
  readonly entries: readonly FormEntry[]
  /** False: the plan names neither form nor method, and binds to none. */
  readonly bound: boolean
  /** False: it does not say by which methods. */
  readonly saysMethods: boolean
}

type SaidForm = Pick<FormEntry, 'form' | 'label' | 'lead' | 'coordinating' | 'invited'>

/** What a plan holds that names no form. */
const UNNAMED: SaidForm = { form: 'periodic', label: '', lead: null, coordinating: [], invited: [] }

/**
 * The forms of a plan, one row for each form and method that it names. A plan that names no method holds each form on site, by report or
 * online; one that names methods but no form has one form, the periodic.
 *
 * @source CT-III-1, CT-III-2, QN-II-1a, QN-II-3a, QN-II-3b-1, NX-II-1, TN-II-2b-1
 */
export function readForms(plan: Formed, settings: FormSettings): PlanForms {
  const codes = (plan.forms ?? []).map(codeOf)
  const methods = METHODS.filter((method) => codes.includes(method))
  const said = (plan.forms ?? []).flatMap((said, at): SaidForm[] => {
    const form = codes[at]!
    return isContentForm(form) || form === 'surprise' ? [{ ...said, form, label: said.form }] : []
  })
  // Surprises stand last: nobody sets them up here.
  const surprises = said.filter(({ form }) => form === 'surprise')
  const contents = said.filter(({ form }) => form !== 'surprise')
  const unnamed = contents.length === 0 && (methods.length > 0 || surprises.length === 0)
  return {
    bound: methods.length + said.length > 0,
    saysMethods: methods.length > 0,
    entries: [...(unnamed ? [UNNAMED] : contents), ...surprises].flatMap((one) =>
      methodsOf(one.form, methods).map((method) => entryFor(plan, one, method, settings)),
    ),
  }
}

function entryFor(
  plan: Formed,
  { form, label, lead, coordinating, invited }: SaidForm,
  method: Method,
  settings: FormSettings,
): FormEntry {
  const periods = periodsOf(plan, form, method)
  return {
    ...{ form, method, label, lead, coordinating, invited, periods },
    when: periods.map(({ text }) => text).join('; '),
    decides: isForHead(periods, plan.periods) ? 'teamHead' : 'focalAgency',
    within: form === 'isoQms' && isNested(periods, settings) ? 'periodic' : null,
    // "Thời gian và đơn vị do Trưởng đoàn quyết định": the list of units is for the other forms.
    rules: periods.some(isOfOthers) ? [] : rulesOf(plan, form),
  }
}

/** The quality system is looked at where it works. @source CT-III-3c-2 */
const methodsOf = (form: EntryForm, said: readonly Method[]): readonly Method[] =>
  form === 'surprise' || form === 'isoQms' ? ['onSite'] : said.length > 0 ? said : METHODS

/**
 * What a plan says of the time of one form by one method: the sentences that name them; else what it says of "other forms", where the
 * method is one of those; else what it says of all. A sentence for other forms alone says nothing of this one.
 *
 * @source QN-II-4-1, QN-II-4-2, QN-II-4-3, CT-III-1b-1
 */
function periodsOf({ periods, forms = [] }: Formed, form: EntryForm, method: Method): readonly PlanPeriod[] {
  const named = periods.map((period) => ({ period, codes: formCodes(period.form ?? '') as readonly string[] }))
  const ofForm = named.filter(({ codes }) => {
    const contents = codes.filter((code) => !isMethod(code))
    return codes.length > 0 && (contents.includes(form) || (contents.length === 0 && form !== 'surprise'))
  })
  const own = ofForm.filter(({ codes }) => codes.includes(method) || !codes.some(isMethod))
  if (form === 'surprise') return own.map(({ period }) => period)
  const others = periods.filter(isOfOthers)
  const listed = forms.some(({ text, ...form }) => codeOf(form) === method && isOfOthers({ form: text.split(':')[0]! }))
  const unnamed = named.some(({ codes }) => codes.some(isMethod)) && !named.some(({ codes }) => codes.includes(method))
  if (others.length > 0 && (listed || unnamed) && !own.some(({ codes }) => codes.includes(method))) return others
  return own.length > 0 ? own.map(({ period }) => period) : periods.filter(({ form: of }) => of === null)
}

const isOfOthers = ({ form }: Pick<PlanPeriod, 'form'>) => /hình thức[^:]* khác/iu.test(form ?? '')

/** "Thời gian và đơn vị kiểm tra do Trưởng đoàn quyết định": of these periods; of forms that no sentence speaks of where the plan says it of others. @source QN-II-4-2, QN-II-4-3 */
function isForHead(own: readonly PlanPeriod[], all: readonly PlanPeriod[]): boolean {
  const isHeads = ({ text }: PlanPeriod) => /trưởng đoàn[^.;]*quyết định/iu.test(text)
  return own.length > 0 ? own.some(isHeads) : all.some(isHeads)
}

const isNested = (periods: readonly PlanPeriod[], { isoMode }: FormSettings) =>
  isoMode === 'integratedPeriodic' || periods.some(({ text }) => /lồng ghép/iu.test(text))

/** The sentences on objects that are for this form; those that name no form are for all but surprises. */
function rulesOf({ targets = [] }: Formed, form: EntryForm): readonly number[] {
  return targets.flatMap((target, rule) => {
    const codes = formCodes(target.form ?? '')
    return (codes as readonly string[]).includes(form) || (target.form === null && form !== 'surprise') ? [rule] : []
  })
}

/** Which of a plan's forms an inspection is; null where the plan has no such form. A plan that names none binds to none. @source TN-IVa-3-1 */
export function entryOf(
  { entries, bound }: PlanForms,
  { form, method }: { readonly form: string; readonly method: string },
): FormEntry | null {
  const asked = bound ? form : UNNAMED.form
  return entries.find((entry) => entry.form === asked && entry.method === method) ?? null
}

/**
 * The days in which inspections of an entry may be held in a round. Where the plan's sentences on time are for other forms, or say no
 * day, any day of its year, and another for a reason.
 *
 * @source QN-II-4-1, QN-II-4-2, QN-II-4-3, CT-III-1b-1, NX-II-2.1-7
 */
export function windowOf(
  plan: Formed,
  entry: FormEntry | null,
  round: number,
  settings: Pick<Profile, 'endExclusive'>,
): PlanWindow {
  if (entry === null) return windowFor(plan, round, settings)
  const read = windowRead(entry.periods, settings)
  const unbound = read.from === null && read.to === null && windowRead(plan.periods).to !== null
  if (unbound) return wholeYear(plan)
  // Days typed over the reading hold for every form that the plan's window binds.
  const whole = windowRead(plan.periods)
  if (whole.from !== plan.from || whole.to !== plan.to) return windowFor(plan, round, settings)
  return windowFor({ ...windowRead(entry.periods), periods: entry.periods }, round, settings)
}

/** Any day of the plan's year, and another for a reason. @source QN-II-3b-2, QN-II-4-2 */
export function wholeYear({ planYear }: Pick<Formed, 'planYear'>): PlanWindow {
  return { from: `${planYear}-01-01` as Day, to: `${planYear}-12-31` as Day, indicative: true }
}

/** What a quality-system inspection looks at: the facets that the plan names, by which standard. */
export interface QualityScope {
  readonly facets: readonly string[]
  /** "TCVN ISO 9001:2015", with its version as the plan writes it; '' where it names none. */
  readonly standard: string
}

/** "hoạt động xây dựng, áp dụng, duy trì và cải tiến Hệ thống … theo TCVN ISO 9001:2015": facets and standard. @source CT-III-3 */
export function qualityScope({ forms }: Pick<Formed, 'forms'>): QualityScope {
  const text = (forms ?? []).flatMap((said) => (codeOf(said) === 'isoQms' ? [said.form, said.text] : [])).join(' ')
  return {
    facets: ['xây dựng', 'áp dụng', 'duy trì', 'cải tiến'].filter((facet) => text.toLowerCase().includes(facet)),
    standard: /(?:TCVN\s+)?ISO\s+\d{4,5}(?:[:-]\d{4})?/u.exec(text)?.[0] ?? '',
  }
}
