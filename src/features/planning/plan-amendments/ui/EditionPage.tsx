import { PrintedText } from '#features/planning/plan-text/ui/embed.tsx'
import { usePathParam } from '#web/address.ts'
import { LinkButton } from '#web/design/Button.tsx'
import { Loaded } from '#web/design/Loading.tsx'
import { Notice } from '#web/design/Notice.tsx'
import { PageHead } from '#web/design/PageHead.tsx'
import { useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import { texts } from '../texts.ts'

/** Nội dung của một lần ban hành, laid out as a paper: one that was replaced, or the one in force with its amendments in it. */
export function EditionPage() {
  const t = useTexts(texts)
  const id = usePathParam('id')
  const edition = usePathParam('edition')
  const name = t.editionTitle(Number(edition))
  const text = useThing('/api/plans/:id/editions/:edition', { id, edition })
  return (
    <Loaded query={text} lines={12}>
      {({ title, blocks, inForce }) => (
        <>
          <PageHead
            title={name}
            under={title}
            crumbs={[{ label: t.plans, to: '/ke-hoach' }, { label: title, to: `/ke-hoach/${id}` }, { label: name }]}
            actions={<LinkButton to={`/ke-hoach/${id}`}>{t.toPlan}</LinkButton>}
          />
          <Notice tone="calm">{inForce ? t.inForceNote : t.formerNote}</Notice>
          <PrintedText blocks={blocks} />
        </>
      )}
    </Loaded>
  )
}
