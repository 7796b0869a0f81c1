import type { Day } from '#kernel/day.ts'
import { EntriesField } from '#web/design/EntriesField.tsx'
import { Said } from '#web/design/fields/frame.tsx'
import {
  CheckField,
  ChecksField,
  ChoiceField,
  DayField,
  FileField,
  Frame,
  LongTextField,
  NumberField,
  SelectField,
  TextField,
} from '#web/design/fields.tsx'
import { LinesField } from '#web/design/LinesField.tsx'
import { Held, LONG, nothing, SENTENCE, type Stands, UNBROKEN } from './stand.tsx'

const WRONG = 'Hãy nêu lý do không duyệt đính chính, để người đề nghị biết cần sửa gì trước khi trình lại.'
const HINT = 'Ghi như trong quyết định thành lập Đoàn kiểm tra.'
const KINDS = [
  { value: 'remedied', label: 'Đã khắc phục' },
  { value: 'partly', label: 'Khắc phục một phần', hint: 'Nêu phần còn lại và thời hạn đề nghị gia hạn.' },
  { value: 'long', label: LONG },
  { value: 'closed', label: 'Không còn đối tượng', disabled: true },
] as const
type Kind = (typeof KINDS)[number]['value']

const ENTRIES = {
  label: 'Thành phần',
  blank: { name: '' },
  add: 'Thêm thành phần',
  remove: 'Bỏ',
  removeOf: (nth: number) => `Bỏ thành phần ${nth}`,
}
const entriesOf = (value: readonly { name: string }[]) => ({
  ...{ id: `entries-${value.length}`, name: 'entries', value, onChange: nothing, onUnreadable: nothing },
})

const file = (name: string, size: number) => new File([new Uint8Array(size)], name)

export const fields: Stands = {
  TextField: {
    empty: () => <Held start="">{(held) => <TextField label="Họ và tên" {...held} />}</Held>,
    'empty, with words in it': () => (
      <TextField type="search" label="Tìm" placeholder="Tên, chức vụ, đơn vị" value="" onChange={nothing} />
    ),
    'filled, optional, with a hint': () => (
      <Held start="Nguyễn Thị Ánh Tuyết">
        {(held) => <TextField label="Họ và tên" hint={HINT} optional {...held} />}
      </Held>
    ),
    refused: () => <TextField label="Lý do" hint={HINT} error={WRONG} value="" onChange={nothing} />,
    disabled: () => <TextField label="Số, ký hiệu" disabled value="12/KH-UBND" onChange={nothing} />,
    password: () => <TextField type="password" label="Mật khẩu" value="mot-cau-dai" onChange={nothing} />,
    'long words': () => <TextField label={LONG} hint={UNBROKEN} error={UNBROKEN} value={LONG} onChange={nothing} />,
  },
  LongTextField: {
    empty: () => <Held start="">{(held) => <LongTextField label="Nội dung" {...held} />}</Held>,
    'filled, counted': () => (
      <Held start={`${SENTENCE}\n${LONG}`}>{(held) => <LongTextField label="Nội dung" limit={2000} {...held} />}</Held>
    ),
    refused: () => <LongTextField label="Giải trình" error={WRONG} optional value="" onChange={nothing} />,
    disabled: () => <LongTextField label="Giải trình" disabled rows={2} value={UNBROKEN} onChange={nothing} />,
  },
  EntriesField: {
    'none yet': () => (
      <EntriesField<{ name: string }> {...ENTRIES} field={entriesOf([])}>
        {() => null}
      </EntriesField>
    ),
    'added and taken away': () => (
      <Held<readonly { name: string }[]> start={[{ name: 'Sở Nội vụ' }, { name: LONG }]}>
        {({ value, onChange }) => (
          <EntriesField<{ name: string }> {...ENTRIES} field={{ ...entriesOf(value), onChange }}>
            {({ name }, put, nth) => (
              <TextField label={`Tên ${nth}`} value={name} onChange={(typed) => put({ name: typed })} />
            )}
          </EntriesField>
        )}
      </Held>
    ),
    'refused, one must stay': () => (
      <EntriesField<{ name: string }>
        {...ENTRIES}
        least={1}
        entry={(nth) => `Chỗ ${nth}`}
        field={{ ...entriesOf([{ name: '' }]), error: WRONG }}
      >
        {({ name }) => <TextField label="Tên" error={WRONG} value={name} onChange={nothing} />}
      </EntriesField>
    ),
  },
  LinesField: {
    'one point a line': () => (
      <Held<readonly string[]> start={[SENTENCE, '', LONG]}>
        {(held) => <LinesField label="Biện pháp" hint="Mỗi dòng một biện pháp" {...held} />}
      </Held>
    ),
    refused: () => <LinesField label="Biện pháp" error={WRONG} value={[]} onChange={nothing} />,
    disabled: () => <LinesField label="Biện pháp" disabled value={[SENTENCE]} onChange={nothing} />,
  },
  DayField: {
    empty: () => <Held<Day | null> start={null}>{(held) => <DayField label="Hạn khắc phục" {...held} />}</Held>,
    filled: () => <Held<Day | null> start="2026-09-30">{(held) => <DayField label="Hạn khắc phục" {...held} />}</Held>,
    refused: () => <DayField label="Hạn khắc phục" error={WRONG} value="2026-09-30" onChange={nothing} />,
    disabled: () => <DayField label="Hạn khắc phục" disabled value="2026-09-30" onChange={nothing} />,
  },
  NumberField: {
    empty: () => <Held<string | null> start={null}>{(held) => <NumberField label="Số hồ sơ" {...held} />}</Held>,
    'filled, with its measure': () => (
      <Held<string | null> start="12345.5">
        {(held) => <NumberField label="Kinh phí" suffix="triệu đồng" {...held} />}
      </Held>
    ),
    refused: () => <NumberField label="Số hồ sơ" error={WRONG} value="3" onChange={nothing} />,
    disabled: () => <NumberField label="Số hồ sơ" disabled value="3" onChange={nothing} />,
  },
  SelectField: {
    empty: () => <Held<Kind | ''> start="">{(held) => <SelectField label="Kết quả" choices={KINDS} {...held} />}</Held>,
    'filled, long words': () => (
      <Held<Kind | ''> start="long">
        {(held) => <SelectField label="Kết quả" hint={HINT} optional choices={KINDS} {...held} />}
      </Held>
    ),
    refused: () => <SelectField label="Kết quả" error={WRONG} choices={KINDS} value="" onChange={nothing} />,
    disabled: () => <SelectField label="Kết quả" disabled choices={KINDS} value="partly" onChange={nothing} />,
  },
  ChoiceField: {
    empty: () => <Held<Kind | ''> start="">{(held) => <ChoiceField label="Kết quả" choices={KINDS} {...held} />}</Held>,
    chosen: () => (
      <Held<Kind | ''> start="partly">
        {(held) => <ChoiceField label="Kết quả" hint={HINT} optional choices={KINDS} {...held} />}
      </Held>
    ),
    refused: () => <ChoiceField label="Kết quả" error={WRONG} choices={KINDS} value="" onChange={nothing} />,
    disabled: () => <ChoiceField label="Kết quả" disabled choices={KINDS} value="partly" onChange={nothing} />,
  },
  ChecksField: {
    empty: () => (
      <Held<readonly Kind[]> start={[]}>{(held) => <ChecksField label="Kết quả" choices={KINDS} {...held} />}</Held>
    ),
    chosen: () => (
      <Held<readonly Kind[]> start={['remedied', 'long']}>
        {(held) => <ChecksField label="Kết quả" hint={HINT} choices={KINDS} {...held} />}
      </Held>
    ),
    refused: () => <ChecksField label="Kết quả" error={WRONG} choices={KINDS} value={[]} onChange={nothing} />,
    disabled: () => <ChecksField label="Kết quả" disabled choices={KINDS} value={['partly']} onChange={nothing} />,
  },
  CheckField: {
    empty: () => <Held start={false}>{(held) => <CheckField label="Có Quyết định kèm theo" {...held} />}</Held>,
    chosen: () => <Held start={true}>{(held) => <CheckField label={LONG} hint={HINT} {...held} />}</Held>,
    refused: () => <CheckField label="Tôi đã đọc biên bản" error={WRONG} value={false} onChange={nothing} />,
    disabled: () => <CheckField label="Có Quyết định kèm theo" disabled value={true} onChange={nothing} />,
  },
  FileField: {
    empty: () => (
      <Held<readonly File[]> start={[]}>
        {(held) => (
          <FileField label="Tài liệu kiểm chứng" hint="DOCX hoặc PDF" accept=".docx,.pdf" multiple {...held} />
        )}
      </Held>
    ),
    filled: () => (
      <Held<readonly File[]>
        start={[
          file('Biên bản làm việc.docx', 40_000),
          file(`${UNBROKEN.replaceAll('/', '-')}.pdf`, 3_200_000),
          file(`${LONG.replaceAll('/', '-')}.pdf`, 12),
        ]}
      >
        {(held) => <FileField label="Tài liệu kiểm chứng" multiple {...held} />}
      </Held>
    ),
    refused: () => <FileField label="Tài liệu kiểm chứng" error={WRONG} value={[]} onChange={nothing} />,
    disabled: () => (
      <FileField label="Tài liệu kiểm chứng" disabled value={[file('Biên bản.docx', 40_000)]} onChange={nothing} />
    ),
  },
  Said: {
    'hint and error': () => <Said hintId="said-hint" errorId="said-error" hint={HINT} error={WRONG} />,
  },
  Frame: {
    'around any control': () => (
      <Frame
        id="own-control"
        hintId="own-control-hint"
        errorId="own-control-error"
        label="Mức độ hoàn thành"
        hint={HINT}
        optional
        error={undefined}
        foot="0–100"
      >
        <input id="own-control" type="range" aria-describedby="own-control-hint" />
      </Frame>
    ),
  },
}
