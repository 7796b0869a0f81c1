import { Refused } from '#web/api.ts'
import { ActionBar, act } from '#web/design/ActionBar.tsx'
import { ActDialog } from '#web/design/act.tsx'
import { Button } from '#web/design/Button.tsx'
import { ChangedNotice } from '#web/design/ChangedNotice.tsx'
import { Dialog } from '#web/design/Dialog.tsx'
import { Form, FormErrors } from '#web/design/Form.tsx'
import { FormDialog } from '#web/design/FormDialog.tsx'
import { DayField, LongTextField, TextField } from '#web/design/fields.tsx'
import type { Form as FormState } from '#web/design/form.ts'
import { type Autosaving, Overtaken, SaveState } from '#web/design/SaveState.tsx'
import { LONG, nothing, SENTENCE, type Stands, UNBROKEN } from './stand.tsx'

const refused = new Refused({
  status: 422,
  code: 'REASON',
  detail: SENTENCE,
  source: ['ND30-Y4'],
  incident: '7f3a-22c1',
})

function form(part: Partial<FormState<{ reason: string }>>): FormState<{ reason: string }> {
  return {
    values: { reason: '' },
    busy: false,
    // Nothing has been sent: the summaries of the whole page would fight for the focus.
    tries: 0,
    refusal: null,
    lines: [],
    field: (name) => ({ id: `form-${name}`, name, value: '', onChange: nothing, onUnreadable: nothing }),
    set: nothing,
    reset: nothing,
    submit: async () => undefined,
    ...part,
  }
}

const ACTS = {
  issue: act({ label: 'Ban hành', tone: 'primary', effects: [SENTENCE, LONG] }),
  amend: act({ label: 'Sửa', undo: 'takeBack' }),
  cancel: act({ label: 'Hủy kế hoạch', tone: 'danger', apart: true, effects: [SENTENCE] }),
  refuse: act({
    label: 'Không duyệt',
    tone: 'danger',
    start: { reason: '', dueOn: null },
    fields: (filled) => (
      <>
        <LongTextField label="Lý do" {...filled.field('reason')} />
        <DayField label="Hạn trình lại" {...filled.field('dueOn')} />
      </>
    ),
    check: ({ reason }) => ({ reason: reason === '' ? 'Hãy nêu lý do không duyệt.' : undefined }),
  }),
}
const bar = (id: string) => (
  <div className="actions">
    <ActionBar path="/api/plans" id={id} version={1} open={['issue', 'amend', 'refuse', 'cancel']} acts={ACTS} />
  </div>
)

const autosave: Autosaving<string> = {
  unsent: null,
  overtaken: SENTENCE,
  edit: nothing,
  flush: nothing,
  retry: nothing,
  pending: () => false,
  forget: nothing,
  drop: async () => {},
  close: nothing,
  status: { word: 'untouched', at: null, refused: null },
}
const AT = new Date('2026-03-02T02:41:00Z')

export const acts: Stands = {
  ChangedNotice: {
    'somebody else was faster': () => <ChangedNotice onReloaded={nothing} />,
  },
  ActionBar: {
    'acts of three tones': () => bar('well'),
    'nothing to do': () => <ActionBar path="/api/plans" id="well" version={1} open={[]} acts={ACTS} />,
  },
  ActDialog: {
    closed: () => (
      <ActDialog
        definition={{ label: 'Không mở' }}
        action="issue"
        open={false}
        onClose={nothing}
        send={async () => {}}
        draft={null}
      />
    ),
  },
  Dialog: {
    closed: () => (
      <Dialog title="Không mở" open={false} onClose={nothing}>
        {SENTENCE}
      </Dialog>
    ),
  },
  FormDialog: {
    closed: () => <FormDialog title="Không mở" open={false} onClose={nothing} form={form({})} />,
  },
  Form: {
    'nothing to mend': () => (
      <Form form={form({})}>
        <TextField label="Lý do" {...form({}).field('reason')} id="form-plain" />
      </Form>
    ),
    refused: () => (
      <Form form={form({ refusal: refused, lines: [{ text: SENTENCE, fieldId: 'form-refused' }] })}>
        <TextField label="Lý do" value="" onChange={nothing} error={SENTENCE} id="form-refused" />
      </Form>
    ),
    'the refusal is shown another way': () => (
      <Form form={form({ refusal: refused, lines: [{ text: SENTENCE, fieldId: null }] })} quiet>
        <Button submit busy>
          Đang thực hiện…
        </Button>
      </Form>
    ),
  },
  FormErrors: {
    'several fields': () => (
      <FormErrors
        form={form({
          lines: [
            { text: SENTENCE, fieldId: 'form-plain' },
            { text: UNBROKEN, fieldId: 'form-refused' },
            { text: LONG, fieldId: null },
          ],
        })}
      />
    ),
    'refused as a whole': () => (
      <FormErrors form={form({ refusal: refused, lines: [{ text: SENTENCE, fieldId: null }] })} />
    ),
  },
  SaveState: {
    untouched: () => <SaveState status={{ word: 'untouched', at: null, refused: null }} onRetry={nothing} />,
    unsaved: () => <SaveState status={{ word: 'unsaved', at: null, refused: null }} onRetry={nothing} />,
    saving: () => <SaveState status={{ word: 'saving', at: null, refused: null }} onRetry={nothing} />,
    saved: () => <SaveState status={{ word: 'saved', at: AT, refused: null }} onRetry={nothing} />,
    failed: () => <SaveState status={{ word: 'failed', at: AT, refused }} onRetry={nothing} />,
  },
  Overtaken: {
    'text of an earlier visit': () => <Overtaken autosave={autosave} onTake={nothing} />,
  },
}

export const actsAlone: Stands = {
  ActionBar: {
    'asks before an act of legal effect': () => bar('well'),
    'what ends it stands apart, by the keyboard too': () => bar('well'),
    'asks for a reason, which is missing': () => bar('well'),
    'refused in its dialog': () => bar('refused'),
    'somebody else was faster': () => bar('changed'),
    'busy in its dialog': () => bar('slow'),
    'done, to be taken back': () => bar('well'),
    'refused at once': () => bar('refused'),
  },
  Dialog: {
    open: () => (
      <Dialog title={LONG} open onClose={nothing}>
        <p>{SENTENCE}</p>
        <TextField label="Người ký" value="" onChange={nothing} />
        <div className="actions dialog-actions">
          <Button tone="primary">Ký và ban hành</Button>
          <Button>Để sau</Button>
        </div>
      </Dialog>
    ),
    'higher than the window': () => (
      <Dialog title="Thông báo kết luận" open onClose={nothing}>
        {Array.from({ length: 40 }, (_, at) => (
          <p key={SENTENCE + String(at)}>
            {at + 1}. {SENTENCE} {UNBROKEN}
          </p>
        ))}
        <Button>Để sau</Button>
      </Dialog>
    ),
  },
  FormDialog: {
    'says what will happen': () => (
      <FormDialog
        title={LONG}
        open
        onClose={nothing}
        form={form({})}
        effects={[SENTENCE, UNBROKEN]}
        submit="Mở bản mới"
      >
        <TextField label="Lý do" {...form({}).field('reason')} />
      </FormDialog>
    ),
    refused: () => (
      <FormDialog
        title="Thêm đợt"
        open
        onClose={nothing}
        danger
        form={form({ refusal: refused, lines: [{ text: SENTENCE, fieldId: null }] })}
      />
    ),
    busy: () => <FormDialog title="Thêm đợt" open onClose={nothing} form={form({ busy: true })} />,
  },
  DayField: {
    'cannot be read': () => <DayField label="Hạn khắc phục" value={null} onChange={nothing} />,
  },
}
