import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { BACKUP_DAYS, CHECKPOINT_MINUTES, MANY_REFUSED } from '#features/reporting/health/rules.ts'
import { addRoutes } from '#server/app.ts'
import { readConfig } from '#server/config.ts'
import { databaseUser } from '#server/database/cluster-files.ts'
import { newApp } from '#server/http/application.ts'
import { testWorld } from '#test/db.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (name: string) => readFileSync(join(root, 'deploy', name), 'utf8')
const runs = (command: string, ...args: string[]) => spawnSync(command, args, { encoding: 'utf8' })
const has = (command: string, ...args: string[]) => runs(command, ...args).status === 0

/** Settings of a unit file, by name; one given twice has both. */
const unit = (name: string) =>
  Map.groupBy(
    read(name)
      .split('\n')
      .map((line) => /^(\w+)=(.*)$/.exec(line))
      .filter((match) => match !== null),
    (match) => match[1],
  )
const settings = unit('soat.service')
const setting = (name: string) => settings.get(name)?.[0]?.[2] ?? ''

const world = testWorld('2026-03-02')
const scratch = mkdtempSync(join(tmpdir(), 'soat-deploy-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

describe('the service', () => {
  test.skipIf(!has('systemd-analyze', '--version'))('is understood by systemd, and exposed little', () => {
    // What the unit calls is not installed on this machine: the same unit with programs that are.
    const unitFor = (name: string) => {
      const path = join(scratch, name)
      writeFileSync(
        path,
        read(name)
          .replace('/usr/bin/node /opt/soat/prepare.mjs', '/bin/true')
          .replace(/^(Documentation|User|Group|WorkingDirectory)=.*$/gm, ''),
      )
      return path
    }
    for (const name of ['soat.service', 'soat-backup.service', 'soat-backup.timer']) {
      const { status, stderr } = runs('systemd-analyze', 'verify', '--recursive-errors=no', unitFor(name))
      expect([status, stderr], name).toEqual([0, ''])
    }
    // 0 is closed, 10 is open; a program that translates code while it runs and speaks to the network cannot reach less than about 1.5.
    const { status, stdout } = runs(
      'systemd-analyze',
      'security',
      '--offline=yes',
      '--threshold=20',
      unitFor('soat.service'),
    )
    expect(status, stdout).toBe(0)
  })

  const user = databaseUser()
  const may = user !== null && has('unshare', '--mount', 'true')
  // Folders can be closed by root only; elsewhere the whole test would be another one.
  test.skipIf(!may)(
    'starts as a user without rights, where nothing but its data folder can be written, within its memory',
    async () => {
      const mark = `SOAT_DEPLOY=${scratch}`
      const place = setting('WorkingDirectory')
      const script = `set -e
        mount -t tmpfs tmpfs /opt && mkdir -p ${place} && mount --bind ${root} ${place}
        mount -t tmpfs -o mode=0755 tmpfs /var/lib && mkdir -m 0700 /var/lib/${setting('StateDirectory')}
        chown ${user!.uid}:${user!.gid} /var/lib/${setting('StateDirectory')}
        mount -t tmpfs -o mode=1777 tmpfs /tmp
        mount -o remount,bind,ro ${place} && mount -o remount,bind,ro /
        cd ${place} && ulimit -n ${setting('LimitNOFILE')} && umask ${setting('UMask')}
        exec setpriv --reuid=${user!.uid} --regid=${user!.gid} --clear-groups --no-new-privs --bounding-set=-all --inh-caps=-all \\
          ${setting('ExecStart').replace('/usr/bin/node', `${place}/node_modules/.bin/node`)}`
      const server = spawn('unshare', ['--mount', '--propagation', 'private', 'sh', '-c', script], {
        env: {
          ...Object.fromEntries(settings.get('Environment')!.map((match) => match[2]!.split('=') as [string, string])),
          ...Object.fromEntries([mark.split('=') as [string, string]]),
          PATH: process.env.PATH,
          PORT: '0',
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      try {
        const url = await firstLine(server, /^Soát: (http\S+)$/m)
        expect((await fetch(`${url}/health`)).status).toBe(200)
        expect((await fetch(`${url}/ready`)).status).toBe(200)
        expect((await fetch(`${url}/api/setup`)).status).toBeLessThan(500)
        const bytes = heldBy(mark)
        expect(bytes).toBeGreaterThan(100e6)
        expect(bytes).toBeLessThan(Number(/^(\d+)G$/.exec(setting('MemoryMax'))![1]) * 2 ** 30)
      } finally {
        // One that never came up has ended already.
        const gone = server.exitCode === null ? new Promise((done) => server.on('exit', done)) : null
        for (const pid of pidsOf(mark)) if (pid === server.pid) process.kill(pid, 'SIGTERM')
        await gone
      }
      expect(pidsOf(mark)).toEqual([])
    },
    60_000,
  )
})

/** Waits for the line that says where it answers; fails with what was said instead. */
function firstLine(server: ChildProcess, line: RegExp): Promise<string> {
  return new Promise((found, failed) => {
    let said = ''
    const hear = (chunk: Buffer) => {
      said += chunk
      const match = line.exec(said)
      if (match) found(match[1]!)
    }
    server.stdout!.on('data', hear)
    server.stderr!.on('data', hear)
    server.on('exit', (code) => failed(new Error(`ended with ${code}: ${said}`)))
  })
}

/** Processes that were started with this word in their environment. */
function pidsOf(mark: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').includes(mark)
      } catch {
        return false
      }
    })
    .map(Number)
}

/** Bytes of memory, what several share counted once. */
function heldBy(mark: string): number {
  return pidsOf(mark).reduce(
    (sum, pid) =>
      sum + Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) * 1024,
    0,
  )
}

describe('the container', () => {
  const steps = read('Containerfile')
    .replaceAll('\\\n', '')
    .split('\n')
    .filter((line) => /^[A-Z]/.test(line))
    .map((line) => /^(\w+)\s+(.*)$/.exec(line)!.slice(1) as [string, string])
  const all = (name: string) => steps.filter(([step]) => step === name).map(([, rest]) => rest)

  test('copies what is there, all that a start needs', () => {
    const copied = all('COPY')
      .filter((rest) => !rest.startsWith('--from'))
      .flatMap((rest) => rest.split(' ').slice(0, -1))
    for (const path of copied) expect(existsSync(join(root, path)), path).toBe(true)
    const needed = ['package.json', 'package-lock.json', '.npmrc', 'prepare.mjs', 'vite.config.ts', 'index.html', 'src']
    expect(copied).toEqual(expect.arrayContaining(needed))
  })

  test('builds first, then runs what `npm start` runs, as a user of its own that owns nothing but the data', () => {
    const scripts = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts as Record<string, string>
    expect(all('RUN')[0]).toBe(scripts.build)
    expect((JSON.parse(all('CMD').at(-1)!) as string[]).join(' ')).toBe(scripts.start)
    const last = steps.findLastIndex(([step]) => step === 'FROM')
    expect(steps.slice(last).map(([step]) => step)).toEqual(expect.arrayContaining(['USER', 'VOLUME', 'HEALTHCHECK']))
    expect(all('USER')).toEqual(['soat'])
    expect(steps.slice(last).filter(([step, rest]) => step === 'COPY' && rest.includes('chown'))).toEqual([])
  })

  test('its settings are good, and what says that it lives is a page that is there', async () => {
    const env = Object.fromEntries(
      all('ENV').flatMap((rest) => rest.split(' ').map((pair) => pair.split('=') as [string, string])),
    )
    expect(readConfig(env)).toMatchObject({ ok: true, config: { host: '0.0.0.0', dataFolder: all('VOLUME')[0] } })
    const asked = /http:\/\/127\.0\.0\.1:(\d+)(\/\w+)/.exec(all('HEALTHCHECK')[0]!)!
    expect(asked[1]).toBe(env.PORT)
    expect(all('EXPOSE')).toEqual([env.PORT])
    const app = newApp(world.services.config)
    addRoutes(app, world.services)
    expect((await app.inject({ url: asked[2]!, headers: { host: 'localhost' } })).statusCode).toBe(200)
    await app.close()
  })
})

describe('the proxy', () => {
  test('has a certificate of its own, hands on to where Soát listens, and shows nobody the pages of the watch', () => {
    const caddy = read('Caddyfile')
    const answer = readConfig({ ...envOf(read('soat.env.example')), SOAT_DATA: '/x' })
    expect(answer).toMatchObject({ ok: true, config: { trustProxy: true } })
    if (!answer.ok) return
    expect(caddy).toContain(`reverse_proxy ${answer.config.host}:${answer.config.port}`)
    expect(caddy).toContain(`${new URL(answer.config.baseUrl).host} {`)
    expect(caddy).toMatch(/^\ttls internal$/m)
    expect(caddy).toMatch(/@watching path \/metrics \/ready\n\thandle @watching \{\n\t\trespond 404/)
  })

  test.skipIf(!has('caddy', 'version'))('is understood by Caddy', () => {
    expect(
      runs('caddy', 'validate', '--adapter', 'caddyfile', '--config', join(root, 'deploy', 'Caddyfile')).status,
    ).toBe(0)
  })
})

const envOf = (text: string) =>
  Object.fromEntries(
    text
      .split('\n')
      .filter((line) => /^\w+=/.test(line))
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  )

describe('the alerts', () => {
  const rules = read('soat.rules.yml')

  test('name meters that there are', async () => {
    const metricsToken = 'only-for-the-meter-0123'
    const services = { ...world.services, config: { ...world.services.config, metricsToken } }
    const app = newApp(services.config)
    addRoutes(app, services)
    const { body } = await app.inject({
      url: '/metrics',
      headers: { host: 'localhost', authorization: `Bearer ${metricsToken}` },
    })
    await app.close()
    const there = new Set(
      [...body.matchAll(/^# TYPE (\w+) (\w+)/gm)].flatMap(([, name, type]) =>
        type === 'histogram' ? [`${name}_count`] : [name],
      ),
    )
    const named = [...rules.matchAll(/expr: (.*)$/gm)].flatMap(
      ([, expression]) => expression!.match(/\bsoat_\w+/g) ?? [],
    )
    expect(named.length).toBeGreaterThan(10)
    expect(named.filter((name) => !there.has(name))).toEqual([])
  })

  test('have the limits of the administrator’s page', () => {
    expect(rules).toContain(`soat_checkpoint_age_seconds > ${CHECKPOINT_MINUTES * 60}`)
    expect(rules).toContain(`soat_backup_age_seconds > ${BACKUP_DAYS * 86_400}`)
    expect(rules).toContain(`soat_sign_ins_refused_24h > ${MANY_REFUSED}`)
  })

  test.skipIf(!has('promtool', '--version'))('are understood by Prometheus', () => {
    expect(runs('promtool', 'check', 'rules', join(root, 'deploy', 'soat.rules.yml')).status).toBe(0)
  })
})
