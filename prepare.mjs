// The one door of every `npm run`: installs when the lock has changed, builds the browser part when its sources have
// changed, then starts Node 24 itself. Plain JavaScript that Node 20 can run (see docs/decisions/001-one-door.md).
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(fileURLToPath(import.meta.url))
const [task, ...rest] = process.argv.slice(2)
const say = (text) => process.stderr.write(`${text}\n`)

const VITEST = ['node_modules/vitest/vitest.mjs', 'run']
const TASKS = {
  // A heap that may grow to three times what is held in it costs 80 MB and gains nothing.
  start: { build: true, run: ['--max-semi-space-size=4', '--heap-growing-percent=40', 'src/server/main.ts'] },
  // What a service or container does once, so that its start writes nothing here (deploy/).
  build: { build: true, run: null },
  dev: { build: false, run: ['dev.ts'] },
  quick: { build: false, run: [...VITEST, '--project=pure'] },
  test: { build: true, reports: true, run: [...VITEST, '--project=!long'] },
  long: { build: true, reports: true, run: [...VITEST, '--project=long'] },
  check: { build: true, run: ['checks/check.ts'] },
  promises: { build: false, run: ['checks/promises.ts'] },
  clauses: { build: false, run: ['checks/clauses.ts'] },
  soat: { build: false, run: ['src/server/terminal/soat.ts'] },
  sweep: { build: false, run: ['sweep/sweep.ts'] },
  bench: { build: true, run: ['bench/bench.ts'] },
}

const chosen = TASKS[task]
if (!chosen) {
  say(`Soát: không có việc «${task ?? ''}». Có: ${Object.keys(TASKS).join(', ')}. / Unknown task.`)
  process.exit(2)
}

install()
if (chosen.build) build()
if (chosen.run) run(chosen.run, { ...process.env, ...(chosen.reports && rest.length === 0 && report()) })

function install() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  const mark = join(root, 'node_modules', '.soat-installed')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return
  say('Soát: đang cài các gói cần thiết (lần đầu khoảng một phút)… / installing packages…')
  const npm = process.env.npm_execpath ? [process.execPath, [process.env.npm_execpath]] : ['npm', []]
  const done = spawnSync(
    npm[0],
    [...npm[1], 'ci', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: root,
      stdio: ['ignore', 2, 2],
      env: { ...process.env, NODE_ENV: 'development' },
    },
  )
  if (done.status !== 0) {
    say('Soát: cài gói không thành công. Hãy kiểm tra kết nối mạng tới kho gói npm rồi chạy lại. / npm ci failed.')
    process.exit(1)
  }
  writeFileSync(mark, lock)
}

/** The Node that the packages brought (24); off Linux the system's own, which must be 24 or newer. */
function nodeBinary() {
  const own = join(root, 'node_modules', '.bin', 'node')
  if (existsSync(own)) return own
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  say(
    `Soát cần Node.js 24 trở lên trên hệ điều hành này (đang có ${process.version}). Hãy cài Node 24 LTS rồi chạy lại. / Node 24 or newer is needed here.`,
  )
  process.exit(1)
}

function build() {
  const sources = ['index.html', 'vite.config.ts', 'package-lock.json', ...files('src')].filter((file) =>
    existsSync(join(root, file)),
  )
  const hash = createHash('sha256')
  for (const file of sources) hash.update(`${file}\0`).update(readFileSync(join(root, file)))
  const now = hash.digest('hex')
  const mark = join(root, 'dist', '.built')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === now) return
  say('Soát: đang dựng phần giao diện… / building the browser part…')
  const done = spawnSync(nodeBinary(), ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    // Whatever the shell says: another value doubles what the browser fetches.
    env: { ...process.env, NODE_ENV: 'production' },
  })
  if (done.status !== 0) {
    say('Soát: dựng giao diện không thành công; xem thông báo phía trên. / the build failed.')
    process.exit(1)
  }
  mkdirSync(join(root, 'dist'), { recursive: true })
  writeFileSync(mark, now)
}

/** Everything below src that may end up in the browser: not tests, not the server. */
function files(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`
      if (path === 'src/server' || path === 'src/documents' || entry.name === 'sql') return []
      if (entry.isDirectory()) return files(path)
      return /\.test\.tsx?$|\/(store|routes|jobs|feature|sight|work|papers|sweep)\.ts$/.test(path) ||
        !statSync(join(root, path)).isFile()
        ? []
        : [path]
    })
}

/**
 * Where the tests say how each of them ended, and of which commit ("-dirty" when the tree had changes), for `npm run clauses`. Only a
 * whole run says so: part of one, by a path or a name, leaves the last whole one as it is.
 */
function report() {
  const path = join(root, '.prepared', `${task}-report`)
  mkdirSync(dirname(path), { recursive: true })
  for (const end of ['.json', '.commit']) rmSync(path + end, { force: true })
  const git = (...args) => spawnSync('git', args, { cwd: root, encoding: 'utf8' }).stdout?.trim() ?? ''
  writeFileSync(`${path}.commit`, git('rev-parse', 'HEAD') + (git('status', '--porcelain') === '' ? '' : '-dirty'))
  return { SOAT_TEST_REPORT: `${path}.json` }
}

function run(args, env) {
  const child = spawn(nodeBinary(), [...args, ...rest], {
    cwd: root,
    stdio: 'inherit',
    env: {
      // What Node has read and translated once is kept beside the packages.
      NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'node'),
      ...env,
      INIT_CWD: process.env.INIT_CWD ?? process.cwd(),
    },
  })
  // The terminal sends Ctrl C to both; the child decides when all is safely stopped.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
}
