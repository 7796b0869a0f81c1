import { usePathParam } from '#web/address.ts'
import { showMoment } from '#web/days.ts'
import { Facts } from '#web/design/Facts.tsx'
import { Loaded } from '#web/design/Loading.tsx'
import { PageHead } from '#web/design/PageHead.tsx'
import { QrCode } from '#web/design/QrCode.tsx'
import { useMe } from '#web/me.tsx'
import { useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import { inGroups, printedCode } from '../rules.ts'
import { texts } from '../texts.ts'

/** One checkpoint on paper: to be signed, filed, and compared letter by letter years later. */
export function CheckpointPaper() {
  const { paper: t, checkpoints: words } = useTexts(texts)
  const { locality } = useMe()
  const number = usePathParam('number')
  const checkpoint = useThing('/api/record/checkpoints/:sequence', { sequence: number })
  return (
    <Loaded query={checkpoint}>
      {(checkpoint) => (
        <>
          <PageHead title={t.title(checkpoint.sequence)} aside={locality} />
          <Facts
            facts={[
              [words.at, showMoment(checkpoint.at)],
              [words.entries, checkpoint.entries.toLocaleString('vi')],
              [words.streams, checkpoint.streams.toLocaleString('vi')],
              [t.root, <code key="root">{inGroups(checkpoint.root)}</code>],
              [t.hash, <code key="hash">{inGroups(checkpoint.hash)}</code>],
              [t.key, <code key="key">{inGroups(checkpoint.keyName)}</code>],
            ]}
          />
          <figure style={{ margin: '16px 0' }}>
            <QrCode text={printedCode(checkpoint)} label={t.code} />
            <figcaption className="muted small">{t.code}</figcaption>
          </figure>
          <p>{t.note}</p>
          <p>{t.keptBy}: …………………………………………………………………</p>
        </>
      )}
    </Loaded>
  )
}
