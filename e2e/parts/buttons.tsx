import { Button, type ButtonTone, DownloadButton, LinkButton, Segments } from '#web/design/Button.tsx'
import { Icon, type IconName } from '#web/design/Icon.tsx'
import { Link } from '#web/design/Link.tsx'
import { PaperFiles } from '#web/design/PaperFiles.tsx'
import { Held, LONG, nothing, type Stands } from './stand.tsx'

const TONES: readonly ButtonTone[] = ['plain', 'primary', 'danger', 'quiet']
const ICONS: readonly IconName[] = [
  'work',
  'calendar',
  'flag',
  'plan',
  'team',
  'inspection',
  'report',
  'building',
  'people',
  'record',
  'health',
  'more',
  'search',
]

export const buttons: Stands = {
  Button: {
    tones: () => TONES.map((tone) => each(tone, <Button tone={tone}>Ban hành</Button>)),
    small: () =>
      TONES.map((tone) =>
        each(
          tone,
          <Button tone={tone} small>
            Nhận báo cáo
          </Button>,
        ),
      ),
    busy: () =>
      TONES.map((tone) =>
        each(
          tone,
          <Button tone={tone} busy>
            Đang thực hiện…
          </Button>,
        ),
      ),
    disabled: () =>
      TONES.map((tone) =>
        each(
          tone,
          <Button tone={tone} disabled>
            Ký số
          </Button>,
        ),
      ),
    'a sign only, named aloud': () => (
      <Button small tone="quiet" label="Bỏ tệp bao-cao.docx">
        ✕
      </Button>
    ),
    'long words': () => <Button tone="primary">Trình Chủ tịch ban hành thông báo kết luận kiểm tra cải cách</Button>,
  },
  LinkButton: {
    tones: () =>
      TONES.map((tone) =>
        each(
          tone,
          <LinkButton tone={tone} to="/kien-nghi">
            Xem kiến nghị
          </LinkButton>,
        ),
      ),
    small: () => (
      <LinkButton small to="/kien-nghi" label="Xem kiến nghị số 3">
        Xem
      </LinkButton>
    ),
  },
  DownloadButton: {
    tones: () =>
      TONES.map((tone) =>
        each(
          tone,
          <DownloadButton tone={tone} href="/api/papers/plan/1.docx">
            Tải bản DOCX
          </DownloadButton>,
        ),
      ),
    small: () => (
      <DownloadButton small href="/api/papers/plan/1.pdf">
        Tải bản PDF
      </DownloadButton>
    ),
  },
  PaperFiles: {
    'of the page': () => <PaperFiles at="/api/papers/plan/1" />,
    'small, of a row': () => <PaperFiles small at="/api/papers/plan/1" name="Kế hoạch kiểm tra" />,
    'of another paper': () => <PaperFiles small at="/api/papers/plan/1" name="báo cáo kết quả khắc phục" shown />,
  },
  Segments: {
    'three choices': () => (
      <Held start="regular">
        {(held) => (
          <Segments
            label="Khoảng cách dòng"
            choices={[
              { value: 'compact', label: 'Gọn' },
              { value: 'regular', label: 'Vừa' },
              { value: 'roomy', label: 'Thưa' },
            ]}
            {...held}
          />
        )}
      </Held>
    ),
    'long words': () => (
      <Segments
        label="Cách xem"
        choices={[
          { value: 'units', label: 'Theo từng đơn vị được kiểm tra' },
          { value: 'terms', label: 'Theo thời hạn khắc phục kiến nghị' },
        ]}
        value="units"
        onChange={nothing}
      />
    ),
  },
  Link: {
    plain: () => <Link to="/kien-nghi?han=qua">Kiến nghị quá hạn</Link>,
    'the page that stands open': () => (
      <Link to="/viec" current="page">
        Việc của tôi
      </Link>
    ),
    'long words': () => <Link to="/cuoc/1">{LONG}</Link>,
  },
  Icon: {
    all: () =>
      ICONS.map((name) => (
        <span key={name}>
          <Icon name={name} /> {name}
        </span>
      )),
    large: () => (
      <>
        <Icon name="flag" size={32} /> Kiến nghị
      </>
    ),
  },
}

function each(key: string, button: React.ReactNode) {
  return <span key={key}>{button}</span>
}
