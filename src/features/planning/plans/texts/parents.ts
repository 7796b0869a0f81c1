const vi = {
  parents: {
    title: 'Kế hoạch liên quan',
    above: 'Kế hoạch cấp trên',
    under: 'Thuộc kế hoạch',
    underHint: 'Kế hoạch con của đơn vị kiểm tra cơ quan trực thuộc, hoặc kế hoạch riêng của một đợt.',
    alone: 'Kế hoạch độc lập',
    round: 'Kế hoạch riêng của đợt',
    noRound: 'Không của riêng đợt nào',
    roundName: (round: string) => `Đợt ${round}`,
    none: 'Chưa có kế hoạch con, kế hoạch riêng.',
    add: 'Lập kế hoạch con, kế hoạch riêng',
    hang: 'Gắn với kế hoạch cấp trên',
    save: 'Lưu',
  },
}

const en: typeof vi = {
  parents: {
    title: 'Related plans',
    above: 'Plan above',
    under: 'Under the plan',
    underHint: 'A child plan of a unit that inspects its own bodies, or the separate plan of a round.',
    alone: 'A plan of its own',
    round: 'Separate plan of the round',
    noRound: 'Of no round',
    roundName: (round) => `Round ${round}`,
    none: 'No child or separate plans yet.',
    add: 'Make a child or separate plan',
    hang: 'Hang under a plan',
    save: 'Save',
  },
}

export const parents = { vi, en }
