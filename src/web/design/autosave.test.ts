import { expect, test } from 'vitest'
import { Refused } from '../api.ts'
import { createAutosave, type SaveStatus, type Surroundings } from './autosave.ts'

/** A device whose clock is turned by hand and a server that answers when told. */
function device() {
  const kept = new Map<string, string>()
  const sent: string[] = []
  const seenVersions: number[] = []
  const answers: { done(): void; fail(failure: unknown): void }[] = []
  let timers: { due: number; task(): void }[] = []
  let now = 0
  let status: SaveStatus = { word: 'untouched', at: null, refused: null }
  const surroundings: Surroundings = {
    keep: {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    },
    after: (milliseconds, task) => {
      const timer = { due: now + milliseconds, task }
      timers.push(timer)
      return timer
    },
    cancel: (timer) => {
      timers = timers.filter((one) => one !== timer)
    },
    now: () => new Date(now),
  }
  const open = (version = 3) =>
    createAutosave<string>({
      key: 'report:7',
      version,
      save: (value, seen) => {
        sent.push(value)
        seenVersions.push(seen)
        return new Promise<number>((done, fail) => answers.push({ done: () => done(seen + 1), fail }))
      },
      onStatus: (next) => {
        status = next
      },
      surroundings,
    })
  const pass = async (milliseconds: number) => {
    now += milliseconds
    const due = timers.filter((timer) => timer.due <= now)
    timers = timers.filter((timer) => timer.due > now)
    for (const timer of due) timer.task()
    await settle()
  }
  const settle = async () => {
    for (let turn = 0; turn < 5; turn++) await Promise.resolve()
  }
  const answer = async (failure?: Refused) => {
    const waiting = answers.shift()!
    if (failure) waiting.fail(failure)
    else waiting.done()
    await settle()
  }
  return { open, pass, answer, sent, seenVersions, kept, status: () => status }
}

const lost = new Refused({ status: 0, code: 'NO_CONNECTION', detail: 'Mất mạng.' })
const refused = new Refused({ status: 422, code: 'RATIO_OUT_OF_RANGE', detail: 'Tỷ lệ ngoài khoảng.' })

test('text goes out 800 ms after the last key, once, and is called saved only when acknowledged (design)', async () => {
  const { open, pass, answer, sent, status, kept } = device()
  const autosave = open()
  autosave.edit('m')
  await pass(700)
  autosave.edit('mộ')
  await pass(700)
  expect(sent).toEqual([])
  await pass(100)
  expect(sent).toEqual(['mộ'])
  expect(status().word).toBe('saving')
  expect(autosave.pending()).toBe(true)
  await answer()
  expect(status()).toMatchObject({ word: 'saved', at: new Date(1500) })
  expect(autosave.pending()).toBe(false)
  expect(kept.size).toBe(0)
})

test('leaving the field saves at once (design)', async () => {
  const { open, sent } = device()
  const autosave = open()
  autosave.edit('một')
  autosave.flush()
  expect(sent).toEqual(['một'])
})

test('what is typed while a save runs goes next and is not called saved by the first answer (design)', async () => {
  const { open, pass, answer, sent, status } = device()
  const autosave = open()
  autosave.edit('một')
  autosave.flush()
  autosave.edit('một hai')
  await pass(800)
  expect(sent).toEqual(['một'])
  await answer()
  expect(status().word).toBe('unsaved')
  await pass(800)
  expect(sent).toEqual(['một', 'một hai'])
  await answer()
  expect(status().word).toBe('saved')
})

test('a lost connection is tried again by itself and loses nothing (design)', async () => {
  const { open, pass, answer, sent, status } = device()
  const autosave = open()
  autosave.edit('một')
  autosave.flush()
  await answer(lost)
  expect(status()).toMatchObject({ word: 'failed', refused: lost })
  expect(autosave.pending()).toBe(true)
  await pass(5_000)
  await answer(lost)
  await pass(9_999)
  expect(sent).toHaveLength(2)
  await pass(1)
  await answer()
  expect(sent).toEqual(['một', 'một', 'một'])
  expect(status().word).toBe('saved')
})

test('a server that has no time is asked again when it said, not before, however much is typed meanwhile (design)', async () => {
  const { open, pass, answer, sent, status, kept } = device()
  const busy = new Refused({ status: 429, code: 'TOO_MANY_REQUESTS', detail: 'Hãy đợi 20 giây.', retryAfter: 20 })
  const autosave = open()
  autosave.edit('một')
  autosave.flush()
  await answer(busy)
  expect(status()).toMatchObject({ word: 'failed', refused: busy })
  await pass(10_000)
  autosave.edit('một hai')
  await pass(9_999)
  expect(sent).toEqual(['một'])
  expect([...kept.values()]).toEqual(['{"seen":3,"value":"một hai"}'])
  await pass(1)
  expect(sent).toEqual(['một', 'một hai'])
  await answer()
  expect(status().word).toBe('saved')
  autosave.edit('ba')
  await pass(800)
  expect(sent).toHaveLength(3)
})

test('leaving a field does not ask a busy server early; only “Thử lại” does (design)', async () => {
  const { open, pass, answer, sent } = device()
  const busy = new Refused({ status: 429, code: 'TOO_MANY_REQUESTS', detail: 'Hãy đợi 20 giây.', retryAfter: 20 })
  const autosave = open()
  autosave.edit('một')
  autosave.flush()
  await answer(busy)
  await pass(5_000)
  autosave.edit('một hai')
  autosave.flush()
  await pass(14_999)
  autosave.flush()
  expect(sent).toEqual(['một'])
  await pass(1)
  expect(sent).toEqual(['một', 'một hai'])
  await answer(busy)
  autosave.retry()
  expect(sent).toHaveLength(3)
  await answer()
  await pass(60_000)
  expect(sent).toHaveLength(3)
})

test('a refusal waits for the person and keeps the text (design)', async () => {
  const { open, pass, answer, sent, status, kept } = device()
  const autosave = open()
  autosave.edit('130 %')
  autosave.flush()
  await answer(refused)
  await pass(120_000)
  expect(sent).toHaveLength(1)
  expect(status().word).toBe('failed')
  expect([...kept.values()]).toEqual(['{"seen":3,"value":"130 %"}'])
})

test('a killed tab finds its unsent text again, for the same version only (design)', async () => {
  const { open, kept } = device()
  open().edit('chưa kịp lưu')
  expect(open().unsent).toBe('chưa kịp lưu')
  expect(open(4).unsent).toBe(null)
  expect(open(4).overtaken).toBe('chưa kịp lưu')
  open(4).forget()
  expect(kept.size).toBe(0)
})

test('each save rests on the version that the one before it made (design)', async () => {
  const { open, answer, seenVersions } = device()
  const autosave = open()
  for (const text of ['một', 'hai']) {
    autosave.edit(text)
    autosave.flush()
    await answer()
  }
  expect(seenVersions).toEqual([3, 4])
})

test('leaving the page while a save runs still sends what was typed last (design)', async () => {
  const { open, answer, sent } = device()
  const autosave = open()
  autosave.edit('một')
  autosave.flush()
  autosave.edit('một hai')
  autosave.flush()
  autosave.close()
  await answer()
  expect(sent).toEqual(['một', 'một hai'])
})

test('what was sent another way is dropped: nothing is kept, and a save under way leaves nothing behind (design)', async () => {
  const { open, pass, answer, sent, kept, status } = device()
  const autosave = open()
  autosave.edit('một')
  autosave.flush()
  autosave.edit('một hai')
  let dropped = false
  const drop = autosave.drop().then(() => {
    dropped = true
  })
  await pass(120_000)
  expect(dropped).toBe(false)
  await answer()
  await drop
  await pass(120_000)
  expect(sent).toEqual(['một'])
  expect(kept.size).toBe(0)
  expect(status().word).toBe('untouched')
})

test('what is typed after a drop is kept and saved as ever (design)', async () => {
  const { open, pass, answer, sent } = device()
  const autosave = open()
  autosave.edit('một')
  autosave.flush()
  const drop = autosave.drop()
  autosave.edit('hai')
  await answer()
  await drop
  await pass(1000)
  expect(sent).toEqual(['một', 'hai'])
})
