import { useState } from 'react'
import { Refused, send } from '#web/api.ts'
import { showMoment } from '#web/days.ts'
import { Button, DownloadButton, LinkButton } from '#web/design/Button.tsx'
import { DataTable } from '#web/design/DataTable.tsx'
import { Empty, Loaded } from '#web/design/Loading.tsx'
import { Notice, RefusalNotice } from '#web/design/Notice.tsx'
import { PageHead } from '#web/design/PageHead.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { useChange, useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import { inGroups } from '../rules.ts'
import { texts } from '../texts.ts'

/** Điểm mốc: what to keep elsewhere, how, and the newest of them. */
export function CheckpointsPage() {
  const { checkpoints: t, page } = useTexts(texts)
  const checkpoints = useThing('/api/record/checkpoints')
  const change = useChange()
  const [answer, setAnswer] = useState<'none' | 'busy' | 'made' | Refused>('none')
  const make = () => {
    setAnswer('busy')
    change(() => send('POST /api/record/checkpoints')).then(
      () => setAnswer('made'),
      (failure: unknown) => setAnswer(failure instanceof Refused ? failure : 'none'),
    )
  }
  const some = (checkpoints.data?.items.length ?? 0) > 0
  return (
    <>
      <PageHead
        title={t.title}
        crumbs={[{ label: page.title, to: '/nhat-ky' }, { label: page.checkpoints }]}
        actions={
          <>
            {some && <DownloadButton href="/api/record/bundle">{t.bundle}</DownloadButton>}
            <Button tone="primary" disabled={answer === 'busy'} onClick={make}>
              {t.make}
            </Button>
          </>
        }
      />
      {answer === 'made' && <Notice tone="done">{t.made}</Notice>}
      {answer instanceof Refused && <RefusalNotice refused={answer} />}
      <p>{t.lead}</p>
      <div style={{ marginBottom: 16 }}>
        <Panel title={t.keepTitle}>
          <ol>
            {t.keep.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
          <p className="muted small">{t.bundleHint}</p>
        </Panel>
      </div>
      <Loaded query={checkpoints}>
        {({ items }) => (
          <DataTable
            caption={t.caption}
            rows={items}
            rowKey={(checkpoint) => String(checkpoint.sequence)}
            empty={<Empty>{t.empty}</Empty>}
            columns={[
              {
                key: 'sequence',
                label: t.sequence,
                numeric: true,
                headline: true,
                cell: (checkpoint) => checkpoint.sequence,
              },
              {
                key: 'at',
                label: t.at,
                cell: (checkpoint) => <span className="day">{showMoment(checkpoint.at)}</span>,
              },
              {
                key: 'entries',
                label: t.entries,
                numeric: true,
                cell: (checkpoint) => checkpoint.entries.toLocaleString('vi'),
              },
              {
                key: 'streams',
                label: t.streams,
                numeric: true,
                cell: (checkpoint) => checkpoint.streams.toLocaleString('vi'),
              },
              {
                key: 'hash',
                label: t.hash,
                cell: (checkpoint) => <code title={checkpoint.hash}>{inGroups(checkpoint.hash.slice(0, 16))} …</code>,
              },
            ]}
            rowActions={(checkpoint) => (
              <div className="actions">
                <DownloadButton
                  small
                  label={t.downloadLabel(checkpoint.sequence)}
                  href={`/api/record/checkpoints/${checkpoint.sequence}/file`}
                >
                  {t.download}
                </DownloadButton>
                <LinkButton small label={t.printLabel(checkpoint.sequence)} to={`/in/diem-moc/${checkpoint.sequence}`}>
                  {t.print}
                </LinkButton>
              </div>
            )}
          />
        )}
      </Loaded>
    </>
  )
}
