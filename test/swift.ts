import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { S3Config } from '#server/config.ts'

/** Debian's own, whatever else is called python3. */
const PYTHON = '/usr/bin/python3'
const PROGRAMS = ['proxy', 'account', 'container', 'object'].map((part) => `/usr/bin/swift-${part}-server`)

/** Why there is no Swift on this machine; null when there is. */
export const swiftMissing = PROGRAMS.every(existsSync)
  ? null
  : 'OpenStack Swift is not installed (Debian: swift-proxy swift-account swift-container swift-object)'

/** OpenStack Swift with its S3 interface, alone on loopback; it is gone after `stop`. */
export async function startSwift(): Promise<{ readonly s3: S3Config; stop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'soat-swift-'))
  const secretKey = 'only-in-tests'
  const child: ChildProcess = spawn(
    PYTHON,
    [join(import.meta.dirname, 'one-node-swift.py'), folder, 'soat', secretKey],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  )
  const ended = new Promise<never>((_, reject) =>
    child.once('exit', (code) => reject(new Error(`Swift ended: ${code}`))),
  )
  const port = await Promise.race([
    new Promise<string>((resolve) => createInterface({ input: child.stdout! }).once('line', resolve)),
    ended,
  ])
  return {
    s3: {
      endpoint: `http://127.0.0.1:${port}`,
      bucket: 'soat',
      region: 'us-east-1',
      accessKey: 'test:soat',
      secretKey,
    },
    stop: async () => {
      child.stdin!.end()
      await ended.catch(() => {})
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
