import { killUnderLoad } from '#test/kills.ts'

/** kill -9 of the embedded database, a hundred times under three writers: what was acknowledged and is lost, and how long it was away. */
export async function databaseKills(): Promise<object> {
  const { said, ...figures } = await killUnderLoad(100)
  return {
    bench: 'database-kills',
    ...figures,
    startedAgain: said.filter((line) => line.endsWith('runs again')).length,
  }
}
