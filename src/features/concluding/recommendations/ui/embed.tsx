export { useRecommendationActs } from './acts.tsx'
export { RecommendationStateTag } from './RecommendationState.tsx'
