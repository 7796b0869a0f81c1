import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Redirect } from 'wouter'
import { useAddress, usePathname } from '../address.ts'
import { showDay } from '../days.ts'
import { Button } from '../design/Button.tsx'
import { later, Skeleton } from '../design/Loading.tsx'
import { RefusalNotice } from '../design/Notice.tsx'
import { MeProvider } from '../me.tsx'
import { setLanguage, useLanguage } from '../preferences.ts'
import { useThing } from '../queries.ts'
import { shellTexts, useTexts } from '../texts.ts'
import { AskToConfirm } from './AskToConfirm.tsx'
import { Header } from './Header.tsx'
import { BottomBar, SideNavigation } from './Navigation.tsx'
import { SampleBar } from './SampleBar.tsx'
import './frames.css'

const EnrolFirst = later(() => import('#features/ground/people/ui/EnrolFirst.tsx').then((file) => file.EnrolFirst))

const OwnNotices = later(() => import('#features/ground/people/ui/OwnNotices.tsx').then((file) => file.OwnNotices))

/** Frame of every page behind sign-in: head, navigation, and the page once it is known who is here. */
export function OfficeFrame({ children }: { children: ReactNode }) {
  const t = useTexts(shellTexts)
  const me = useThing('/api/me')
  // Until the person says that the recovery codes are kept, also when the answer to /api/me is there before.
  const [enrolling, setEnrolling] = useState(false)
  if (me.error?.problem.code === 'SECOND_STEP_REQUIRED' && !enrolling) setEnrolling(true)
  if (me.error?.problem.status === 401) return <ToSignIn />
  if (enrolling)
    return (
      <OpenPage>
        <EnrolFirst onDone={() => void me.refetch().then(() => setEnrolling(false))} />
        <AskToConfirm />
      </OpenPage>
    )
  if (!me.data) {
    return (
      <OpenPage>
        {me.error ? <RefusalNotice refused={me.error} onRetry={() => void me.refetch()} /> : <Skeleton />}
      </OpenPage>
    )
  }
  return (
    <MeProvider me={me.data}>
      <SkipLink />
      {me.data.sample && <SampleBar />}
      <Header />
      <div className="frame">
        <SideNavigation />
        <Content className="content">
          <p className="print-only">{t.printed(me.data.unitName || me.data.locality, showDay(me.data.on))}</p>
          <Told />
          {children}
        </Content>
      </div>
      <BottomBar />
      {!me.data.sample && <AskToConfirm />}
    </MeProvider>
  )
}

/** What others did to this person's account or recorded in his name; the words come only where there is something to tell. */
function Told() {
  const { data } = useThing('/api/me/notices')
  return data && data.items.length > 0 ? (
    <div className="told">
      <OwnNotices notices={data.items} />
    </div>
  ) : null
}

/** Frame of the pages without sign-in. */
export function OpenPage({ children }: { children: ReactNode }) {
  const t = useTexts(shellTexts)
  const language = useLanguage()
  const other = language === 'vi' ? 'en' : 'vi'
  const [product, long] = t.productLong.split(' – ')
  return (
    <>
      <SkipLink />
      <SampleBar />
      <div className="open">
        <header className="open-head">
          <div className="brand">
            {product}
            <small>{long}</small>
          </div>
          <Button small tone="quiet" onClick={() => setLanguage(other)}>
            <span lang={other}>{t.languages[other]}</span>
          </Button>
        </header>
        <Content>{children}</Content>
      </div>
    </>
  )
}

/** Frame of pages for paper (/in/…): the page alone, A4, and a button that is not printed. */
export function PrintFrame({ children }: { children: ReactNode }) {
  const t = useTexts(shellTexts)
  const me = useThing('/api/me')
  if (me.error?.problem.status === 401) return <ToSignIn />
  if (!me.data) return <Skeleton />
  return (
    <MeProvider me={me.data}>
      {me.data.sample && <SampleBar />}
      <Content className="print-page">
        <div className="actions not-print">
          <Button tone="primary" onClick={() => window.print()}>
            {t.print}
          </Button>
        </div>
        {children}
      </Content>
    </MeProvider>
  )
}

/** Leads to the sign-in page, once, and remembers where the person wanted to go. */
function ToSignIn() {
  const wanted = useAddress()
  return (
    <Redirect to={wanted === '/viec' ? '/dang-nhap' : `/dang-nhap?${new URLSearchParams({ tiep: wanted })}`} replace />
  )
}

function SkipLink() {
  const t = useTexts(shellTexts)
  return (
    <a className="skip" href="#content">
      {t.skip}
    </a>
  )
}

/** The page itself; takes the focus when another page comes, so that a screen reader starts there. */
function Content({ className, children }: { className?: string; children: ReactNode }) {
  const pathname = usePathname()
  const main = useRef<HTMLElement>(null)
  const shown = useRef(pathname)
  useEffect(() => {
    if (shown.current !== pathname) main.current?.focus({ preventScroll: true })
    shown.current = pathname
  }, [pathname])
  return (
    <main id="content" className={className} ref={main} tabIndex={-1}>
      {children}
    </main>
  )
}
