import { texts } from '#features/planning/plan-import/texts.ts'
import { type Doubter, doubt } from './doubt.ts'

const say = texts.vi

/** What the header leaves blank: number, day, issuer. */
export const headerDoubts: Doubter = ({ header, inferredIssuer }) => {
  const { symbol, number, issuedOn, issuer, from } = header
  const numberAt = from.get('number')?.[0]
  const isDayBlank = issuedOn === null || issuedOn.day === null || issuedOn.month === null
  const proposal = inferredIssuer ? say.issuerInferred(inferredIssuer) : say.issuerUnknown
  return [
    ...(number === null ? [doubt('A-01', numberAt, symbol ?? '', say.numberBlank)] : []),
    ...(isDayBlank ? [doubt('A-02', from.get('issuedOn')?.[0], issuedOn?.text ?? '', say.dayBlank)] : []),
    ...(issuer === null ? [doubt('A-27', numberAt, inferredIssuer ?? '', proposal)] : []),
  ]
}
