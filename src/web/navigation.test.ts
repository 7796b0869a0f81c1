import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Actor, Post } from '#kernel/actor.ts'
import { entriesFor, entryAt, homeOf, NAVIGATION } from './navigation.ts'

const person = (posts: readonly Post[], seats: Actor['seats'] = []): Actor => ({
  id: '1',
  name: 'Trần Thị Mẫu',
  tenantId: 't',
  posts: posts.map((post) => ({ post, unitId: 'u' })),
  seats,
})
const labels = (actor: Actor) => entriesFor(actor, false).map((entry) => entry.label.vi)

test('the inspected unit sees its own work, reports, visits and remedies (design)', () => {
  expect(labels(person(['unitOfficer']))).toEqual([
    'Việc của đơn vị',
    'Báo cáo',
    'Lịch làm việc với Đoàn',
    'Kiến nghị phải thực hiện',
    'Kiểm tra thể thức',
  ])
})

test('the focal officer sees the whole work and the units, not the accounts (design)', () => {
  expect(labels(person(['focalOfficer']))).toEqual([
    'Việc của tôi',
    'Báo cáo của đơn vị',
    'Lịch kiểm tra',
    'Kiến nghị',
    'Kế hoạch kiểm tra',
    'Đoàn kiểm tra',
    'Cuộc kiểm tra',
    'Kiểm tra thể thức',
    'Danh mục đơn vị',
    'Nhật ký',
  ])
})

test('a member lent by a unit sees both sides once (design)', () => {
  expect(labels(person(['unitOfficer'], [{ seat: 'member', teamId: 'd', fields: [] }]))).toEqual([
    'Việc của tôi',
    'Báo cáo',
    'Lịch kiểm tra',
    'Kiến nghị',
    'Đoàn kiểm tra',
    'Cuộc kiểm tra',
    'Kiểm tra thể thức',
  ])
})

test('surprise inspections are in the navigation of those on a list, and of nobody else (CT-III-2b-1)', () => {
  const paths = (listed: boolean) => entriesFor(person(['focalOfficer']), listed).map((entry) => entry.path)
  expect(paths(false)).not.toContain('/dot-xuat')
  expect(paths(true)).toContain('/dot-xuat')
})

test('who only administers begins with the health of the system; who also inspects begins with the work (design)', () => {
  expect(labels(person(['administrator']))).toEqual([
    'Tình trạng hệ thống',
    'Danh mục đơn vị',
    'Người dùng',
    'Phân công ký văn bản',
    'Nhật ký',
  ])
  expect(homeOf(person(['administrator']))).toBe('/suc-khoe')
  for (const other of ['focalOfficer', 'unitHead', 'clerk'] as const) {
    expect(homeOf(person(['administrator', other]))).toBe('/viec')
    expect(labels(person(['administrator', other]))).toContain('Tình trạng hệ thống')
    expect(labels(person([other]))).not.toContain('Tình trạng hệ thống')
  }
})

test('every entry has its page (design)', () => {
  const router = readFileSync('src/web/router.tsx', 'utf8')
  for (const { path } of NAVIGATION) expect(router).toMatch(new RegExp(`(page\\(\\s*|path: )'${path}'`))
})

test('a page below an entry belongs to it (design)', () => {
  const entries = entriesFor(person(['focalOfficer']), false)
  expect(entryAt(entries, '/ke-hoach/nhap')?.path).toBe('/ke-hoach')
  expect(entryAt(entries, '/ke-hoach-khac')).toBeUndefined()
})

test('the page of an inspection belongs to the visits of a unit, which has no list of inspections (design)', () => {
  const at = (actor: Actor) => entryAt(entriesFor(actor, false), '/cuoc/1/ket-luan')?.path
  expect(at(person(['unitHead']))).toBe('/lich')
  expect(at(person(['focalOfficer']))).toBe('/cuoc')
  expect(entryAt(entriesFor(person(['unitHead']), false), '/cuocs')).toBeUndefined()
})
