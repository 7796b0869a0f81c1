import { z } from 'zod'

const password = z.string().min(1).max(500)

export const signInShape = z.strictObject({ login: z.string().max(200), password })

export const setupShape = z.strictObject({
  token: z.string().max(200),
  name: z.string().trim().min(1).max(200),
  login: z.string().max(200),
  password,
  locality: z.string().trim().min(1).max(300),
})

export const personShape = z.strictObject({
  name: z.string().trim().min(1).max(200),
  login: z.string().max(200),
  password,
  unitId: z.uuid(),
  post: z.enum(['chair', 'viceChair', 'focalHead', 'focalOfficer', 'unitHead', 'unitOfficer', 'clerk', 'archivist', 'administrator', 'auditor']),
  title: z.string().trim().max(200),
  from: z.iso.date(),
})
