import { type ComponentType, lazy, Suspense, useEffect } from 'react'
import { type AroundNavHandler, matchRoute, Redirect, Route, Router, Switch, useLocation, useRouter } from 'wouter'
import { Skeleton } from './design/Loading.tsx'
import { WorkPage } from './pages/WorkPage.tsx'
import { ErrorBoundary } from './shell/ErrorPage.tsx'
import { OfficeFrame, OpenPage, PrintFrame } from './shell/frames.tsx'
import { NotFoundPage } from './shell/NotFoundPage.tsx'

/**
 * Every page, one line each: its address (`:name` is a part to read with `usePathParam('name')`, `:name?` one that may be missing), its
 * code, its component's name. What a person reaches from the navigation stands in navigation.ts.
 */
const OFFICE = [
  // The first page of nearly everyone: it comes with the shell, without a round trip of its own.
  { path: '/viec' as const, Page: WorkPage, load: async () => {} },
  page('/cuoc', () => import('./pages/InspectionsPage.tsx'), 'InspectionsPage'),
  page('/cuoc/moi', () => import('#features/inspecting/inspections/ui/NewInspectionPage.tsx'), 'NewInspectionPage'),
  page('/cuoc/:id/phieu', () => import('#features/inspecting/checklists/ui/SheetPage.tsx'), 'SheetPage'),
  page('/cuoc/:id/co-mat', () => import('#features/inspecting/person-checks/ui/PeoplePage.tsx'), 'PeoplePage'),
  page('/cuoc/:id/:part?', () => import('./pages/InspectionPage.tsx'), 'InspectionPage'),
  page('/dot-xuat', () => import('#features/inspecting/surprises/ui/SurprisesPage.tsx'), 'SurprisesPage'),
  page('/dot-xuat/moi', () => import('#features/inspecting/surprises/ui/NewSurprisePage.tsx'), 'NewSurprisePage'),
  page('/dot-xuat/:id', () => import('#features/inspecting/surprises/ui/SurprisePage.tsx'), 'SurprisePage'),
  page('/lich', () => import('#features/inspecting/schedules/ui/CalendarPage.tsx'), 'CalendarPage'),
  page('/don-vi/bao-cao', () => import('#features/inspecting/unit-reports/ui/UnitReportsPage.tsx'), 'UnitReportsPage'),
  page(
    '/don-vi/bao-cao/:id',
    () => import('#features/inspecting/unit-reports/ui/UnitReportPage.tsx'),
    'UnitReportPage',
  ),
  page('/ke-hoach', () => import('#features/planning/plans/ui/PlansPage.tsx'), 'PlansPage'),
  page('/ke-hoach/moi', () => import('#features/planning/plan-text/ui/NewPlanPage.tsx'), 'NewPlanPage'),
  page('/ke-hoach/nhap', () => import('#features/planning/plan-import/ui/ImportPage.tsx'), 'ImportPage'),
  page('/ke-hoach/nhap/:id', () => import('#features/planning/plan-text/ui/ReadingPage.tsx'), 'ReadingPage'),
  page('/ke-hoach/:id/soan', () => import('#features/planning/plan-text/ui/EditorPage.tsx'), 'EditorPage'),
  page(
    '/ke-hoach/:id/lan/:edition',
    () => import('#features/planning/plan-amendments/ui/EditionPage.tsx'),
    'EditionPage',
  ),
  page('/ke-hoach/:id/:part?', () => import('./pages/PlanPage.tsx'), 'PlanPage'),
  page(
    '/kien-nghi',
    () => import('#features/concluding/recommendations/ui/RecommendationsPage.tsx'),
    'RecommendationsPage',
  ),
  page(
    '/kien-nghi/:id',
    () => import('#features/concluding/recommendations/ui/RecommendationPage.tsx'),
    'RecommendationPage',
  ),
  page('/doan', () => import('./pages/TeamsPage.tsx'), 'TeamsPage'),
  page('/doan/moi', () => import('./pages/TeamFormPage.tsx'), 'TeamFormPage'),
  page('/doan/:id', () => import('./pages/TeamPage.tsx'), 'TeamPage'),
  page('/doan/:id/sua', () => import('./pages/TeamFormPage.tsx'), 'TeamFormPage'),
  page('/thiet-lap/don-vi', () => import('#features/ground/org/ui/UnitsPage.tsx'), 'UnitsPage'),
  page('/thiet-lap/don-vi/nhap', () => import('#features/ground/org/ui/ImportUnitsPage.tsx'), 'ImportUnitsPage'),
  page('/thiet-lap/don-vi/:id', () => import('#features/ground/org/ui/UnitPage.tsx'), 'UnitPage'),
  page('/thiet-lap/nguoi-dung', () => import('#features/ground/people/ui/PeoplePage.tsx'), 'PeoplePage'),
  page(
    '/thiet-lap/nguoi-dung/nhap',
    () => import('#features/ground/people/ui/ImportPeoplePage.tsx'),
    'ImportPeoplePage',
  ),
  page('/dinh-chinh/moi/:kind/:id', () => import('#features/reporting/errata/ui/NewErratumPage.tsx'), 'NewErratumPage'),
  page('/dinh-chinh/:id', () => import('./pages/ErratumPage.tsx'), 'ErratumPage'),
  page('/the-thuc', () => import('#features/ground/paper-check/ui/PaperCheckPage.tsx'), 'PaperCheckPage'),
  page('/suc-khoe', () => import('#features/reporting/health/ui/HealthPage.tsx'), 'HealthPage'),
  page('/nhat-ky', () => import('#features/reporting/record/ui/RecordPage.tsx'), 'RecordPage'),
  page('/nhat-ky/diem-moc', () => import('#features/reporting/record/ui/CheckpointsPage.tsx'), 'CheckpointsPage'),
  page('/thiet-lap/uy-quyen', () => import('#features/ground/delegations/ui/DelegationsPage.tsx'), 'DelegationsPage'),
  page('/tai-khoan', () => import('#features/ground/people/ui/AccountPage.tsx'), 'AccountPage'),
  page('/ket-thuc-mau', () => import('./pages/EndSamplePage.tsx'), 'EndSamplePage'),
]

/** Pages without sign-in. */
const OPEN = [
  page('/dang-nhap', () => import('./pages/SignInPage.tsx'), 'SignInPage'),
  page('/dat-mat-khau', () => import('#features/ground/people/ui/PasswordLinkPage.tsx'), 'PasswordLinkPage'),
  page('/khoi-tao', () => import('./pages/SetupPage.tsx'), 'SetupPage'),
]

/** Plain full pages for paper, under /in/…, without the shell. */
const PRINT = [
  page('/in/diem-moc/:number', () => import('#features/reporting/record/ui/CheckpointPaper.tsx'), 'CheckpointPaper'),
]

const FRAMES = [
  { Frame: OfficeFrame, pages: OFFICE },
  { Frame: OpenPage, pages: OPEN },
  { Frame: PrintFrame, pages: PRINT },
]

declare module './address.ts' {
  interface Pages {
    readonly path: (typeof OFFICE | typeof OPEN | typeof PRINT)[number]['path']
  }
}

export function App() {
  return (
    <Router aroundNav={fromTheTop}>
      <Pages />
    </Router>
  )
}

/** The page of the present address within its frame, which stays while one page follows another. */
function Pages() {
  const [pathname] = useLocation()
  const { parser } = useRouter()
  const at = (wanted: string) =>
    FRAMES.find(({ pages }) => pages.some(({ path }) => matchRoute(parser, path, wanted)[0]))
  useReadAhead((wanted) =>
    at(wanted)
      ?.pages.find(({ path }) => matchRoute(parser, path, wanted)[0])
      ?.load(),
  )
  const here = at(pathname)
  if (pathname === '/') return <Redirect to="/viec" replace />
  if (!here) return <NotFoundPage />
  return (
    <here.Frame>
      <ErrorBoundary at={pathname}>
        <Suspense fallback={<Skeleton />}>
          <Switch>
            {here.pages.map(({ path, Page }) => (
              <Route key={path} path={path} component={Page} />
            ))}
          </Switch>
        </Suspense>
      </ErrorBoundary>
    </here.Frame>
  )
}

/** Another page begins at its top; going back, the browser itself knows where the reader was. */
const fromTheTop: AroundNavHandler = (navigate, to, options) => {
  navigate(to, options)
  if (!options?.replace) window.scrollTo(0, 0)
}

/** Fetches a page's code when a link to it is pointed at or focused, so that it is there when it is opened. */
function useReadAhead(load: (pathname: string) => Promise<unknown> | undefined) {
  useEffect(() => {
    const ahead = ({ target }: Event) => {
      const link = target instanceof Element && target.closest<HTMLAnchorElement>('a[href^="/"]:not([download])')
      // What does not come now is asked for again, and its failure shown, when the link is followed.
      if (link) load(link.pathname)?.catch(() => {})
    }
    const events = ['pointerover', 'focusin'] as const
    for (const event of events) document.addEventListener(event, ahead, { passive: true })
    return () => {
      for (const event of events) document.removeEventListener(event, ahead)
    }
  })
}

function page<Path extends string, Name extends string>(
  path: Path,
  load: () => Promise<Record<Name, ComponentType>>,
  name: Name,
) {
  return { path, load, Page: lazy(async () => ({ default: (await load())[name] })) }
}
