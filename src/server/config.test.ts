import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

test('without settings Soát serves this machine only', () => {
  const answer = readConfig({ SOAT_DATA: '/tmp/soat' })
  expect(answer).toMatchObject({
    ok: true,
    config: { host: '127.0.0.1', port: 3000, baseUrl: 'http://localhost:3000', trustProxy: false, databaseUrl: null },
  })
})

test('all wrong settings are named at once', () => {
  const answer = readConfig({
    PORT: '99999',
    HOST: 'a b',
    BASE_URL: 'soat.vn/x',
    TRUST_PROXY: 'maybe',
    SOAT_DATA: 'here',
    DATABASE_URL: 'mysql://x',
  })
  expect(answer.ok).toBe(false)
  if (!answer.ok)
    for (const name of ['PORT', 'HOST', 'BASE_URL', 'TRUST_PROXY', 'SOAT_DATA', 'DATABASE_URL'])
      expect(answer.problems.some((problem) => problem.startsWith(`${name}=`))).toBe(true)
})

test('a bucket needs all five of its settings, by https; its secret is not repeated', () => {
  const whole = {
    S3_ENDPOINT: 'https://s3.example.gov.vn/',
    S3_BUCKET: 'soat',
    S3_REGION: 'us-east-1',
    S3_ACCESS_KEY: 'key',
    S3_SECRET_KEY: 'zqx secret',
  }
  const problemsOf = (env: Partial<typeof whole>) => {
    const answer = readConfig({ SOAT_DATA: '/tmp/soat', ...env })
    return answer.ok ? answer.config.s3 : answer.problems.map((problem) => problem.split(/[=:]/)[0])
  }
  expect(problemsOf({})).toBeNull()
  expect(problemsOf({ ...whole, S3_SECRET_KEY: 'secret' })).toEqual({
    endpoint: 'https://s3.example.gov.vn',
    bucket: 'soat',
    region: 'us-east-1',
    accessKey: 'key',
    secretKey: 'secret',
  })
  expect(problemsOf({ S3_BUCKET: 'soat' })).toEqual(['S3_ENDPOINT', 'S3_REGION', 'S3_ACCESS_KEY', 'S3_SECRET_KEY'])
  expect(problemsOf({ S3_ENDPOINT: 'http://s3.example.gov.vn', S3_BUCKET: 'a/b', S3_REGION: '' })).toEqual(
    Object.keys(whole),
  )
  expect(JSON.stringify(readConfig({ SOAT_DATA: '/tmp/soat', ...whole }))).not.toContain('zqx')
})

test('an owner’s address needs the application’s beside it', () => {
  expect(readConfig({ SOAT_DATA: '/tmp/soat', DATABASE_OWNER_URL: 'postgres://x' }).ok).toBe(false)
})

test('a mistyped address of the database is named without its password', () => {
  for (const DATABASE_URL of ['postgre://u:TopSecret1@h/db', 'postgres://u:TopSecret1@h:port/db', 'u:TopSecret1@h']) {
    const answer = readConfig({ SOAT_DATA: '/tmp/soat', DATABASE_URL })
    expect(answer.ok).toBe(false)
    if (!answer.ok) expect(answer.problems.join('\n')).toMatch(/^DATABASE_URL=…: (?!.*TopSecret1)/)
  }
})

test('whom to tell of a weakness is an address of mail, a telephone number or a page', () => {
  const of = (contact: string) => {
    const answer = readConfig({ SOAT_DATA: '/tmp/soat', SECURITY_CONTACT: contact })
    return answer.ok ? answer.config.securityContact : answer.problems.map((problem) => problem.split(/[=:]/)[0])
  }
  for (const good of ['mailto:attt@mau.example', 'tel:+84-23-9999', 'https://mau.example/attt'])
    expect(of(good)).toBe(good)
  for (const bad of ['attt@mau.example', 'http://mau.example', 'mailto:x\nContact: y@z', ''])
    expect(of(bad)).toEqual(['SECURITY_CONTACT'])
})
