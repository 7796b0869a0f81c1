import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'

const PORT = '43170'

test('`npm run dev` serves the screens as they are written and the sample behind them, and leaves nothing running', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'soat-dev-'))
  chmodSync(folder, 0o755)
  const dev = spawn(process.execPath, ['dev.ts', folder], { env: { ...process.env, PORT } })
  const gone = once(dev, 'exit')
  try {
    for await (const line of createInterface(dev.stdout)) if (line === `Soát: http://localhost:${PORT}`) break
    const page = await fetch(`http://localhost:${PORT}/viec`)
    expect(await page.text()).toContain('/src/web/main.tsx')
    const sample = await fetch(`http://localhost:${PORT}/api/sample`)
    expect(await sample.json()).toMatchObject({ sample: true })
    expect(existsSync(join(folder, 'database/cluster/postmaster.pid'))).toBe(true)
  } finally {
    dev.kill('SIGINT')
    const [code] = await gone
    expect(code).toBe(0)
    expect(existsSync(join(folder, 'database/cluster/postmaster.pid'))).toBe(false)
    await expect(fetch(`http://localhost:${Number(PORT) + 1}/health`)).rejects.toThrow()
    rmSync(folder, { recursive: true, force: true })
  }
}, 120_000)
