import { z } from 'zod'

const password = z.string().min(1).max(500)
const code = z.string().trim().min(1).max(100)
const post = z.enum([
  'chair',
  'viceChair',
  'focalHead',
  'focalOfficer',
  'unitHead',
  'unitOfficer',
  'clerk',
  'archivist',
  'administrator',
  'auditor',
])

export const signInShape = z.strictObject({ login: z.string().max(200), password })

export const codeShape = z.strictObject({ code })

/** A password, or the six digits of the second step. */
export const confirmShape = z.strictObject({ proof: password })

export const passwordShape = z.strictObject({ current: password, password })

export const linkShape = z.strictObject({ token: z.string().max(200) })

export const useLinkShape = z.strictObject({ token: z.string().max(200), password })

export const setupShape = z.strictObject({
  token: z.string().max(200),
  name: z.string().trim().min(1).max(200),
  login: z.string().max(200),
  password,
  locality: z.string().trim().min(1).max(300),
})

export const postShape = z.strictObject({
  unitId: z.uuid(),
  post,
  title: z.string().trim().max(200),
  from: z.iso.date(),
})

export const personShape = z.strictObject({
  name: z.string().trim().min(1).max(200),
  login: z.string().max(200),
  ...postShape.shape,
})

export const postEndShape = z.strictObject({ on: z.iso.date() })

export const secondStepPostsShape = z.strictObject({ posts: z.array(post).max(20) })
