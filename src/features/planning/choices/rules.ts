export {
  checkLot,
  LOT_POOLS,
  type Lot,
  type LotPool,
  listText,
  lotText,
  takenByLot,
} from './rules/lot.ts'
export {
  checkFactors,
  type Factor,
  type Factors,
  isTyped,
  mayTypeFactors,
  type Ranked,
  type RankedCell,
  type RankedUnit,
  rankUnits,
  type Scale,
  scalesOf,
  TYPED_CRITERIA,
  type TypedCriterion,
} from './rules/ranking.ts'
