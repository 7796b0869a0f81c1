import type { Refusal } from '#kernel/decision.ts'
import type { Tone } from '#kernel/tone.ts'
import { Refused } from '#web/api.ts'
import { Button } from '#web/design/Button.tsx'
import { Facts, History } from '#web/design/Facts.tsx'
import { Gaps } from '#web/design/Gaps.tsx'
import { Notice, type NoticeTone, RefusalNotice } from '#web/design/Notice.tsx'
import { QrCode } from '#web/design/QrCode.tsx'
import { SheetUpload } from '#web/design/SheetUpload.tsx'
import { Source } from '#web/design/Source.tsx'
import { StateTag } from '#web/design/StateTag.tsx'
import { Progress, StepBar } from '#web/design/StepBar.tsx'
import { LONG, nothing, SENTENCE, type Stands, UNBROKEN } from './stand.tsx'

const TONES: readonly Tone[] = ['muted', 'calm', 'waiting', 'attention', 'done', 'alarm']
const NOTICES: readonly NoticeTone[] = ['calm', 'done', 'attention', 'alarm']
const STEPS = ['Dự thảo', 'Trình ban hành', 'Ban hành', 'Gửi đơn vị', 'Theo dõi khắc phục', 'Kết thúc']
const SOURCES = ['CT-IV-5-4', 'ND30-8', 'design']

const gap = (code: string, words: string): Refusal => ({
  code,
  kind: 'invalid',
  parameters: {},
  text: { vi: words, en: words },
})

export const words: Stands = {
  StateTag: {
    tones: () =>
      TONES.map((tone) => (
        <StateTag key={tone} tone={tone}>
          Chờ xem xét
        </StateTag>
      )),
    'a sign of its own': () => (
      <StateTag tone="calm" sign="⇄">
        Đã chuyển
      </StateTag>
    ),
    'long words': () => <StateTag tone="attention">{LONG}</StateTag>,
  },
  Notice: {
    tones: () => (
      <div className="column">
        {NOTICES.map((tone) => (
          <Notice key={tone} tone={tone}>
            {SENTENCE}
          </Notice>
        ))}
      </div>
    ),
    'with its source, a link and an act': () => (
      <div className="column">
        {NOTICES.map((tone) => (
          <Notice key={tone} tone={tone} source={{ of: SOURCES }} actions={<Button small>Thử lại</Button>}>
            {SENTENCE} <a href="#root">Xem kế hoạch</a>
          </Notice>
        ))}
      </div>
    ),
    'long words': () => (
      <Notice tone="attention">
        {LONG} {UNBROKEN}
      </Notice>
    ),
  },
  Gaps: {
    'here and elsewhere': () => (
      <Gaps
        gaps={[gap('ONE', SENTENCE), gap('OTHER', `${LONG} ${UNBROKEN}`)]}
        placeOf={({ code }) => (code === 'ONE' ? '#root' : '/ke-hoach')}
      />
    ),
    'none says nothing': () => <Gaps gaps={[]} placeOf={() => '#root'} />,
  },
  SheetUpload: {
    'nothing chosen': () => (
      <SheetUpload lead={SENTENCE} template="/mau.xlsx" onChange={nothing} onRead={() => Promise.resolve()} />
    ),
  },
  QrCode: {
    'an address': () => <QrCode text="https://soat.example/dat-mat-khau#abcdefghijklmnop" label="Mã QR của liên kết" />,
  },
  RefusalNotice: {
    refused: () => (
      <RefusalNotice refused={new Refused({ status: 422, code: 'REASON', detail: SENTENCE, source: ['ND30-Y4'] })} />
    ),
    'failed, to be tried again': () => (
      <RefusalNotice
        refused={new Refused({ status: 500, code: 'FAILED', detail: SENTENCE, incident: '7f3a-22c1' })}
        onRetry={nothing}
      />
    ),
  },
  Source: {
    'one clause': () => <Source of="NX-II-3" />,
    'several clauses': () => <Source of={['CT-IV-5-4', 'QN-III-2', 'T2-14', 'ND30-8', 'KG-V-1', 'TN-II-1']} />,
    'our own decision says nothing': () => <Source of="design" />,
  },
  Facts: {
    filled: () => (
      <Facts
        facts={[
          ['Số, ký hiệu', '12/KH-UBND'],
          ['Đơn vị được kiểm tra', LONG],
          ['Địa chỉ hồ sơ', UNBROKEN],
          ['Ghi chú', null],
          ['Người ký', <b key="signer">Lê Thị Bích Thủy</b>],
        ]}
      />
    ),
    'in a side column': () => (
      <div className="narrow-facts">
        <Facts
          facts={[
            ['Thời hạn báo cáo kết quả khắc phục', '30/09/2026'],
            ['Người theo dõi', 'Nguyễn Thị Ánh Tuyết'],
          ]}
        />
      </div>
    ),
  },
  History: {
    empty: () => <History entries={[]} />,
    filled: () => (
      <History
        entries={[
          { id: '2', at: '12/11/2026', what: 'Ban hành', who: 'Lê Thị Bích Thủy, Phó Chủ tịch', note: SENTENCE },
          { id: '1', at: '03/11/2026 09:41', what: LONG, note: UNBROKEN },
        ]}
      />
    ),
  },
  StepBar: {
    'not begun': () => <StepBar label="Các bước, chưa bắt đầu" steps={STEPS} current={0} />,
    'under way': () => <StepBar label="Các bước, đang làm" steps={STEPS} current={3} />,
    'all passed': () => <StepBar label="Các bước, đã xong" steps={STEPS} current={STEPS.length} />,
  },
  Progress: {
    none: () => (
      <Progress done={0} of={0}>
        0/0 đơn vị
      </Progress>
    ),
    part: () => (
      <Progress done={29} of={34}>
        29/34 đơn vị đã gửi báo cáo kết quả khắc phục sau kiểm tra
      </Progress>
    ),
    whole: () => (
      <Progress done={34} of={34}>
        34/34 đơn vị
      </Progress>
    ),
  },
}
