import { z } from 'zod'
import {
  ARTEFACT_LEVELS,
  ARTEFACTS,
  type Profile,
  RISK_CRITERIA,
  SETTINGS,
  type Setting,
  type SettingRow,
} from './rules.ts'

const words = z.string().trim().max(500)
const kinds = z.array(z.string().max(60)).max(20)
const artefact = z.strictObject({ artefact: z.enum(Object.keys(ARTEFACTS)), level: z.enum(ARTEFACT_LEVELS) })

const weight = z.strictObject({
  criterion: z.enum(RISK_CRITERIA),
  weight: z.int().min(0).max(1000),
  cap: z.int().min(1).max(1_000_000),
})

/** What a setting of each form may be set to. */
const SHAPES: { readonly [Form in Setting['form']]: (setting: Extract<Setting, { form: Form }>) => z.ZodType } = {
  yesNo: () => z.boolean(),
  choice: ({ options }) => z.enum(options),
  several: ({ options, least }) => z.array(z.enum(options)).min(least).max(options.length),
  days: () => z.int().min(0).max(365).nullable(),
  count: () => z.int().min(0).max(9999).nullable(),
  day: () => z.iso.date().nullable(),
  words: () => words,
  lines: () => z.array(words.min(1)).max(40),
  unitKinds: () => kinds,
  artefacts: () => z.array(artefact).max(14),
  attendees: () => z.array(z.strictObject({ kinds, text: words })).max(40),
  weights: () => z.array(weight).max(RISK_CRITERIA.length),
}

/** The shape of a setting's value; null where there is no such setting. */
export function settingShapeOf(key: string): z.ZodType | null {
  if (!Object.hasOwn(SETTINGS, key)) return null
  const setting = SETTINGS[key as keyof Profile]
  return (SHAPES[setting.form] as (setting: Setting) => z.ZodType)(setting)
}

/** A new value with the sentence or document it rests on. */
export const settingShape = z.strictObject({ value: z.unknown(), source: words.min(1) })

declare module '#kernel/wire.ts' {
  interface Wire {
    'PUT /api/profiles/:planId/:key': {
      body: z.input<typeof settingShape>
      answer: { readonly settings: readonly SettingRow[] }
    }
  }
}
