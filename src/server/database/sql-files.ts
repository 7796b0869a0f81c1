import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const SRC = fileURLToPath(new URL('../..', import.meta.url))

export interface SqlFile {
  readonly name: string
  /** From the root of the sources, with `/`: the folder before `sql/` owns what the file makes. */
  readonly path: string
  readonly sql: string
  readonly sha256: string
}

export interface FunctionFile extends SqlFile {
  /** Functions and views that it makes or makes anew, with their schema. */
  readonly makes: readonly string[]
}

/** Every migration of every feature, in the order of their names: the day, a number within it, what it does. */
export function migrations(): SqlFile[] {
  return sqlFiles(/^\d{8}-/)
}

/** What is there as present text and applied again whenever it changed: functions, and views of them. */
export function functionFiles(): FunctionFile[] {
  return sqlFiles(/^(authz|sealed)\./).map((file) => ({
    ...file,
    makes: [...file.sql.matchAll(/^create or replace (?:function|view) (\w+\.\w+)/gm)].map(([, name]) => name!),
  }))
}

/** Functions that a migration calls or lets a policy, default or trigger call, by name; those that it only drops are not among them. */
export function functionsNamedIn(sql: string): Set<string> {
  const read = sql.replace(/--.*$/gm, '').replace(/\bdrop function [^;]*;/gi, '')
  return new Set([...read.matchAll(/\b((?:authz|sealed)\.\w+)\s*\(/g)].map(([, name]) => name!))
}

function sqlFiles(named: RegExp): SqlFile[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\/sql\/(functions\/)?[^/]+\.sql$/.test(path) && named.test(basename(path)))
    .map((path) => {
      // A checkout on Windows may have other ends of lines; the text is the same.
      const sql = readFileSync(join(SRC, path), 'utf8').replaceAll('\r\n', '\n')
      return { name: basename(path), path, sql, sha256: createHash('sha256').update(sql).digest('hex') }
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}
