import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { claimFolder, makeDataFolder } from './data-folder.ts'
import { StartRefused } from './start-refused.ts'

const folder = mkdtempSync(join(tmpdir(), 'soat-folder-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a folder that cannot be made or written is told of in a sentence, and at once (design)', () => {
  writeFileSync(join(folder, 'file'), '')
  for (const path of [join(folder, 'file'), join(folder, 'file', 'below'), '/proc/soat/deep', '/sys/soat'])
    expect(() => makeDataFolder(path), path).toThrow(StartRefused)
  expect(() => makeDataFolder('/proc/soat')).toThrow(/Hãy cấp quyền ghi.*hoặc đặt SOAT_DATA sang thư mục khác/)
})

test('a folder that is made is listed by nobody else (design)', () => {
  const made = join(folder, 'a', 'b')
  makeDataFolder(made)
  expect(statSync(made).mode & 0o066).toBe(0)
})

test('a second server on one folder is refused with a sentence; what a dead one left behind refuses nobody (design)', () => {
  const release = claimFolder(folder)
  expect(() => claimFolder(folder)).toThrow(/Một máy chủ Soát khác đang chạy trên thư mục dữ liệu/)
  release()
  // Its number may be borne by another process by now, even by this one.
  for (const left of [{ pid: 2 ** 22 + 1, began: '1' }, { pid: process.pid, began: 'another run' }, 'x']) {
    writeFileSync(join(folder, 'running.json'), typeof left === 'string' ? left : JSON.stringify(left))
    claimFolder(folder)()
  }
})
