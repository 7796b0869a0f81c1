import { Notice } from '#web/design/Notice.tsx'
import { PageHead } from '#web/design/PageHead.tsx'
import { useTexts } from '#web/texts.ts'
import type { ServedReport } from '../contract.ts'
import { texts } from '../texts.ts'
import { ReportStateTag } from './ReportState.tsx'

export function ReportHead({ report, title, aside }: { report: ServedReport; title: string; aside?: React.ReactNode }) {
  const t = useTexts(texts)
  return (
    <>
      <PageHead
        title={title}
        crumbs={[{ label: t.list.title, to: '/don-vi/bao-cao' }, { label: report.unitName }]}
        state={<ReportStateTag state={report.state} />}
        aside={aside}
      />
      {report.state === 'returned' && (
        <Notice tone="attention">
          <b>{t.form.returned}</b>
          <div className="said">{report.returnReason}</div>
        </Notice>
      )}
    </>
  )
}
