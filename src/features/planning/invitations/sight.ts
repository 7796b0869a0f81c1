import { office, type Sights } from '#server/database/sight.ts'

export const sights: Sights = { invitations: office }
