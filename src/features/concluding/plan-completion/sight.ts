import { office, type Sights } from '#server/database/sight.ts'

export const sights: Sights = { plan_completions: office, plan_variances: office }
