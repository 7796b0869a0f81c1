import type { Actor, Post } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import { allow, type Decision, type Refusal, refuse } from '#kernel/decision.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { searchKey } from '#kernel/text.ts'
import { refusals } from './refusals.ts'

/** A person with an account (tài khoản) as the administrator sees it. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly login: string | null
  readonly active: boolean
  readonly posts: readonly PersonPost[]
  /** The administrator's to know; null for everyone else. */
  readonly account: AccountState | null
}

export interface AccountState {
  readonly lastSignIn: string | null
  readonly hasPassword: boolean
  readonly secondStep: boolean
}

export interface PersonPost {
  readonly id: string
  readonly unitId: string
  readonly post: Post
  /** As papers print it: "Phó Giám đốc Sở Nội vụ". */
  readonly title: string
  readonly from: string
  readonly to: string | null
}

/** Shortest password that is accepted, in characters after NFKC. */
export const PASSWORD_LENGTH = 12

/** One form for the same password however it was typed: NFC and NFD must verify alike. @source design */
export function passwordForm(typed: string): string {
  return typed.normalize('NFKC')
}

/**
 * A new password (mật khẩu) of the person with this login and name, or why it is not good enough.
 *
 * @refuses PASSWORD_TOO_SHORT, PASSWORD_COMMON
 * @source design
 */
export function choosePassword(
  typed: string,
  { login, name }: { readonly login: string; readonly name: string },
): Decision<string> {
  const password = passwordForm(typed)
  if ([...password].length < PASSWORD_LENGTH) return refuse(refusals.PASSWORD_TOO_SHORT({ least: PASSWORD_LENGTH }))
  return isEasilyGuessed(password, login, name) ? refuse(refusals.PASSWORD_COMMON()) : allow(password)
}

/** What people put into passwords first, without marks and spaces; found inside longer ones. Longest first, so that parts do not hide wholes. */
const COMMON_PARTS = [
  ...[
    'caicachhanhchinh',
    'kiemtracaicach',
    'uybannhandan',
    'congchuc',
    'canbo',
    'sonoivu',
    'phongnoivu',
    'kiemtra',
    'ubnd',
    'cchc',
    'soat',
    'noivu',
  ],
  ...[
    'matkhaumoi',
    'matkhau',
    'dangnhap',
    'quantri',
    'taikhoan',
    'nguoidung',
    'khongbiet',
    'macdinh',
    'xinchao',
    'chaoban',
  ],
  ...[
    'toiyeuvietnam',
    'vietnamvodich',
    'vietnam',
    'hanoi',
    'saigon',
    'hochiminh',
    'danang',
    'cantho',
    'thanhpho',
    'tinh',
    'phuong',
    'xa',
  ],
  ...['anhyeuem', 'emyeuanh', 'toiyeu', 'yeuem', 'yeuanh', 'giadinh', 'conyeu', 'bome', 'hanhphuc', 'maiyeu'],
  ...[
    'password',
    'passw0rd',
    'p@ssword',
    'p@ssw0rd',
    'administrator',
    'admin',
    'welcome',
    'letmein',
    'iloveyou',
    'login',
    'secret',
    'changeme',
    'user',
    'test',
    'demo',
    'guest',
  ],
].toSorted((a, b) => b.length - a.length)

const KEYBOARD = [
  '`1234567890-=',
  'qwertyuiop[]',
  "asdfghjkl;'",
  'zxcvbnm,./',
  'abcdefghijklmnopqrstuvwxyz',
  '1q2w3e4r5t6y7u8i9o0p',
  'qazwsxedcrfvtgbyhnujmikolp',
]
const ROWS = KEYBOARD.flatMap((row) => [row, [...row].toReversed().join('')])

/** Signs that must remain when everything that is guessed first has been taken out. */
const REST = 6

/**
 * Mật khẩu dễ đoán: little remains once the name, the login, common words, runs of keys, digits and repetitions are taken out.
 * A rule instead of a long list: it also meets "MatKhau@2026!!", "Uỷ ban nhân dân 123" and "qwertyqwerty".
 */
function isEasilyGuessed(password: string, login: string, name: string): boolean {
  const plain = searchKey(password).replaceAll(' ', '')
  const own = [login, login.split('@')[0]!, searchKey(name).replaceAll(' ', '')].filter((part) => part.length >= 3)
  if (own.some((part) => plain.includes(part.toLowerCase()))) return true
  if (/^(.{1,6}?)\1+.{0,5}$/u.test(plain)) return true
  const rest = COMMON_PARTS.reduce((left, part) => left.replaceAll(part, ' '), withoutRuns(plain)).replace(
    /[^\p{L}]/gu,
    '',
  )
  return rest.length < REST || new Set(rest).size < 4
}

/** Without runs of four and more neighbouring keys or letters, in either direction. */
function withoutRuns(text: string): string {
  let left = ''
  for (let at = 0; at < text.length; ) {
    let length = 3
    while (at + length < text.length && ROWS.some((row) => row.includes(text.slice(at, at + length + 1)))) length++
    if (length > 3) {
      left += ' '
      at += length
    } else left += text[at++]
  }
  return left
}

/** The name to sign in with: lower case, no marks, 3 to 100 signs. @refuses LOGIN_FORM @source design */
export function chooseLogin(typed: string): Decision<string> {
  const login = typed.normalize('NFC').trim().toLowerCase()
  return /^[a-z0-9._@-]{3,100}$/.test(login) ? allow(login) : refuse(refusals.LOGIN_FORM())
}

/** Posts that read the whole locality. */
const OFFICE: readonly Post[] = ['chair', 'viceChair', 'focalHead', 'focalOfficer', 'clerk']

/**
 * Whether the person may be given this post from that day on: whoever administers reads no content, so nobody is both at a time.
 *
 * @refuses ADMINISTRATOR_APART
 * @source design
 */
export function checkPost(person: Pick<Person, 'posts'>, post: Post, from: Day): Refusal | null {
  const others: readonly Post[] = post === 'administrator' ? OFFICE : OFFICE.includes(post) ? ['administrator'] : []
  return person.posts.some((held) => others.includes(held.post) && (held.to === null || held.to >= from))
    ? refusals.ADMINISTRATOR_APART()
    : null
}

/**
 * The post that ends (thôi giữ chức vụ): its last day is `on`. The locality keeps an administrator.
 *
 * @refuses NOT_FOUND, POST_ENDED, END_BEFORE_START, LAST_ADMINISTRATOR
 * @source design
 */
export function endPost(
  people: readonly Person[],
  person: Person,
  postId: string,
  on: Day,
  today: Day,
): Decision<PersonPost> {
  const post = person.posts.find((held) => held.id === postId)
  if (!post) return refuse(common.NOT_FOUND())
  if (post.to !== null && post.to < today) return refuse(refusals.POST_ENDED())
  if (on < post.from) return refuse(refusals.END_BEFORE_START({}, { field: 'on' }))
  const stays = (held: PersonPost) =>
    held.id !== postId && held.post === 'administrator' && held.to === null && held.from <= on
  if (post.post === 'administrator' && !people.some((one) => one.active && one.posts.some(stays)))
    return refuse(refusals.LAST_ADMINISTRATOR())
  return allow(post)
}

/** Khóa tài khoản: nobody locks himself out, so an administrator always remains. @refuses LOCK_SELF @source design */
export function checkLock(by: Pick<Actor, 'id'>, person: Pick<Person, 'id'>): Refusal | null {
  return by.id === person.id ? refusals.LOCK_SELF() : null
}

const BROWSERS: readonly [RegExp, string][] = [
  [/\bcoc_coc_browser\//i, 'Cốc Cốc'],
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/Chrome\/|\bCriOS\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]
const SYSTEMS: readonly [RegExp, string][] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b|\bX11\b/, 'Linux'],
]

/** What a browser calls itself, as people know it: "Chrome · Windows"; null where it says nothing we know. */
export function deviceName(userAgent: string): string | null {
  const known = [BROWSERS, SYSTEMS].flatMap((table) => table.find(([pattern]) => pattern.test(userAgent))?.[1] ?? [])
  return known.length > 0 ? known.join(' · ') : null
}
