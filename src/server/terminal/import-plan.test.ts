import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readDocument } from '#documents/read/read.ts'
import { planDraft } from '#features/planning/plan-import/contract.ts'
import { parsePlan } from '#features/planning/plan-import/rules/parse-plan.ts'
import { binhAn2026 } from '#test/plans/binh-an-2026.ts'
import { daoXanh2020 } from '#test/plans/dao-xanh-2020.ts'
import { asDocx, asPdf, asText, type SamplePlan } from '#test/plans/render.ts'
import { vanHai2024 } from '#test/plans/van-hai-2024.ts'

const bytesOf = (text: string, encoding: BufferEncoding = 'utf8') => new Uint8Array(Buffer.from(text, encoding))

async function draftOf(bytes: Uint8Array) {
  const answer = await readDocument(bytes, 'plan')
  if ('refusal' in answer) throw new Error(answer.refusal)
  const { origins: _, sections: __, doubts, typography: ___, lines, ...fields } = parsePlan(answer.lines)
  return {
    ...fields,
    doubts: doubts.map(({ code, text }) => `${code} ${text}`).sort(),
    all: lines.placed === lines.total,
  }
}

describe('The same plan as text, DOCX and PDF gives the same draft', () => {
  test.each([vanHai2024, daoXanh2020, binhAn2026].map((plan): [string, SamplePlan] => [plan.name, plan]))(
    'letterhead and signature in tables, numbers drawn by Word, lines broken by the page: the plan signed by %s (CT-HDR-1)',
    async (_, plan) => {
      const text = await draftOf(bytesOf(asText(plan)))
      expect(text.all).toBe(true)
      expect(await draftOf(await asDocx(plan))).toEqual(text)
      expect(await draftOf(await asDocx(plan, true))).toEqual(text)
      expect(await draftOf(asPdf(plan))).toEqual(text)
    },
  )

  test('UTF-16 with its mark and a byte-order mark in UTF-8 are read (design)', async () => {
    const text = await draftOf(bytesOf(asText(daoXanh2020)))
    expect(await draftOf(new Uint8Array([0xff, 0xfe, ...bytesOf(asText(daoXanh2020), 'utf16le')]))).toEqual(text)
    expect(await draftOf(bytesOf(`\ufeff${asText(daoXanh2020)}`))).toEqual(text)
  })
})

describe('The command import-plan', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'soat-import-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const run = (name: string, content: string | Uint8Array | null) => {
    if (content !== null) writeFileSync(join(folder, name), content)
    const module = new URL('./import-plan.ts', import.meta.url).href
    return spawnSync(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `process.exitCode = await (await import(${JSON.stringify(module)})).importPlan([${JSON.stringify(name)}])`,
      ],
      {
        encoding: 'utf8',
        env: { ...process.env, INIT_CWD: folder },
      },
    )
  }

  test('A plan is printed as JSON that fits the contract, with a path from where the person stands (design)', () => {
    const { status, stdout, stderr } = run('kế hoạch.md', asText(daoXanh2020))
    expect([status, stderr]).toEqual([0, ''])
    expect(planDraft.parse(JSON.parse(stdout)).number).toBe('41')
  })

  test('A file that is none is answered with one sentence and 2 (ND30-A7)', () => {
    const none: [string, string | Uint8Array | null][] = [
      ['khong-co.docx', null],
      ['rong.txt', ''],
      ['thu.txt', 'Kính gửi Sở Nội vụ, báo cáo tình hình.'],
      ['mat.txt', `MẬT\n${asText(vanHai2024)}`],
      ['anh.docx', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0])],
    ]
    for (const [name, content] of none) {
      const { status, stdout, stderr } = run(name, content)
      expect([name, status, stdout]).toEqual([name, 2, ''])
      expect(stderr.trim().split('\n')).toHaveLength(1)
    }
  })
})
