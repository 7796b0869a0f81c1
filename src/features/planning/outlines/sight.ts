import { planned, type Sights } from '#server/database/sight.ts'

export const sights: Sights = { outlines: planned, outline_items: planned }
