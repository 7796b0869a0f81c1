import { BLANK, committeeHead, committeeOf, focalName, keptWith } from '#features/ground/delegations/papers.ts'
import { fileNameOf, headOfBody } from '#features/ground/papers/document.ts'
import { findText } from '#features/planning/plan-text/store.ts'
import type { Plan } from '#features/planning/plans/rules.ts'
import { findPlan } from '#features/planning/plans/store.ts'
import { found } from '#server/acts/commands.ts'
import type { Tx } from '#server/database/db.ts'
import type { MadePaper, PaperAt } from '#server/feature.ts'
import { amendmentPaper as paperOf } from './document.ts'
import { amendedParts } from './rules.ts'
import { findAmendment } from './store.ts'

/** The paper of an amendment: what it changes of its plan. */
export async function amendmentPaper(tx: Tx, plan: Plan, at: PaperAt): Promise<MadePaper> {
  const { amends, reason, former } = found(await findAmendment(tx, plan.id))
  const of = found(await findPlan(tx, amends))
  const { blocks } = found(await findText(tx, plan.id))
  const committee = await committeeOf(tx, at, plan.issuedOn)
  const signedOn = plan.signedOn ?? plan.issuedOn ?? at.on
  const head = await committeeHead(tx, 'plan', 'committee', committee, plan.signerId, signedOn)
  const paper = paperOf({
    head: {
      ...head,
      number: plan.number,
      symbol: plan.symbol,
      date: plan.issuedOn ?? BLANK,
      // Whoever got the plan gets what amends it; where it is kept, its own line says.
      recipients: plan.content.recipients.filter((words) => !/^Lưu(?!\p{L})/u.test(words)).map((text) => ({ text })),
      fileLine: await keptWith(tx, at),
    },
    // By the title that it had when the amendment was opened.
    plan: { ...of, title: former.title },
    issuer: committee.name,
    reason,
    parts: amendedParts(former.blocks, blocks),
    executors: [
      'Chánh Văn phòng Ủy ban nhân dân',
      headOfBody(await focalName(tx, at)),
      'Thủ trưởng các cơ quan, đơn vị liên quan',
    ],
  })
  const type = plan.symbol.startsWith('QĐ') ? 'Quyết định' : 'Kế hoạch'
  return { paper, name: fileNameOf(`${type} sửa đổi, bổ sung`, plan) }
}
