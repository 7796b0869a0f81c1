import type { FastifyInstance } from 'fastify'
import { conclusionRoutes } from '#features/concluding/conclusions/routes.ts'
import { correctionRoutes } from '#features/concluding/corrections/routes.ts'
import { recommendationRoutes } from '#features/concluding/recommendations/routes.ts'
import { delegationRoutes } from '#features/ground/delegations/routes.ts'
import { evidenceRoutes } from '#features/ground/evidence/routes.ts'
import { orgRoutes } from '#features/ground/org/routes.ts'
import { ownAccountRoutes } from '#features/ground/people/routes/own-account.ts'
import { peopleRoutes } from '#features/ground/people/routes/people.ts'
import { signInRoutes } from '#features/ground/people/routes/sign-in.ts'
import { singleSignOnRoutes } from '#features/ground/people/routes/single-sign-on.ts'
import { profileRoutes } from '#features/ground/profiles/routes.ts'
import { findingRoutes } from '#features/inspecting/findings/routes.ts'
import { inspectionRoutes } from '#features/inspecting/inspections/routes.ts'
import { scheduleRoutes } from '#features/inspecting/schedules/routes.ts'
import { surpriseRoutes } from '#features/inspecting/surprises/routes.ts'
import { unitReportRoutes } from '#features/inspecting/unit-reports/routes.ts'
import { outlineRoutes } from '#features/planning/outlines/routes.ts'
import { planImportRoutes } from '#features/planning/plan-import/routes.ts'
import { planRoutes } from '#features/planning/plans/routes.ts'
import { teamRoutes } from '#features/planning/teams/routes.ts'
import { archiveRoutes } from '#features/reporting/archive/routes/papers.ts'
import { healthRoutes } from '#features/reporting/health/routes.ts'
import { meRoutes } from '#features/reporting/overview/me.ts'
import { overviewRoutes } from '#features/reporting/overview/routes.ts'
import { recordRoutes } from '#features/reporting/record/routes.ts'
import { newApp } from './http/application.ts'
import { keepLimits } from './http/limits.ts'
import { servePages } from './http/pages.ts'
import type { Services } from './http/transaction.ts'
import { sampleRoutes } from './sample/routes.ts'
import { probeRoutes } from './watching/probes.ts'

/** Every feature's routes, in the order of the work. */
const FEATURES = [
  signInRoutes,
  singleSignOnRoutes,
  ownAccountRoutes,
  peopleRoutes,
  delegationRoutes,
  orgRoutes,
  profileRoutes,
  evidenceRoutes,
  outlineRoutes,
  planRoutes,
  planImportRoutes,
  teamRoutes,
  inspectionRoutes,
  scheduleRoutes,
  surpriseRoutes,
  unitReportRoutes,
  findingRoutes,
  recommendationRoutes,
  conclusionRoutes,
  correctionRoutes,
  archiveRoutes,
  recordRoutes,
  overviewRoutes,
  healthRoutes,
]

/** The whole application: pages, sign-in, features. */
export async function buildApp(services: Services, logger: boolean | object = false): Promise<FastifyInstance> {
  const app = newApp(services.config, logger)
  await servePages(app)
  addRoutes(app, services)
  await app.ready()
  return app
}

/** Every route under /api, and those for machines. */
export function addRoutes(app: FastifyInstance, services: Services): void {
  keepLimits(app, services)
  probeRoutes(app, services)
  meRoutes(app, services)
  sampleRoutes(app, services)
  for (const routes of FEATURES) routes(app, services)
}
