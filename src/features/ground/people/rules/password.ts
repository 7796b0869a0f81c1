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
  listed: ReadonlySet<string> = new Set(),
): Decision<string> {
  const password = passwordForm(typed)
  if ([...password].length < PASSWORD_LENGTH) return refuse(refusals.PASSWORD_TOO_SHORT({ least: PASSWORD_LENGTH }))
  return isEasilyGuessed(password, login, name, listed) ? refuse(refusals.PASSWORD_COMMON()) : allow(password)
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
  // Places, and what is dear to many: joined with one another and with years.
  ...[
    ...['hoangsa', 'truongsa', 'bacho', 'sinhnhat', 'quehuong', 'tinhyeu', 'tinhban', 'hoahong', 'hoaphuong', 'conmeo'],
    ...['concho', 'bongda', 'thethao', 'baucu', 'thanhcong', 'mayman', 'phattai', 'chucmung', 'nammoi', 'congty'],
    ...['angiang', 'bacgiang', 'backan', 'baclieu', 'bacninh', 'bentre', 'binhdinh', 'binhduong', 'binhphuoc'],
    ...['binhthuan', 'camau', 'caobang', 'daklak', 'daknong', 'dienbien', 'dongnai', 'dongthap', 'gialai', 'hagiang'],
    ...['hanam', 'hatinh', 'haiduong', 'haiphong', 'haugiang', 'hoabinh', 'hungyen', 'khanhhoa', 'kiengiang', 'kontum'],
    ...['laichau', 'lamdong', 'langson', 'laocai', 'longan', 'namdinh', 'nghean', 'ninhbinh', 'ninhthuan', 'phutho'],
    ...['phuyen', 'quangbinh', 'quangnam', 'quangngai', 'quangninh', 'quangtri', 'soctrang', 'sonla', 'tayninh'],
    ...['thaibinh', 'thainguyen', 'thanhhoa', 'thuathienhue', 'tiengiang', 'travinh', 'tuyenquang', 'vinhlong'],
    ...['vinhphuc', 'yenbai', 'nhatrang', 'vungtau', 'dalat', 'phuquoc', 'halong', 'sapa'],
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
    'correcthorsebatterystaple',
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
 * Beside the list of what others had it is a rule: it also meets "MatKhau@2026!!", "Uỷ ban nhân dân 123" and "qwertyqwerty".
 */
function isEasilyGuessed(password: string, login: string, name: string, listed: ReadonlySet<string>): boolean {
  const plain = searchKey(password).replaceAll(' ', '')
  const own = [login, login.split('@')[0]!, searchKey(name).replaceAll(' ', '')].filter((part) => part.length >= 3)
  if (own.some((part) => plain.includes(part.toLowerCase()))) return true
  if (/^(.{1,24}?)\1+.{0,5}$/u.test(plain)) return true
  return [plain, spelled(plain)].some((text) => {
    const left = COMMON_PARTS.reduce((rest, part) => rest.replaceAll(part, ' '), withoutRuns(text))
    const letters = left.replace(/[^\p{L}]/gu, '')
    return (
      lettersOf(text) - listedLetters(text, listed) < REST ||
      letters.length - listedLetters(left, listed) < REST ||
      new Set(letters).size < 4
    )
  })
}

const lettersOf = (text: string) => text.replace(/[^\p{L}]/gu, '').length

/** Signs and digits that stand for letters: "p@ssw0rd", "h0àng5a". */
const SPELLED: Readonly<Record<string, string>> = { '@': 'a', 4: 'a', 0: 'o', 1: 'i', 3: 'e', $: 's', 5: 's', 7: 't' }

/** With letters in the place of what stands for them, within words only: what is put behind a word is no letter. */
function spelled(text: string): string {
  return text.replace(/(?<=\p{L})[@40135$7]+(?=\p{L})/gu, (signs) => [...signs].map((sign) => SPELLED[sign]).join(''))
}

/** Of a few words joined nobody knows; so many may be joined before it is a sentence. */
const JOINED = 3
const LONGEST_LISTED = 24

/** The most letters that at most three of the listed words take up, one behind the other or apart. */
function listedLetters(text: string, listed: ReadonlySet<string>): number {
  if (listed.size === 0) return 0
  // At each place, by how many words were used, the most letters up to there.
  const most = Array.from({ length: text.length + 1 }, () => new Array<number>(JOINED + 1).fill(0))
  for (let end = 1; end <= text.length; end++)
    for (let words = 0; words <= JOINED; words++) {
      let best = most[end - 1]![words]!
      for (let from = Math.max(0, end - LONGEST_LISTED); words > 0 && from <= end - 5; from++) {
        const part = text.slice(from, end)
        if (listed.has(part)) best = Math.max(best, most[from]![words - 1]! + lettersOf(part))
      }
      most[end]![words] = best
    }
  return most[text.length]![JOINED]!
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
