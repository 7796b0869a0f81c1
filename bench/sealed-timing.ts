import { cellsOf } from '#sweep/cells.ts'
import { applicationOf, ask } from '#sweep/run.ts'
import { type SweepWorld, sweepWorld } from '#sweep/world.ts'
import { scratchCluster } from '#test/cluster.ts'

/** People who may know nothing of a surprise inspection of their unit, or of anybody's. */
const OUTSIDERS = ['hoa', 'thuy', 'neighbour', 'auditor', 'binh']
/** Where one that is not published could be felt: lists, what is counted, what is in the way. */
const ROUTES = [
  '/api/inspections',
  '/api/schedules',
  '/api/surprises',
  '/api/unit-reports',
  '/api/recommendations',
  '/api/teams',
  '/api/work',
  '/api/me',
  '/api/record',
  '/api/plans/:id',
  '/api/plans/:id/draw',
]
const PAIRS = 2000
/** What a network between them hides (promises P05): a smaller difference counts only for whoever sits on the server itself. */
const FLOOR_MS = 1
const PERMUTATIONS = 5000
/** As many as a province may have in a year: what costs a little for each would show. */
const SEALED = 30

/** The same question in two worlds, one with surprise inspections and one without, in pairs; could an outsider tell them apart by the clock? */
export async function sealedTiming(): Promise<object> {
  const cluster = await scratchCluster()
  const worlds = [
    await sweepWorld(cluster.admin, { sealed: true }),
    await sweepWorld(cluster.admin, { sealed: false }),
  ] as const
  await multiply(worlds[0])
  await worlds[1].owner.query(`insert into sealed.seeds select id, tenant_id, 'seed' from plans where state = 'issued'`)
  const apps = [await applicationOf(worlds[0]), await applicationOf(worlds[1])] as const
  const cells = worlds.map((world, at) =>
    cellsOf(apps[at]!.routes, [world.targets[0]!]).filter(
      ({ who, method }) => method === 'GET' && OUTSIDERS.includes(who),
    ),
  )
  const routes = ROUTES.map((route) => `GET ${route}`).map((key) => {
    const asked = cells.map((all) => all.filter((cell) => cell.key === key))
    return { key, asked, differences: [] as number[] }
  })
  const msOf = async (at: 0 | 1, cell: (typeof cells)[0][0]) => {
    const began = performance.now()
    await ask(worlds[at], apps[at], cell)
    return performance.now() - began
  }
  for (let pair = 0; pair < PAIRS; pair++)
    for (const { asked, differences } of routes) {
      const [one, other] = asked.map((all) => all[pair % all.length]!)
      // Who is asked first changes, so that what the first leaves warm helps both alike.
      const first = pair % 2 === 0 ? await msOf(0, one!) : await msOf(1, other!)
      const second = pair % 2 === 0 ? await msOf(1, other!) : await msOf(0, one!)
      differences.push(pair % 2 === 0 ? first - second : second - first)
    }
  for (const app of apps) await app.app.close()
  for (const world of worlds) await world.close()
  await cluster.stop()
  const figures = routes.map(({ key, differences }) => ({
    key,
    medianMs: Math.round(median(differences) * 1000) / 1000,
    p: chanceOf(differences),
  }))
  return {
    bench: 'sealed-timing',
    pairs: PAIRS,
    tellable: figures.filter(({ p, medianMs }) => p < 0.001 && Math.abs(medianMs) > FLOOR_MS).length,
    figures,
  }
}

/** As many surprise inspections as in a year, all known to the same few. */
async function multiply({ owner }: SweepWorld): Promise<void> {
  await owner.query(`
    insert into sealed.inspections (id, tenant_id, plan_id, unit_id, authoriser, state, ground, planned_on)
      select gen_random_uuid(), i.tenant_id, i.plan_id, i.unit_id, i.authoriser, i.state, i.ground, i.planned_on
        from (select * from sealed.inspections limit 1) i, generate_series(1, ${SEALED});
    insert into sealed.knowers select i.id, k.account_id from sealed.inspections i, (select distinct account_id from sealed.knowers) k on conflict do nothing;
    insert into sealed.seeds select id, tenant_id, 'seed' from plans where state = 'issued' on conflict do nothing;
    analyze`)
}

/** How often pure chance gives at least such a mean, the signs of the differences thrown anew; what hangs once (the outer tenth) is left out. */
function chanceOf(differences: readonly number[]): number {
  const edge = Math.floor(differences.length / 20)
  const kept = differences.toSorted((a, b) => a - b).slice(edge, -edge)
  const sum = Math.abs(kept.reduce((a, b) => a + b, 0))
  let reached = 0
  for (let round = 0; round < PERMUTATIONS; round++)
    if (Math.abs(kept.reduce((all, one) => all + (Math.random() < 0.5 ? one : -one), 0)) >= sum) reached++
  return reached / PERMUTATIONS
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
}
