const vi = {
  fresh: {
    title: 'Đưa đơn vị vào kiểm tra',
    lead: 'Mỗi cuộc kiểm tra là một đơn vị, một hình thức, trong một kế hoạch đã ban hành.',
    plan: 'Kế hoạch',
    noPlans: 'Chưa có kế hoạch nào đã ban hành. Hãy ban hành kế hoạch trước khi đưa đơn vị vào kiểm tra.',
    toPlans: 'Mở kế hoạch năm',
    place: 'Đối tượng trong kế hoạch',
    placeHint: 'Đối tượng đã nêu đích danh thì đơn vị được chọn sẵn; đối tượng theo số lượng thì chọn đơn vị ở dưới.',
    freePlace: 'Không gắn với đối tượng nào, chọn tự do',
    unit: 'Đơn vị được kiểm tra',
    team: 'Đoàn kiểm tra',
    noTeam: 'Chưa chọn, chọn sau',
    formField: 'Hình thức',
    methodField: 'Cách thức',
    round: 'Đợt',
    submit: 'Đưa vào kiểm tra',
    unitMissing: 'Chọn đơn vị được kiểm tra.',
    planMissing: 'Chọn kế hoạch.',
    formMissing: 'Chọn hình thức kiểm tra.',
    roundWrong: 'Đợt là một số từ 1 đến 20.',
  },
}

const en: typeof vi = {
  fresh: {
    title: 'Put a unit under inspection',
    lead: 'An inspection is one unit, one form, under one issued plan.',
    plan: 'Plan',
    noPlans: 'No plan has been issued yet. Issue the plan before putting a unit under inspection.',
    toPlans: 'Open the plans',
    place: 'Place in the plan',
    placeHint: 'Where the plan names the unit it is already chosen; where it gives a quota, choose the unit below.',
    freePlace: 'No place of the plan, choose freely',
    unit: 'Unit to inspect',
    team: 'Team',
    noTeam: 'None yet, choose later',
    formField: 'Form',
    methodField: 'Method',
    round: 'Round',
    submit: 'Put under inspection',
    unitMissing: 'Choose the unit to inspect.',
    planMissing: 'Choose the plan.',
    formMissing: 'Choose the form of inspection.',
    roundWrong: 'The round is a number from 1 to 20.',
  },
}

export const fresh = { vi, en }
