import { locality, type Sights } from '#server/database/sight.ts'

export const sights: Sights = { profile_settings: locality }
