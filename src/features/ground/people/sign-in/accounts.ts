import { callAuthz, type Db, type Tx } from '#server/database/db.ts'
import { callProven, type Proving } from '#server/database/proof.ts'
import { hashOfToken } from '#server/database/sessions.ts'

/** Who a login is, to those who may sign in; null for unknown, locked and the system's own. */
export async function findLogin(
  by: Proving,
  typed: string,
): Promise<{ id: string; passwordHash: string | null; secondStep: boolean } | null> {
  const login = loginForm(typed)
  const [row] = await callProven<{ accountId: string; passwordHash: string | null; secondStep: boolean }>(
    by,
    'sign_in_facts',
    [login],
    [login],
  )
  return row ? { id: row.accountId, passwordHash: row.passwordHash, secondStep: row.secondStep } : null
}

/** The one form of a typed sign-in name. */
export function loginForm(typed: string): string {
  return typed.normalize('NFC').trim().toLowerCase()
}

/** What a person's own account page and the second step need to know, by the session's token. */
export interface OwnAccount {
  readonly id: string
  readonly login: string | null
  readonly name: string
  readonly passwordHash: string | null
  /** Sealed; null where no phone was ever begun. */
  readonly secret: Buffer | null
  /** Of another phone that has not given its first code. */
  readonly nextSecret: Buffer | null
  /** Whether a phone gives codes; else `secret` has not been confirmed. */
  readonly phone: boolean
  /** A phone or a passkey. */
  readonly secondStep: boolean
  readonly codesLeft: number
  /** A post of this person asks for a second step. */
  readonly compulsory: boolean
  readonly mustEnrol: boolean
  /** True between the password and the code. */
  readonly waitsForCode: boolean
  readonly sessionId: string
}

export async function findOwnAccount(db: Db | Tx, token: string): Promise<OwnAccount | null> {
  const [row] = await callAuthz<
    Omit<OwnAccount, 'id' | 'waitsForCode'> & { readonly accountId: string; readonly stage: string }
  >(db, 'own_account', [hashOfToken(token)])
  if (!row) return null
  const { accountId: id, stage, ...account } = row
  return { id, ...account, waitsForCode: stage === 'code' }
}
