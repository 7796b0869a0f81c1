import type { AddressInfo } from 'node:net'
import { buildApp } from './app.ts'
import { readConfig } from './config.ts'
import { claimFolder, makeDataFolder } from './data-folder.ts'
import { callAuthz, openDatabase } from './database/db.ts'
import { announceKeys } from './database/proof.ts'
import { announceLimits } from './database/sessions.ts'
import { FEATURES } from './features.ts'
import { dropStaleUploads } from './files/files.ts'
import { newScrubber, SCRUBBED_EVERY } from './files/scrub.ts'
import type { BackgroundWork } from './http/watch.ts'
import { installationKey } from './keys.ts'
import { CHECKPOINT_EVERY, newNotary, publicOf, readRecordKey } from './record/notary.ts'
import { goThroughRecords } from './record/watchman.ts'
import { completeSample, loadSample } from './sample/load.ts'
import { StartRefused } from './start-refused.ts'
import { printSetupLink } from './terminal/setup-link.ts'
import { clean } from './watching/cleaner.ts'
import { repeated } from './watching/repeated.ts'
import { supervised } from './watching/supervised.ts'

const DAY = 24 * 3_600_000

const answer = readConfig(process.env)
if (!answer.ok)
  stopWith(
    [
      'Biến môi trường chưa đúng. Hãy sửa rồi chạy lại / wrong settings:',
      ...answer.problems.map((problem) => `  - ${problem}`),
    ].join('\n'),
  )

try {
  await start(answer.config)
} catch (error) {
  if (error instanceof StartRefused) stopWith(error.message)
  throw error
}

async function start(config: import('./config.ts').Config): Promise<void> {
  makeDataFolder(config.dataFolder)
  const release = claimFolder(config.dataFolder)
  let say = console.error
  const database = await openDatabase(config, (line) => say(line))
  const key = installationKey(config)
  const recordKey = publicOf(readRecordKey(config.dataFolder))
  await database.asOwner(async (owner) => {
    await announceKeys(owner, { key, recordKey })
    await announceLimits(owner, config.sessions)
  })
  await dropStaleUploads(config.dataFolder, new Date())
  const failed = (work: BackgroundWork) => (error: unknown) => {
    app.watch.failed(work, new Date())
    app.log.error({ err: error }, work)
  }
  const notary = newNotary({ db: database.db, key }, () => readRecordKey(config.dataFolder), failed('checkpoint'))
  const services = {
    db: database.db,
    config,
    asOwner: database.asOwner,
    checkpoint: notary.checkpoint,
    key,
    now: () => new Date(),
  }
  const app = await buildApp(services, { level: 'warn' })
  say = (line: string) => app.log.error(line)
  const endings: (() => Promise<void>)[] = []
  let ending = false
  const end = async () => {
    if (ending) return
    ending = true
    await app.close()
    await Promise.all(endings.map((endOne) => endOne()))
    await database.stop()
    release()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void end())

  if (await completeSample(services, app))
    console.warn(
      'Lần trước Soát bị dừng khi đang nạp dữ liệu mẫu; dữ liệu mẫu đã được nạp lại từ đầu. / The sample was only half loaded and was made anew.',
    )
  if (process.argv.includes('--sample')) {
    const [empty] = await callAuthz<{ needsSetup: boolean }>(database.db, 'needs_setup')
    const [sample] = await callAuthz<{ isSample: boolean }>(database.db, 'is_sample')
    if (empty?.needsSetup) await loadSample(services, app)
    else if (!sample?.isSample)
      console.warn(
        'Cơ sở dữ liệu này đã có dữ liệu thật nên không nạp dữ liệu mẫu. Muốn xem mẫu, hãy chạy với SOAT_DATA trỏ tới một thư mục khác. / Not empty: no sample is loaded.',
      )
  }
  try {
    await app.listen({ host: config.host, port: config.port })
  } catch (error) {
    await database.stop()
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
      throw new StartRefused(
        `Cổng ${config.port} đang có chương trình khác dùng. Hãy đóng chương trình đó hoặc chạy lại với PORT khác. / Port ${config.port} is in use; set another PORT.`,
      )
    throw error
  }
  const scrub = newScrubber(services, app.watch, failed('scrubbing'))
  endings.push(
    repeated(CHECKPOINT_EVERY, notary.checkpoints, failed('checkpoint')),
    repeated(
      DAY,
      (ended) => goThroughRecords(services, app.watch, failed('verification'), ended),
      failed('verification'),
    ),
    repeated(SCRUBBED_EVERY, scrub, failed('scrubbing')),
    repeated(DAY, () => clean(services, FEATURES), failed('cleaning')),
  )
  const port = (app.server.address() as AddressInfo).port
  const url = config.port === 0 ? `http://localhost:${port}` : config.baseUrl
  supervised(config.host, port)
  console.log(`Soát: ${url}`)
  await printSetupLink(services, url, new Date())
}

function stopWith(message: string): never {
  console.error(message)
  process.exit(1)
}
