import { allow, type Decision, refuse } from '#kernel/decision.ts'
import { searchKey } from '#kernel/text.ts'
import { refusals } from '../refusals.ts'

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
