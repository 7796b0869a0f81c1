import { Refused, send, sendRenewing } from '#web/api.ts'
import { currentLanguage } from '#web/preferences.ts'
import { textsIn } from '#web/texts.ts'
import type { PasskeyProof } from '../contract.ts'
import { texts } from '../texts/texts.ts'

/** Has a device of the person make a passkey, and adds it under this name. The first second step brings recovery codes. */
export async function makePasskey(name: string): Promise<{ readonly codes: readonly string[] | null }> {
  const optionsJSON = await send('POST /api/me/passkeys/ask')
  const { startRegistration } = await library()
  const { id, response } = await startRegistration({ optionsJSON }).catch(saying)
  const { clientDataJSON, attestationObject, transports = [] } = response
  return sendRenewing('POST /api/me/passkeys', { name, id, clientDataJSON, attestationObject, transports })
}

/** Has a device of the person prove who he is. */
export async function provePasskey(): Promise<PasskeyProof> {
  const optionsJSON = await send('POST /api/sign-in/passkey')
  const { startAuthentication } = await library()
  const { id, response } = await startAuthentication({ optionsJSON }).catch(saying)
  const { clientDataJSON, authenticatorData, signature } = response
  return { id, clientDataJSON, authenticatorData, signature }
}

/** Browsers say why in words of their own; a person is told what to do. @throws Refused */
function saying(failure: Error): never {
  const { own: t } = textsIn(texts, currentLanguage())
  const detail = failure.name === 'InvalidStateError' ? t.passkeyKnown : t.passkeyCancelled
  throw new Refused({ status: 422, code: 'PASSKEY_CANCELLED', detail })
}

// Only whoever has a passkey loads it.
const library = () => import('@simplewebauthn/browser')
