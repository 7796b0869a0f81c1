import { newFolder, startServer } from './server.ts'

/** First start on an empty folder, then warm starts, in milliseconds to the first answer; memory after a minute of rest under light traffic. */
export async function start(): Promise<object> {
  const folder = newFolder()
  try {
    const first = await startServer(folder.path, 3917)
    await first.stop()
    const warm: number[] = []
    for (let round = 0; round < 5; round++) {
      const running = await startServer(folder.path, 3917)
      warm.push(running.ready)
      await running.stop()
    }
    const running = await startServer(folder.path, 3917)
    for (let n = 0; n < 2000; n++) await (await fetch(`${running.url}/api/me`)).text()
    const memory = running.memory()
    await running.stop()
    return {
      bench: 'start',
      firstMs: first.ready,
      warmMs: warm.toSorted((a, b) => a - b),
      memoryMbAfter2000Requests: memory,
    }
  } finally {
    folder.remove()
  }
}
