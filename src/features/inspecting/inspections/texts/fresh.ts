const vi = {
  title: 'Lập cuộc kiểm tra',
  lead: 'Mỗi cuộc kiểm tra là một đơn vị, một hình thức, trong một kế hoạch đã ban hành.',
  headLead:
    'Trưởng đoàn chọn đơn vị với hình thức mà kế hoạch để Trưởng đoàn quyết định thời gian và đơn vị; các hình thức khác do cơ quan đầu mối lập.',
  notLeft:
    'Kế hoạch này không để Trưởng đoàn quyết định đơn vị ở hình thức nào. Hãy đề nghị cơ quan đầu mối lập cuộc kiểm tra.',
  plan: 'Kế hoạch',
  noPlans: 'Chưa có kế hoạch nào đã ban hành. Hãy ban hành kế hoạch trước khi lập cuộc kiểm tra.',
  toPlans: 'Xem kế hoạch kiểm tra',
  place: 'Đối tượng trong kế hoạch',
  placeHint: 'Đối tượng đã nêu đích danh thì đơn vị được chọn sẵn; đối tượng theo số lượng thì chọn đơn vị ở dưới.',
  freePlace: 'Ngoài các đối tượng kế hoạch nêu',
  unit: 'Đơn vị được kiểm tra',
  team: 'Đoàn kiểm tra',
  noTeam: 'Chưa chọn, chọn sau',
  formField: 'Hình thức',
  methodField: 'Phương pháp kiểm tra',
  round: 'Đợt',
  submit: 'Lập cuộc kiểm tra',
  unitMissing: 'Chọn đơn vị được kiểm tra.',
  teamMissing: 'Chọn Đoàn kiểm tra.',
  planMissing: 'Chọn kế hoạch.',
  formMissing: 'Chọn hình thức kiểm tra.',
  roundWrong: 'Đợt là một số từ 1 đến 20.',
}

const en: typeof vi = {
  title: 'Start an inspection',
  lead: 'An inspection is one unit, one form, under one issued plan.',
  headLead:
    'The head of the Team chooses units in forms whose time and units the plan leaves to him; the focal agency starts the others.',
  notLeft: 'This plan leaves the units of no form to the head of the Team. Ask the focal agency.',
  plan: 'Plan',
  noPlans: 'No plan has been issued yet. Issue the plan before starting an inspection.',
  toPlans: 'See the plans',
  place: 'Target in the plan',
  placeHint: 'Where the plan names the unit it is already chosen; where it gives a quota, choose the unit below.',
  freePlace: 'Outside the targets that the plan names',
  unit: 'Unit to inspect',
  team: 'Team',
  noTeam: 'None yet, choose later',
  formField: 'Form',
  methodField: 'Method',
  round: 'Round',
  submit: 'Start the inspection',
  unitMissing: 'Choose the unit to inspect.',
  teamMissing: 'Choose the Team.',
  planMissing: 'Choose the plan.',
  formMissing: 'Choose the form of inspection.',
  roundWrong: 'The round is a number from 1 to 20.',
}

export const fresh = { vi, en }
