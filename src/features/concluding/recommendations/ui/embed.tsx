export { RecommendationStateTag } from './RecommendationState.tsx'
