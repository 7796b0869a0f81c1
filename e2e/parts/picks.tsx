import type { Pickable } from '#web/design/finder.ts'
import { PickField, PicksField } from '#web/design/PickField.tsx'
import { Held, LONG, nothing, type Stands } from './stand.tsx'

const UNITS: readonly Pickable[] = [
  { id: 'long', label: LONG, note: 'Ủy ban nhân dân cấp xã, còn hoạt động', also: 'P. NTMK' },
  ...Array.from({ length: 120 }, (_, at) => ({
    id: `xa-${at}`,
    label: `Ủy ban nhân dân xã Số ${at}`,
    note: at % 2 === 0 ? 'Cấp xã' : '',
  })),
]

export const picks: Stands = {
  PickField: {
    empty: () => <Held start="">{(held) => <PickField label="Đơn vị" from={UNITS} {...held} />}</Held>,
    'filled, long words': () => (
      <Held start="long">
        {(held) => <PickField label="Đơn vị" hint="Gõ vài chữ của tên" optional from={UNITS} {...held} />}
      </Held>
    ),
    refused: () => <PickField label="Đơn vị" error="Hãy chọn đơn vị." from={UNITS} value="" onChange={nothing} />,
    disabled: () => <PickField label="Đơn vị" disabled from={UNITS} value="xa-3" onChange={nothing} />,
  },
  PicksField: {
    empty: () => (
      <Held<readonly string[]> start={[]}>{(held) => <PicksField label="Các đơn vị" from={UNITS} {...held} />}</Held>
    ),
    'filled, long words': () => (
      <Held<readonly string[]> start={['xa-1', 'long', 'xa-2']}>
        {(held) => <PicksField label="Các đơn vị" hint="Đơn vị được kiểm tra" from={UNITS} {...held} />}
      </Held>
    ),
    refused: () => (
      <PicksField label="Các đơn vị" error="Hãy chọn đơn vị." from={UNITS} value={[]} onChange={nothing} />
    ),
    disabled: () => <PicksField label="Các đơn vị" disabled from={UNITS} value={['xa-1']} onChange={nothing} />,
  },
}

const around = (field: React.ReactNode) => (
  <>
    {field}
    <button type="button">Một nút bên dưới</button> <a href="#root">Một liên kết bên dưới</a>
  </>
)

export const picksAlone: Stands = {
  PickField: {
    'open list': () =>
      around(<Held start="xa-1">{(held) => <PickField label="Đơn vị" from={UNITS} {...held} />}</Held>),
    'nothing fits': () => around(<Held start="">{(held) => <PickField label="Đơn vị" from={UNITS} {...held} />}</Held>),
  },
  PicksField: {
    'open list': () =>
      around(
        <Held<readonly string[]> start={['xa-1', 'long']}>
          {(held) => <PicksField label="Các đơn vị" from={UNITS} {...held} />}
        </Held>,
      ),
  },
}
