import { readItems } from './items.ts'
import type { Reader } from './part.ts'

export const readPurposes: Reader = (part, _, reading) => readItems(part, 'purposes', reading)

export const readRequirements: Reader = (part, _, reading) => readItems(part, 'requirements', reading)

/** Mục đích, yêu cầu under one heading, not parted: an item that obliges is a requirement, any other a purpose. */
export const readGoals: Reader = (part, _, reading) =>
  readItems(part, 'purposes', reading, (text) => (OBLIGES.test(text) ? 'requirements' : 'purposes'))

const OBLIGES =
  /^(?:yêu cầu|việc kiểm tra phải|quá trình)|\sphải\s|không (?:gây|làm)|(?:bảo|đảm) đảm (?:tính|đúng|nghiêm|khách)/iu
