import type { Health } from './rules.ts'

export type { Health }

declare module '#kernel/wire.ts' {
  interface Wire {
    'GET /api/health': { answer: Health }
  }
}
