import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  type RouteComponent,
  redirect,
} from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { WorkPage } from './pages/WorkPage.tsx'
import { ErrorPage } from './shell/ErrorPage.tsx'
import { OfficeFrame, OpenFrame, PrintFrame } from './shell/frames.tsx'
import { NotFoundPage } from './shell/NotFoundPage.tsx'

/**
 * Every page, one line each: its address ($name is a part to read with `usePathParam('name')`), its code, its component's name.
 * What a person reaches from the navigation stands in navigation.ts.
 */
const officePages: Page[] = [
  // The first page of nearly everyone: it comes with the shell, without a round trip of its own.
  { path: '/viec', component: WorkPage },
  page('/cuoc', () => import('./pages/InspectionsPage.tsx'), 'InspectionsPage'),
  page('/cuoc/moi', () => import('#features/inspecting/inspections/ui/NewInspectionPage.tsx'), 'NewInspectionPage'),
  page('/cuoc/$id', () => import('./pages/InspectionPage.tsx'), 'InspectionPage'),
  page('/cuoc/$id/$part', () => import('./pages/InspectionPage.tsx'), 'InspectionPage'),
  page('/dot-xuat', () => import('#features/inspecting/surprises/ui/SurprisesPage.tsx'), 'SurprisesPage'),
  page('/dot-xuat/moi', () => import('#features/inspecting/surprises/ui/NewSurprisePage.tsx'), 'NewSurprisePage'),
  page('/dot-xuat/$id', () => import('#features/inspecting/surprises/ui/SurprisePage.tsx'), 'SurprisePage'),
  page('/lich', () => import('#features/inspecting/schedules/ui/CalendarPage.tsx'), 'CalendarPage'),
  page('/don-vi/bao-cao', () => import('#features/inspecting/unit-reports/ui/UnitReportsPage.tsx'), 'UnitReportsPage'),
  page(
    '/don-vi/bao-cao/$id',
    () => import('#features/inspecting/unit-reports/ui/UnitReportPage.tsx'),
    'UnitReportPage',
  ),
  page('/ke-hoach', () => import('#features/planning/plans/ui/PlansPage.tsx'), 'PlansPage'),
  page('/ke-hoach/nhap', () => import('#features/planning/plan-import/ui/ImportPage.tsx'), 'ImportPage'),
  page('/ke-hoach/nhap/$id', () => import('#features/planning/plan-import/ui/ReadingPage.tsx'), 'ReadingPage'),
  page('/ke-hoach/$id', () => import('./pages/PlanPage.tsx'), 'PlanPage'),
  page('/ke-hoach/$id/$part', () => import('./pages/PlanPage.tsx'), 'PlanPage'),
  page(
    '/kien-nghi',
    () => import('#features/concluding/recommendations/ui/RecommendationsPage.tsx'),
    'RecommendationsPage',
  ),
  page(
    '/kien-nghi/$id',
    () => import('#features/concluding/recommendations/ui/RecommendationPage.tsx'),
    'RecommendationPage',
  ),
  page('/doan', () => import('./pages/TeamsPage.tsx'), 'TeamsPage'),
  page('/doan/moi', () => import('./pages/TeamFormPage.tsx'), 'TeamFormPage'),
  page('/doan/$id', () => import('./pages/TeamPage.tsx'), 'TeamPage'),
  page('/doan/$id/sua', () => import('./pages/TeamFormPage.tsx'), 'TeamFormPage'),
  page('/thiet-lap/don-vi', () => import('#features/ground/org/ui/UnitsPage.tsx'), 'UnitsPage'),
  page('/thiet-lap/don-vi/nhap', () => import('#features/ground/org/ui/ImportUnitsPage.tsx'), 'ImportUnitsPage'),
  page('/thiet-lap/nguoi-dung', () => import('#features/ground/people/ui/PeoplePage.tsx'), 'PeoplePage'),
  page('/suc-khoe', () => import('#features/reporting/health/ui/HealthPage.tsx'), 'HealthPage'),
  page('/nhat-ky', () => import('#features/reporting/record/ui/RecordPage.tsx'), 'RecordPage'),
  page('/nhat-ky/diem-moc', () => import('#features/reporting/record/ui/CheckpointsPage.tsx'), 'CheckpointsPage'),
  page('/thiet-lap/uy-quyen', () => import('#features/ground/delegations/ui/DelegationsPage.tsx'), 'DelegationsPage'),
  page('/tai-khoan', () => import('#features/ground/people/ui/AccountPage.tsx'), 'AccountPage'),
  page('/ket-thuc-mau', () => import('./pages/EndSamplePage.tsx'), 'EndSamplePage'),
]

/** Pages without sign-in. */
const openPages = [
  page('/dang-nhap', () => import('./pages/SignInPage.tsx'), 'SignInPage'),
  page('/dat-mat-khau', () => import('#features/ground/people/ui/PasswordLinkPage.tsx'), 'PasswordLinkPage'),
  page('/khoi-tao', () => import('./pages/SetupPage.tsx'), 'SetupPage'),
]

/** Plain full pages for paper, under /in/…, without the shell. */
const printPages: Page[] = [
  page('/in/diem-moc/$number', () => import('#features/reporting/record/ui/CheckpointPaper.tsx'), 'CheckpointPaper'),
]

export function makeRouter() {
  const root = createRootRoute({ component: Outlet })
  const home = createRoute({
    getParentRoute: () => root,
    path: '/',
    beforeLoad: () => {
      throw redirect({ to: '/viec' })
    },
  })
  const frames = [
    framed('office', OfficeFrame, officePages),
    framed('open', OpenFrame, openPages),
    framed('print', PrintFrame, printPages),
  ]
  return createRouter({
    routeTree: root.addChildren([home, ...frames]),
    scrollRestoration: true,
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFoundPage,
    defaultPendingMs: 300,
  })

  function framed(id: string, component: RouteComponent, pages: readonly Page[]) {
    const frame = createRoute({ getParentRoute: () => root, id, component })
    return frame.addChildren(
      pages.map(({ path, component: shown }) => createRoute({ getParentRoute: () => frame, path, component: shown })),
    )
  }
}

interface Page {
  readonly path: string
  readonly component: RouteComponent
}

function page<Name extends string>(path: string, load: () => Promise<Record<Name, ComponentType>>, name: Name): Page {
  return { path, component: lazyRouteComponent(load as () => Promise<Record<string, ComponentType>>, name) }
}
