import type { PrintedPart } from '#kernel/wire.ts'
import { Refused } from '#web/api.ts'
import { Button } from '#web/design/Button.tsx'
import { type Column, DataTable } from '#web/design/DataTable.tsx'
import { Details } from '#web/design/Details.tsx'
import { Filters } from '#web/design/Filters.tsx'
import { CheckField, TextField } from '#web/design/fields.tsx'
import { ListTools } from '#web/design/ListTools.tsx'
import { Empty, Loaded, Skeleton } from '#web/design/Loading.tsx'
import { MoreRows } from '#web/design/MoreRows.tsx'
import { PageHead } from '#web/design/PageHead.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { PrintedList, PrintedSheet } from '#web/design/PrintedList.tsx'
import { StateTag } from '#web/design/StateTag.tsx'
import { Tabs } from '#web/design/Tabs.tsx'
import { LONG, nothing, SENTENCE, type Stands, UNBROKEN } from './stand.tsx'

interface Row {
  readonly id: string
  readonly unit: string
  readonly count: number
  readonly late: boolean
}
const ROWS: readonly Row[] = [
  { id: '1', unit: 'Ủy ban nhân dân xã Số 1', count: 12, late: false },
  { id: '2', unit: LONG, count: 3, late: true },
  { id: '3', unit: UNBROKEN, count: 1024, late: false },
]
const COLUMNS: readonly Column<Row>[] = [
  { key: 'unit', label: 'Đơn vị', cell: (row) => row.unit, sort: (row) => row.unit, headline: true },
  { key: 'count', label: 'Số kiến nghị', cell: (row) => row.count, sort: (row) => row.count, numeric: true },
  {
    key: 'state',
    label: 'Tình trạng',
    cell: (row) => <StateTag tone={row.late ? 'alarm' : 'calm'}>{row.late ? 'Quá hạn' : 'Đang thực hiện'}</StateTag>,
  },
]
const PRINTED: PrintedPart = {
  ...{ title: 'Kiến nghị', office: 'Sở Nội vụ', on: '2026-11-30', filters: ['Hạn: Quá hạn'], next: null },
  columns: [
    { label: 'Kiến nghị', numeric: false },
    { label: 'Thứ tự', numeric: true },
  ],
  rows: [[SENTENCE, '1']],
}
const rowKey = (row: Row) => row.id

const query = (part: object) =>
  ({ refetch: nothing, data: undefined, error: null, ...part }) as {
    data: string | undefined
    error: Refused | null
    refetch(): void
  }

export const frames: Stands = {
  PageHead: {
    bare: () => <PageHead title="Các bộ phận của giao diện" />,
    'a sentence, and whose it is': () => <PageHead title={LONG} under={UNBROKEN} />,
    'with all it may carry, long words': () => (
      <PageHead
        title={LONG}
        crumbs={[{ label: 'Kế hoạch', to: '/ke-hoach' }, { label: LONG, to: '/ke-hoach/1' }, { label: 'Kết luận' }]}
        state={<StateTag tone="waiting">Chờ ký</StateTag>}
        aside="34 đơn vị"
        actions={
          <>
            <Button>In</Button>
            <Button tone="primary">Trình ban hành</Button>
          </>
        }
      />
    ),
  },
  Details: {
    closed: () => <Details>{UNBROKEN}</Details>,
  },
  Panel: {
    'without a title': () => <Panel>{SENTENCE}</Panel>,
    'with a title, a count and an act': () => (
      <Panel title="Kiến nghị" count={12} actions={<Button small>Thêm</Button>}>
        {SENTENCE}
      </Panel>
    ),
    alarming: () => (
      <Panel title="Quá hạn" count={3} alarm>
        {SENTENCE}
      </Panel>
    ),
    'long words': () => (
      <Panel title={LONG} count={1024} actions={<Button small>Nhập báo cáo của đơn vị</Button>}>
        <p className="said">{UNBROKEN}</p>
      </Panel>
    ),
  },
  Tabs: {
    'many, one current': () => (
      <Tabs
        label="Các phần của cuộc kiểm tra"
        tabs={[
          { label: 'Các bộ phận', to: '/' },
          { label: 'Báo cáo của đơn vị', to: '/cuoc/1/bao-cao', count: 12 },
          { label: 'Kết quả kiểm tra', to: '/cuoc/1/phat-hien' },
          { label: 'Thông báo kết luận', to: '/cuoc/1/ket-luan' },
          { label: 'Kiến nghị và khắc phục', to: '/cuoc/1/kien-nghi', count: 0 },
        ]}
      />
    ),
  },
  DataTable: {
    empty: () => <DataTable caption="Không có dòng nào" columns={COLUMNS} rows={[]} rowKey={rowKey} />,
    'empty, with a way on': () => (
      <DataTable
        caption="Chưa có kiến nghị"
        columns={COLUMNS}
        rows={[]}
        rowKey={rowKey}
        empty={<Empty action={<Button tone="primary">Thêm kiến nghị</Button>}>Chưa có kiến nghị nào.</Empty>}
      />
    ),
    'rows that open, sorted, with acts and a foot': () => (
      <DataTable
        caption="Kiến nghị theo đơn vị"
        showCaption
        columns={COLUMNS}
        rows={ROWS}
        rowKey={rowKey}
        rowPath={(row) => `/cuoc/${row.id}`}
        rowActions={(row) => (
          <Button small label={`Nhắc đơn vị ${row.id}`}>
            Nhắc
          </Button>
        )}
        sortedBy={{ key: 'count', descending: true }}
        foot={
          <tr>
            <td>Cộng</td>
            <td className="number">1.039</td>
            <td />
            <td />
          </tr>
        }
      />
    ),
    plain: () => <DataTable caption="Chỉ để xem" columns={COLUMNS} rows={ROWS.slice(0, 2)} rowKey={rowKey} />,
    'a part of a long list, sorted by the server': () => (
      <DataTable
        caption="Kiến nghị, phần đầu"
        columns={COLUMNS}
        rows={ROWS}
        rowKey={rowKey}
        ordered={{ by: { key: 'unit', descending: true }, keys: ['unit'], onOrder: nothing }}
        more={{ total: 18_000, beyond: false, hasMore: true, reading: false, readMore: nothing }}
      />
    ),
  },
  MoreRows: {
    'more to come': () => (
      <MoreRows shown={50} total={18_000} beyond={false} hasMore reading={false} readMore={nothing} />
    ),
    'more than anybody counts, reading': () => (
      <MoreRows shown={150} total={20_000} beyond hasMore reading readMore={nothing} />
    ),
  },
  Filters: {
    'none set': () => (
      <Filters set={0} onClear={nothing}>
        <TextField type="search" label="Tìm theo nội dung, đơn vị, số thông báo" value="" onChange={nothing} />
      </Filters>
    ),
    'two set': () => (
      <Filters set={2} onClear={nothing}>
        <TextField type="search" label="Tìm" value={LONG} onChange={nothing} />
        <CheckField label="Của tôi" value onChange={nothing} />
      </Filters>
    ),
  },
  ListTools: {
    'Excel and paper': () => <ListTools path="/api/recommendations" words={{}} />,
  },
  PrintedList: {
    refused: () => <PrintedList path="/api/recommendations" words={{}} onEnd={nothing} />,
  },
  PrintedSheet: {
    'only on paper': () => <PrintedSheet parts={[PRINTED]} />,
  },
  Skeleton: {
    'after a third of a second': () => <Skeleton lines={4} />,
  },
  Loaded: {
    waiting: () => (
      <Loaded query={query({})} lines={2}>
        {(words) => <p>{words}</p>}
      </Loaded>
    ),
    refused: () => (
      <Loaded query={query({ error: new Refused({ status: 0, code: 'NO_CONNECTION', detail: SENTENCE }) })}>
        {(words) => <p>{words}</p>}
      </Loaded>
    ),
    there: () => <Loaded query={query({ data: SENTENCE })}>{(words) => <p>{words}</p>}</Loaded>,
  },
  Empty: {
    bare: () => <Empty>Không có việc đang chờ xử lý.</Empty>,
    'with a way on': () => <Empty action={<Button tone="primary">Lập kế hoạch</Button>}>{SENTENCE}</Empty>,
  },
}
