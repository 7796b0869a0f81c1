import type { ReactNode } from 'react'
import { showMoment as momentOf } from '#web/days.ts'
import { Button, LinkButton } from '#web/design/Button.tsx'
import { Facts } from '#web/design/Facts.tsx'
import { Loaded } from '#web/design/Loading.tsx'
import { Notice } from '#web/design/Notice.tsx'
import { PageHead } from '#web/design/PageHead.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { StateTag } from '#web/design/StateTag.tsx'
import { useLanguage } from '#web/preferences.ts'
import { useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import { CLOCK_SECONDS, type Grade, type Health, isOpen, type Judged, judge, type Part, showBytes } from '../rules.ts'
import { texts } from '../texts.ts'
import './health.css'

/** Sức khỏe hệ thống: what the administrator has to look after, then each part with its facts. */
export function HealthPage() {
  const t = useTexts(texts)
  const health = useThing('/api/health')
  const judged = health.data ? judge(health.data) : []
  return (
    <>
      <PageHead
        title={t.title}
        state={health.data && <Overall judged={judged} />}
        aside={health.data && t.asOf(showMoment(health.data.now))}
        actions={
          <Button busy={health.isFetching} onClick={() => void health.refetch()}>
            {t.refresh}
          </Button>
        }
      />
      <Loaded query={health} lines={12}>
        {(data) => (
          <div className="column">
            <Tasks judged={judged} justBegun={data.accounts <= 1} />
            <div className="health">
              <System health={data} judged={judged} />
              <Files health={data} judged={judged} />
              <Backup health={data} judged={judged} />
              <RecordPart health={data} judged={judged} />
              <SignIn health={data} judged={judged} />
              <Background health={data} judged={judged} />
            </div>
            <p className="muted small">{t.noContent}</p>
          </div>
        )}
      </Loaded>
    </>
  )
}

function Overall({ judged }: { judged: readonly Judged[] }) {
  const t = useTexts(texts)
  const count = (tone: Grade) => judged.filter((one) => one.tone === tone).length
  return count('alarm') > 0 ? (
    <StateTag tone="alarm">{t.toDo(count('alarm'))}</StateTag>
  ) : count('attention') > 0 ? (
    <StateTag tone="attention">{t.toLookAfter(count('attention'))}</StateTag>
  ) : (
    <StateTag tone="done">{t.well}</StateTag>
  )
}

/** What is to be done, the urgent first; each sentence says how. */
function Tasks({ judged, justBegun }: { judged: readonly Judged[]; justBegun: boolean }) {
  const t = useTexts(texts)
  const tasks = (['alarm', 'attention'] as const).flatMap((tone) => judged.filter((one) => one.tone === tone))
  return (
    <>
      {justBegun && (
        <Notice
          tone="calm"
          actions={
            <>
              <LinkButton small to="/thiet-lap/don-vi">
                {t.links.units}
              </LinkButton>
              <LinkButton small to="/thiet-lap/nguoi-dung">
                {t.links.people}
              </LinkButton>
            </>
          }
        >
          {t.justBegun}
        </Notice>
      )}
      {tasks.length === 0 ? (
        <Notice tone="done">{t.allWell}</Notice>
      ) : (
        <Panel title={t.tasks} count={tasks.length} alarm={tasks[0]?.tone === 'alarm'}>
          <ul className="health-tasks">
            {tasks.map(({ part, finding, tone }) => (
              <li key={part}>
                <StateTag tone={tone}>{t.tone[tone]}</StateTag>
                <span>{t.finding[finding]}</span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  )
}

interface Shown {
  readonly health: Health
  readonly judged: readonly Judged[]
}

const WORST: readonly Grade[] = ['alarm', 'attention', 'muted', 'done']

/** A panel that wears the worst of what is said of its parts; what only waits is explained here and is no task. */
function PartPanel({
  title,
  of,
  judged,
  children,
  actions,
}: {
  title: string
  of: readonly Part[]
  judged: readonly Judged[]
  children: ReactNode
  actions?: ReactNode
}) {
  const t = useTexts(texts)
  const mine = judged.filter((one) => of.includes(one.part))
  const tone = WORST.find((one) => mine.some((found) => found.tone === one)) ?? 'done'
  return (
    <Panel title={title} actions={<StateTag tone={tone}>{t.tone[tone]}</StateTag>}>
      {children}
      {mine.map(({ part, finding, tone: said }) =>
        said === 'muted' ? (
          <p key={part} className="small">
            {t.finding[finding]}
          </p>
        ) : null,
      )}
      {actions && <p className="actions">{actions}</p>}
    </Panel>
  )
}

function System({ health, judged }: Shown) {
  const t = useTexts(texts)
  const { bytes } = useNumbers()
  const { done, missing } = health.migrations
  const apart = Math.round(Math.abs(Date.parse(health.databaseNow) - Date.parse(health.now)) / 1000)
  return (
    <PartPanel title={t.system} of={['database', 'clock']} judged={judged}>
      <Facts
        facts={[
          [t.version, `${health.version} (Node ${health.node.replace('v', '')})`],
          [t.startedAt, showMoment(health.startedAt)],
          [t.database, t.databaseVersion(health.databaseVersion.split(' ')[0] ?? '')],
          [t.migrations, t.migrationsDone(done, done + missing)],
          [t.databaseSize, t.upTo(bytes(health.databaseBytes))],
          [t.clocks, apart > CLOCK_SECONDS ? t.clocksApart(apart) : t.clocksAgree],
        ]}
      />
    </PartPanel>
  )
}

function Files({ health: { files, scanner }, judged }: Shown) {
  const t = useTexts(texts)
  const { count, bytes } = useNumbers()
  const { freeBytes, diskBytes } = files
  return (
    <PartPanel title={t.files} of={['files', 'scanner']} judged={judged}>
      <Facts
        facts={[
          [t.store, files.writable ? t.writable : t.notWritable],
          [t.kept, t.keptFiles(count(files.kept), bytes(files.keptBytes))],
          [
            t.disk,
            freeBytes === null || diskBytes === null
              ? t.unknown
              : t.diskOf(bytes(freeBytes), bytes(diskBytes), Math.floor((100 * freeBytes) / diskBytes)),
          ],
          [t.scanner, t.scannerState[scanner]],
          [t.notScanned, t.filesCount(count(files.notScanned))],
        ]}
      />
    </PartPanel>
  )
}

function Backup({ health: { backup }, judged }: Shown) {
  const t = useTexts(texts)
  const { count } = useNumbers()
  return (
    <PartPanel title={t.backup} of={['backup']} judged={judged}>
      <Facts
        facts={
          backup === null
            ? [[t.backupFinished, t.never]]
            : [
                [t.backupFinished, backup.finishedAt && showMoment(backup.finishedAt)],
                [t.backupBegan, isOpen(backup) ? t.backupOpen(showMoment(backup.beganAt)) : showMoment(backup.beganAt)],
                [t.backupWhole, backup.finishedAt && t.whole(count(backup.rows), count(backup.files))],
              ]
        }
      />
      <p className="muted small">
        {t.backupHow}
        <br />
        <code>{t.backupCommand}</code>
      </p>
    </PartPanel>
  )
}

function RecordPart({ health: { checkpoint, verified }, judged }: Shown) {
  const t = useTexts(texts)
  const { count } = useNumbers()
  const chain = verified && (verified.intact ? t.intact : t.broken)(showMoment(verified.at))
  return (
    <PartPanel
      title={t.record}
      of={['record']}
      judged={judged}
      actions={
        <>
          <LinkButton small to="/nhat-ky">
            {t.links.record}
          </LinkButton>
          <LinkButton small to="/nhat-ky/diem-moc">
            {t.links.checkpoints}
          </LinkButton>
        </>
      }
    >
      <Facts
        facts={[
          [
            t.checkpoint,
            checkpoint === null
              ? t.noCheckpoint
              : t.checkpointAt(count(checkpoint.sequence), showMoment(checkpoint.at)),
          ],
          [t.verified, chain ?? t.notVerified],
        ]}
      />
      <p className="muted small">{t.recordHint}</p>
    </PartPanel>
  )
}

function SignIn({ health, judged }: Shown) {
  const t = useTexts(texts)
  const { count } = useNumbers()
  const refused = count(health.refusedSignIns)
  const aDay = Date.parse(health.now) - Date.parse(health.startedAt) >= 24 * 3_600_000
  return (
    <PartPanel
      title={t.signIn}
      of={['signIn']}
      judged={judged}
      actions={
        <LinkButton small to="/thiet-lap/nguoi-dung">
          {t.links.people}
        </LinkButton>
      }
    >
      <Facts
        facts={[
          [t.accounts, count(health.accounts)],
          [t.sessions, count(health.sessions)],
          [t.refused, aDay ? t.refusedIn24(refused) : t.refusedSince(refused, showMoment(health.startedAt))],
        ]}
      />
    </PartPanel>
  )
}

function Background({ health: { failures }, judged }: Shown) {
  const t = useTexts(texts)
  const { count } = useNumbers()
  return (
    <PartPanel title={t.background} of={['background']} judged={judged}>
      {failures.length === 0 ? (
        <p className="muted">{t.noFailure}</p>
      ) : (
        <Facts facts={failures.map((one) => [t.work[one.work], t.failed(count(one.count), showMoment(one.lastAt))])} />
      )}
    </PartPanel>
  )
}

/** A moment that is not broken between its hour and its day. */
function showMoment(at: string): string {
  return momentOf(at).replaceAll(' ', '\u00a0')
}

/** Counts and sizes as the reader's language writes them. */
function useNumbers() {
  const language = useLanguage()
  return {
    count: (value: number) => value.toLocaleString(language),
    bytes: (value: number) => showBytes(value, language === 'vi' ? ',' : '.'),
  }
}
