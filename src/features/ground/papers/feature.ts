import type { Feature } from '#server/feature.ts'

export const papers: Feature = { name: 'ground/papers' }
