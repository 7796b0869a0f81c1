import { walk } from './journey.ts'
import { JOURNEYS } from './plans.ts'

walk(JOURNEYS.kienGiang)
