import { LinkButton } from '#web/design/Button.tsx'
import { Facts } from '#web/design/Facts.tsx'
import { useTexts } from '#web/texts.ts'
import { CLOCK_SECONDS, isOpen } from '../rules.ts'
import { texts } from '../texts.ts'
import { showMoment, useNumbers } from './numbers.ts'
import { PartPanel, type Shown } from './PartPanel.tsx'

export function System({ health, judged }: Shown) {
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

export function Files({ health: { files, scanner }, judged }: Shown) {
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
          [t.notScanned, t.ofKept(count(files.notScanned), count(files.kept))],
          [t.compared, t.comparedFiles(count(files.compared), count(files.changed))],
        ]}
      />
    </PartPanel>
  )
}

export function Backup({ health: { backup, backupKeys, rehearsal }, judged }: Shown) {
  const t = useTexts(texts)
  const { count } = useNumbers()
  const keys = backup?.recipients.map((key) => `${key.slice(0, 12)}…${key.slice(-6)}`).join(', ') ?? ''
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
                [
                  t.backupKeys,
                  backup.finishedAt && (keys ? (backupKeys.identityHere ? t.keyIsHere : t.encrypted)(keys) : t.plain),
                ],
                [
                  t.rehearsal,
                  rehearsal
                    ? (rehearsal.succeeded ? t.rehearsed : t.rehearsedBadly)(showMoment(rehearsal.at))
                    : t.notRehearsed,
                ],
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

export function RecordPart({ health: { checkpoint, verified }, judged }: Shown) {
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

export function SignIn({ health, judged }: Shown) {
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

export function Background({ health: { failures }, judged }: Shown) {
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
