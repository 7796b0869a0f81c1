import { homedir, userInfo } from 'node:os'
import { isAbsolute, join } from 'node:path'

/** What the environment decides. Everything else that differs among offices is data. */
export interface Config {
  readonly host: string
  readonly port: number
  /** Where people reach the site, without a slash at the end. */
  readonly baseUrl: string
  /** True behind a reverse proxy whose X-Forwarded-* headers may be believed. */
  readonly trustProxy: boolean
  /** Folder of the embedded database, secrets and files. */
  readonly dataFolder: string
  /** Null: the embedded database. */
  readonly databaseUrl: string | null
  readonly databaseOwnerUrl: string | null
  /** Sign-in through the office's own provider (OpenID Connect); null where there is none. */
  readonly oidc: OidcConfig | null
  /** Socket of clamd, where attached files are scanned; null: they stay "chưa quét". */
  readonly clamdSocket: string | null
  /** Bucket in which attached files are kept; null: they lie in the data folder. */
  readonly s3: S3Config | null
  /** Public keys (age) for which backups are encrypted; none: they are not. */
  readonly backupRecipients: readonly string[]
  /** What a meter must show to read /metrics; null: there is no such page. */
  readonly metricsToken: string | null
  /** Where a weakness of this installation is told (`/.well-known/security.txt`); null: there is no such page. */
  readonly securityContact: string | null
  /** How many requests a minute (server/limits.ts). */
  readonly limits: LimitsConfig
  readonly sessions: SessionLimits
  /** Days for which what has served its purpose is kept. */
  readonly keptDays: KeptDays
}

/** Minutes that a session lives: without a request, and in all however much it is used. */
export interface SessionLimits {
  readonly idle: number
  readonly longest: number
  readonly administratorIdle: number
  readonly administratorLongest: number
}

export interface KeptDays {
  /** Sessions that have ended, and one-time links. */
  readonly sessions: number
  /** Ids of finished commands, by which the same one sent again is known. */
  readonly commands: number
  /** Notices that the owner of the account has seen. */
  readonly notices: number
}

export interface LimitsConfig {
  /** Writes of one account. */
  readonly writes: number
  /** Papers, exports, uploads and other heavy work of one account. */
  readonly heavy: number
  /** Everything that comes without a session, of one part of the network (/24, /56). */
  readonly strangers: number
}

export interface OidcConfig {
  readonly issuer: string
  readonly clientId: string
  /** Null for a public client, which PKCE alone protects. */
  readonly clientSecret: string | null
  /** The claim that holds the person's sign-in name here. */
  readonly claim: string
  readonly scope: string
  /** What the button calls the provider. */
  readonly name: string
}

export interface S3Config {
  /** Address without a path or a slash at the end; the bucket is its first part (path style). */
  readonly endpoint: string
  readonly bucket: string
  readonly region: string
  readonly accessKey: string
  readonly secretKey: string
}

export type ConfigAnswer =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly string[] }

/** Reads the settings of the process; names every wrong one at once, in Vietnamese and English. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): ConfigAnswer {
  const problems: string[] = []
  const wrong = (name: string, vi: string, en: string) =>
    problems.push(`${name}=${JSON.stringify(env[name])}: ${vi} / ${en}`)

  const port = env.PORT === undefined ? 3000 : Number(env.PORT)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    wrong('PORT', 'phải là số cổng từ 0 đến 65535', 'must be a port number from 0 to 65535')

  const host = env.HOST ?? '127.0.0.1'
  if (host.trim() === '' || /[\s/]/.test(host))
    wrong('HOST', 'phải là tên máy hoặc địa chỉ IP, ví dụ 127.0.0.1 hoặc 0.0.0.0', 'must be a host name or IP address')

  const baseUrl = (env.BASE_URL ?? `http://localhost:${port}`).replace(/\/+$/, '')
  if (!/^https?:\/\/[^/\s]+$/.test(baseUrl))
    wrong(
      'BASE_URL',
      'phải là địa chỉ như https://soat.example.gov.vn, không có đường dẫn',
      'must be an address such as https://soat.example.gov.vn without a path',
    )

  const trust = env.TRUST_PROXY ?? '0'
  if (!['0', '1', 'true', 'false'].includes(trust)) wrong('TRUST_PROXY', 'phải là 1 hoặc 0', 'must be 1 or 0')

  const dataFolder = env.SOAT_DATA ?? defaultDataFolder(env)
  if (!isAbsolute(dataFolder))
    wrong('SOAT_DATA', 'phải là đường dẫn tuyệt đối của một thư mục', 'must be an absolute path of a folder')

  // A password stands in them: they are not repeated here.
  for (const name of ['DATABASE_URL', 'DATABASE_OWNER_URL'] as const)
    if (env[name] !== undefined && !(/^postgres(ql)?:\/\//.test(env[name]) && URL.canParse(env[name])))
      problems.push(
        `${name}=…: phải là địa chỉ đúng dạng, bắt đầu bằng postgres:// / must be a well-formed address that begins with postgres://`,
      )
  if (env.DATABASE_OWNER_URL !== undefined && env.DATABASE_URL === undefined)
    wrong('DATABASE_OWNER_URL', 'chỉ dùng cùng với DATABASE_URL', 'needs DATABASE_URL beside it')

  const oidc = readOidc(env, wrong)
  if (env.CLAMD_SOCKET !== undefined && !isAbsolute(env.CLAMD_SOCKET))
    wrong('CLAMD_SOCKET', 'phải là đường dẫn tuyệt đối của socket clamd', 'must be an absolute path of clamd’s socket')

  const s3 = readS3(env, wrong, problems)
  const metricsToken = env.SOAT_METRICS_TOKEN ?? null
  // Its value is a secret and is not repeated here.
  if (metricsToken !== null && !/^[\x21-\x7e]{16,}$/.test(metricsToken))
    problems.push(
      'SOAT_METRICS_TOKEN: phải có ít nhất 16 ký tự ASCII, không có dấu cách / must have at least 16 ASCII signs and no space',
    )

  const backupRecipients = (env.BACKUP_RECIPIENTS ?? '').split(/[\s,]+/).filter(Boolean)
  // The key that opens them could stand here by mistake: nothing is repeated.
  if (backupRecipients.some((recipient) => !/^age1[0-9a-z]{58,}$/.test(recipient)))
    problems.push(
      'BACKUP_RECIPIENTS: phải là một hay nhiều khóa công khai của age, cách nhau bằng dấu cách, dạng age1…; không phải khóa giải mã AGE-SECRET-KEY-… / must be one or several public keys of age, age1…; never the secret one',
    )

  const securityContact = env.SECURITY_CONTACT ?? null
  if (securityContact !== null && !/^(mailto:[^\s@]+@[^\s@]+|tel:\+?[\d-]+|https:\/\/\S+)$/.test(securityContact))
    wrong(
      'SECURITY_CONTACT',
      'phải là mailto:…, tel:… hoặc địa chỉ https của nơi tiếp nhận thông báo về lỗ hổng',
      'must be mailto:…, tel:… or an https address where weaknesses are told',
    )

  const count = (name: string, usual: number, most: number, [vi, en]: readonly [string, string]): number => {
    const given = env[name] === undefined ? usual : Number(env[name])
    if (!Number.isInteger(given) || given < 1 || given > most)
      wrong(name, `phải là ${vi}, từ 1 đến ${most}`, `must be a number of ${en}, from 1 to ${most}`)
    return given
  }
  const REQUESTS = ['số lượt trong một phút', 'requests a minute'] as const
  const limits = {
    writes: count('LIMIT_WRITES', 300, MOST_A_MINUTE, REQUESTS),
    heavy: count('LIMIT_HEAVY', 60, MOST_A_MINUTE, REQUESTS),
    strangers: count('LIMIT_STRANGERS', 600, MOST_A_MINUTE, REQUESTS),
  }
  const MINUTES = ['số phút', 'minutes'] as const
  const sessions = {
    idle: count('SESSION_IDLE_MINUTES', 30, DAY, MINUTES),
    longest: count('SESSION_MINUTES', 720, 7 * DAY, MINUTES),
    administratorIdle: count('ADMINISTRATOR_IDLE_MINUTES', 15, DAY, MINUTES),
    administratorLongest: count('ADMINISTRATOR_SESSION_MINUTES', 480, 7 * DAY, MINUTES),
  }
  const DAYS = ['số ngày', 'days'] as const
  const keptDays = {
    sessions: count('KEEP_SESSIONS_DAYS', 30, 3650, DAYS),
    commands: count('KEEP_COMMANDS_DAYS', 90, 3650, DAYS),
    notices: count('KEEP_NOTICES_DAYS', 365, 3650, DAYS),
  }

  if (problems.length > 0) return { ok: false, problems }
  return {
    ok: true,
    config: {
      host,
      port,
      baseUrl,
      trustProxy: trust === '1' || trust === 'true',
      dataFolder,
      databaseUrl: env.DATABASE_URL ?? null,
      databaseOwnerUrl: env.DATABASE_OWNER_URL ?? null,
      oidc,
      clamdSocket: env.CLAMD_SOCKET ?? null,
      s3,
      backupRecipients,
      metricsToken,
      securityContact,
      limits,
      sessions,
      keptDays,
    },
  }
}

const MOST_A_MINUTE = 1_000_000
/** In minutes. */
const DAY = 24 * 60

function readOidc(
  env: Readonly<Record<string, string | undefined>>,
  wrong: (name: string, vi: string, en: string) => void,
): OidcConfig | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId } = env
  if (issuer === undefined) {
    for (const name of ['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_CLAIM'])
      if (env[name] !== undefined) wrong(name, 'chỉ dùng cùng với OIDC_ISSUER', 'needs OIDC_ISSUER beside it')
    return null
  }
  // The name of a person must not travel in the clear; only a provider on this machine may do without.
  if (!/^(https:\/\/|http:\/\/(localhost|127\.0\.0\.1)[:/]?)[^\s?#]*$/.test(issuer))
    wrong(
      'OIDC_ISSUER',
      'phải là địa chỉ https của nơi cấp đăng nhập một lần',
      'must be the https address of the provider',
    )
  if (!clientId) wrong('OIDC_CLIENT_ID', 'cần có cùng với OIDC_ISSUER', 'is needed beside OIDC_ISSUER')
  return {
    issuer,
    clientId: clientId ?? '',
    clientSecret: env.OIDC_CLIENT_SECRET ?? null,
    claim: env.OIDC_CLAIM ?? 'preferred_username',
    scope: env.OIDC_SCOPE ?? 'openid profile',
    name: env.OIDC_NAME ?? new URL(issuer, 'https://x').host,
  }
}

function readS3(
  env: Readonly<Record<string, string | undefined>>,
  wrong: (name: string, vi: string, en: string) => void,
  problems: string[],
): S3Config | null {
  const {
    S3_ENDPOINT: endpoint = '',
    S3_BUCKET: bucket = '',
    S3_REGION: region = '',
    S3_ACCESS_KEY: accessKey = '',
    S3_SECRET_KEY: secretKey = '',
  } = env
  if (
    ['S3_ENDPOINT', 'S3_BUCKET', 'S3_REGION', 'S3_ACCESS_KEY', 'S3_SECRET_KEY'].every((name) => env[name] === undefined)
  )
    return null
  // Files must not travel in the clear; only a store on this machine may do without.
  if (!/^(https:\/\/[^/\s?#@]+|http:\/\/(localhost|127\.0\.0\.1)(:\d+)?)\/?$/.test(endpoint))
    wrong(
      'S3_ENDPOINT',
      'phải là địa chỉ https của kho S3, không có đường dẫn',
      'must be the https address of the store, without a path',
    )
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket))
    wrong('S3_BUCKET', 'phải là tên vùng chứa (bucket)', 'must be the name of a bucket')
  if (!/^[\w-]+$/.test(region))
    wrong('S3_REGION', 'phải là tên vùng, ví dụ us-east-1', 'must be the name of a region such as us-east-1')
  if (!/^[\x21-\x7e]+$/.test(accessKey))
    wrong('S3_ACCESS_KEY', 'phải là mã truy cập của kho', 'must be an access key of the store')
  // Its value is a secret and is not repeated here.
  if (!/^[\x21-\x7e]+$/.test(secretKey))
    problems.push('S3_SECRET_KEY: phải là khóa bí mật đi cùng S3_ACCESS_KEY / must be the secret beside S3_ACCESS_KEY')
  return { endpoint: endpoint.replace(/\/$/, ''), bucket, region, accessKey, secretKey }
}

function defaultDataFolder(env: Readonly<Record<string, string | undefined>>): string {
  if (process.platform === 'win32') return join(env.LOCALAPPDATA ?? homedir(), 'soat')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'soat')
  return userInfo().uid === 0 ? '/var/lib/soat' : join(env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'soat')
}
