import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

test('without settings Soát serves this machine only', () => {
  const answer = readConfig({ SOAT_DATA: '/tmp/soat' })
  expect(answer).toMatchObject({ ok: true, config: { host: '127.0.0.1', port: 3000, baseUrl: 'http://localhost:3000', trustProxy: false, databaseUrl: null } })
})

test('all wrong settings are named at once', () => {
  const answer = readConfig({ PORT: '99999', HOST: 'a b', BASE_URL: 'soat.vn/x', TRUST_PROXY: 'maybe', SOAT_DATA: 'here', DATABASE_URL: 'mysql://x' })
  expect(answer.ok).toBe(false)
  if (!answer.ok)
    for (const name of ['PORT', 'HOST', 'BASE_URL', 'TRUST_PROXY', 'SOAT_DATA', 'DATABASE_URL'])
      expect(answer.problems.some((problem) => problem.startsWith(`${name}=`))).toBe(true)
})

test('an owner’s address needs the application’s beside it', () => {
  expect(readConfig({ SOAT_DATA: '/tmp/soat', DATABASE_OWNER_URL: 'postgres://x' }).ok).toBe(false)
})
