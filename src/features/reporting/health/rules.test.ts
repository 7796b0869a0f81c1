import { describe, expect, test } from 'vitest'
import { type Finding, type Grade, type Health, judge, type Part, showBytes } from './rules.ts'

const GB = 1024 ** 3
const well: Health = {
  version: '1.0.0',
  node: 'v24.0.0',
  startedAt: '2026-03-01T00:00:00.000Z',
  now: '2026-03-09T08:00:00.000Z',
  databaseNow: '2026-03-09T08:00:00.000Z',
  databaseVersion: '18.4',
  databaseBytes: GB,
  migrations: { done: 40, missing: 0 },
  files: {
    writable: true,
    kept: 10,
    keptBytes: 1000,
    notScanned: 0,
    compared: 40,
    changed: 0,
    freeBytes: 50 * GB,
    diskBytes: 100 * GB,
  },
  scanner: 'answers',
  backup: {
    beganAt: '2026-03-08T08:00:00.000Z',
    finishedAt: '2026-03-08T08:01:00.000Z',
    rows: 1,
    files: 1,
    recipients: [],
  },
  backupKeys: { recipients: [], identityHere: false },
  rehearsal: { at: '2026-03-01T08:00:00.000Z', succeeded: true },
  checkpoint: { sequence: 7, at: '2026-03-09T07:55:00.000Z' },
  verified: { at: '2026-03-09T00:00:00.000Z', intact: true },
  failures: [],
  refusedSignIns: 3,
  onePerson: false,
  accounts: 12,
  sessions: 2,
}
const { files } = well
const backup = well.backup!

test('where all is well nothing is to be done (design)', () => {
  expect(judge(well).map(({ finding, tone }) => `${finding} ${tone}`)).toEqual(
    Array.from({ length: 8 }, () => 'fine done'),
  )
})

describe('what the administrator has to look after (design)', () => {
  const cases: readonly [string, Partial<Health>, Part, Finding, Grade][] = [
    ['a migration is missing', { migrations: { done: 39, missing: 1 } }, 'database', 'migrationsMissing', 'alarm'],
    [
      'files cannot be written',
      { files: { ...files, writable: false, freeBytes: 0 } },
      'files',
      'filesNotWritable',
      'alarm',
    ],
    [
      'a key that opens the backups lies on the server',
      { backupKeys: { recipients: ['age1x'], identityHere: true } },
      'backup',
      'backupKeyHere',
      'alarm',
    ],
    [
      'the last backup is not encrypted although the server is told to',
      { backupKeys: { recipients: ['age1x'], identityHere: false } },
      'backup',
      'backupPlain',
      'attention',
    ],
    [
      'the last backup is encrypted for one of two keys only',
      {
        backup: { ...backup, recipients: ['age1x'] },
        backupKeys: { recipients: ['age1x', 'age1y'], identityHere: false },
      },
      'backup',
      'backupPlain',
      'attention',
    ],
    [
      'the last backup is encrypted for every key that is set',
      { backup: { ...backup, recipients: ['age1x'] }, backupKeys: { recipients: ['age1x'], identityHere: false } },
      'backup',
      'fine',
      'done',
    ],
    ['no backup was ever restored on trial', { rehearsal: null }, 'backup', 'rehearsalOld', 'attention'],
    [
      'the last trial restore is of a month and more ago',
      { rehearsal: { at: '2026-02-01T08:00:00.000Z', succeeded: true } },
      'backup',
      'rehearsalOld',
      'attention',
    ],
    [
      'the last trial restore did not fit',
      { rehearsal: { at: '2026-03-09T08:00:00.000Z', succeeded: false } },
      'backup',
      'rehearsalFailed',
      'alarm',
    ],
    ['a kept file is no longer what was sent', { files: { ...files, changed: 1 } }, 'files', 'filesChanged', 'alarm'],
    [
      'less than a twentieth of the disk is free',
      { files: { ...files, freeBytes: 4.9 * GB } },
      'files',
      'diskFull',
      'alarm',
    ],
    ['a twentieth is free', { files: { ...files, freeBytes: 5 * GB } }, 'files', 'diskLow', 'attention'],
    [
      'less than a gigabyte is free of a small disk',
      { files: { ...files, freeBytes: 0.9e9, diskBytes: 1e9 } },
      'files',
      'diskFull',
      'alarm',
    ],
    [
      'the system does not say how much is free',
      { files: { ...files, freeBytes: null, diskBytes: null } },
      'files',
      'fine',
      'done',
    ],
    [
      'there is no scanner',
      { scanner: 'none', files: { ...files, notScanned: 4 } },
      'scanner',
      'scannerNone',
      'attention',
    ],
    ['the scanner does not answer', { scanner: 'silent' }, 'scanner', 'scannerSilent', 'alarm'],
    [
      'files from before the scanner wait',
      { files: { ...files, notScanned: 4 } },
      'scanner',
      'filesNotScanned',
      'muted',
    ],
    ['there was never a backup', { backup: null }, 'backup', 'backupNever', 'attention'],
    [
      'the last backup did not come to its end',
      { backup: { ...backup, finishedAt: null } },
      'backup',
      'backupUnfinished',
      'alarm',
    ],
    [
      'a backup has been running for four hours',
      { backup: { ...backup, beganAt: '2026-03-09T04:00:00.000Z' } },
      'backup',
      'fine',
      'done',
    ],
    [
      'a backup begun earlier has not come to its end',
      { backup: { ...backup, beganAt: '2026-03-09T03:59:59.999Z' } },
      'backup',
      'backupUnfinished',
      'alarm',
    ],
    [
      'the first backup is running',
      { backup: { ...backup, beganAt: well.now, finishedAt: null } },
      'backup',
      'backupUnfinished',
      'alarm',
    ],
    [
      'the backup is eight days old to the second',
      { backup: { ...backup, beganAt: '2026-03-01T07:00:00.000Z', finishedAt: '2026-03-01T08:00:00.000Z' } },
      'backup',
      'fine',
      'done',
    ],
    [
      'the backup is older than eight days',
      { backup: { ...backup, beganAt: '2026-03-01T07:00:00.000Z', finishedAt: '2026-03-01T07:59:59.999Z' } },
      'backup',
      'backupOld',
      'attention',
    ],
    [
      'the record is broken, whatever else is late',
      { verified: { at: well.now, intact: false }, checkpoint: null },
      'record',
      'recordBroken',
      'alarm',
    ],
    ['no checkpoint was ever written', { checkpoint: null, verified: null }, 'record', 'checkpointNone', 'muted'],
    [
      'the newest checkpoint is half an hour old',
      { checkpoint: { sequence: 1, at: '2026-03-09T07:30:00.000Z' } },
      'record',
      'fine',
      'done',
    ],
    [
      'the newest checkpoint is older',
      { checkpoint: { sequence: 1, at: '2026-03-09T07:29:59.000Z' } },
      'record',
      'checkpointLate',
      'alarm',
    ],
    ['the record was not gone through yet', { verified: null }, 'record', 'notVerified', 'muted'],
    [
      'the record was gone through two days ago',
      { verified: { at: '2026-03-07T08:00:00.000Z', intact: true } },
      'record',
      'fine',
      'done',
    ],
    [
      'it was longer ago',
      { verified: { at: '2026-03-07T07:59:59.999Z', intact: true } },
      'record',
      'verifiedLate',
      'attention',
    ],
    [
      'background work failed',
      { failures: [{ work: 'checkpoint', count: 1, lastAt: well.now }] },
      'background',
      'backgroundFailed',
      'attention',
    ],
    ['a hundred sign-ins were refused', { refusedSignIns: 100 }, 'signIn', 'fine', 'done'],
    ['there is no second person', { onePerson: true }, 'signIn', 'onePerson', 'attention'],
    ['more were', { refusedSignIns: 101 }, 'signIn', 'manyRefused', 'attention'],
    [
      'the clocks are eleven seconds apart, either way',
      { databaseNow: '2026-03-09T08:00:11.000Z' },
      'clock',
      'clockApart',
      'alarm',
    ],
    [
      'the clocks are eleven seconds apart the other way',
      { databaseNow: '2026-03-09T07:59:49.000Z' },
      'clock',
      'clockApart',
      'alarm',
    ],
  ]
  test.each(cases)('%s', (_when, change, part, finding, tone) => {
    const judged = judge({ ...well, ...change })
    expect(judged.find((one) => one.part === part)).toEqual({ part, finding, tone })
    expect(judged.filter((one) => one.part !== part && one.tone !== 'done')).toEqual([])
  })
})

test.each([
  [0, '0 B'],
  [1023, '1023 B'],
  [1024, '1 KB'],
  [1_600_000, '1,5 MB'],
  [16 * 1024 ** 2, '16 MB'],
  [250.4 * GB, '250 GB'],
  [2.25 * 1024 * GB, '2,3 TB'],
  [5000 * 1024 * GB, '5000 TB'],
])('%d bytes are read as %s (design)', (bytes, shown) => expect(showBytes(bytes, ',')).toBe(shown))
