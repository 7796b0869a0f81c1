import { showDay } from '#web/days.ts'
import { Link } from '#web/design/Link.tsx'
import { Notice } from '#web/design/Notice.tsx'
import { useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { ListedErratum } from '../contract.ts'
import { isOn } from '../rules.ts'
import { texts } from '../texts.ts'

interface PaperWithNumber {
  readonly kind: string
  readonly number: string | null
  readonly symbol: string
}

/** Đã đính chính: each letter on this paper, with number and day once it has them; those under way for whoever may know of them. */
export function Corrected({ paper, errata }: { paper: PaperWithNumber; errata: readonly ListedErratum[] }) {
  const t = useTexts(texts)
  return errata
    .filter((one) => one.state !== 'cancelled' && isOn(one, paper))
    .map(({ id, number, symbol, issuedOn, state }) => (
      <div key={id} className="small">
        <Link to={`/dinh-chinh/${id}`}>
          {number && issuedOn
            ? t.corrected(t.numbered(`${number}/${symbol}`, showDay(issuedOn)))
            : t.beingCorrected(t.state[state])}
        </Link>
      </div>
    ))
}

/** The same at the head of the page on which the paper itself is read. */
export function CorrectedNotice({
  of,
  id,
  paper,
}: {
  of: 'plan' | 'team' | 'inspection'
  id: string
  paper: PaperWithNumber
}) {
  const { data } = useThing('/api/errata', { [of]: id })
  const errata = (data?.items ?? []).filter((one) => one.state !== 'cancelled' && isOn(one, paper))
  if (errata.length === 0) return null
  return (
    <Notice tone="calm">
      <Corrected paper={paper} errata={errata} />
    </Notice>
  )
}
