/** The work in its order, parts before wholes. A feature may know the ones before it, never the ones after. */
export const ORDER = [
  ...['profiles', 'org', 'people', 'papers', 'delegations', 'evidence', 'contents'].map((name) => `ground/${name}`),
  ...['outlines', 'indicators', 'feedback', 'plans', 'plan-import', 'teams'].map((name) => `planning/${name}`),
  ...['inspections', 'schedules', 'surprises', 'unit-reports', 'self-inspections', 'checklists', 'findings'].map(
    (name) => `inspecting/${name}`,
  ),
  ...['recommendations', 'conclusions', 'corrections', 'proposals', 'initiatives', 'budgets'].map(
    (name) => `concluding/${name}`,
  ),
  ...['scores', 'summaries', 'archive', 'record', 'overview', 'health'].map((name) => `reporting/${name}`),
]
