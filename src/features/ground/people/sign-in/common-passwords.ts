import { dictionary } from '@zxcvbn-ts/language-common'
import { choosePassword } from '../rules.ts'

/** Passwords that many people had when they were leaked (decision 016); shorter ones are in every sentence. */
const LISTED: ReadonlySet<string> = new Set(dictionary['passwords-common'].map(String).filter((one) => one.length >= 5))

/** As `choosePassword`, with the list of those who have it: the server's. @refuses PASSWORD_TOO_SHORT, PASSWORD_COMMON */
export function acceptPassword(typed: string, person: Parameters<typeof choosePassword>[1]) {
  return choosePassword(typed, person, LISTED)
}
