// `npm run dev`: the screens by Vite, in the browser as soon as they are saved; behind it the server, started again when one of its
// files is saved, with the sample province. Its data lie in .prepared/dev, or in the folder that is named; delete it to begin anew.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import { createServer } from 'vite'
import { startEmbedded } from '#server/database/postgres.ts'

const folder = resolve(process.argv[2] ?? '.prepared/dev')
const port = Number(process.env.PORT ?? 3000)

// Held open here, so that a server which starts again finds it running.
const database = await startEmbedded(join(folder, 'database'))
const screens = await createServer({
  server: {
    port,
    strictPort: true,
    proxy: { '^/(api|health|ready|metrics)\\b': `http://localhost:${port + 1}` },
    // Vite writes scripts and styles into the page; what the real server says (pages.ts) is stricter.
    headers: {
      'content-security-policy': `default-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; object-src 'none'`,
    },
    watch: { ignored: ['**/.prepared/**'] },
  },
})
await screens.listen()
const { PATH, HOME } = process.env
const server = spawn(process.execPath, ['--watch', '--watch-preserve-output', 'src/server/main.ts', '--sample'], {
  stdio: ['ignore', 'inherit', 'inherit'],
  env: { PATH, HOME, SOAT_DATA: folder, PORT: String(port + 1), BASE_URL: `http://localhost:${port}` },
})
const gone = once(server, 'exit')

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, async () => {
    server.kill('SIGTERM')
    await Promise.all([screens.close(), gone])
    await database.stop()
    process.exit(0)
  })
