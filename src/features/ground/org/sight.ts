import { locality, type Sights } from '#server/database/sight.ts'

export const sights: Sights = {
  units: locality,
  unit_versions: locality,
  unit_events: locality,
  unit_successions: locality,
  unit_links: locality,
}
