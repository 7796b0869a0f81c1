import type { Aspect, Attending, Staff, TaskResult } from '../rules.ts'

const vi = {
  staff: {
    cadre: 'Cán bộ',
    civilServant: 'Công chức',
    publicEmployee: 'Viên chức',
    partTimeWorker: 'Người hoạt động không chuyên trách',
    contractWorker: 'Người hợp đồng lao động',
  } satisfies Record<Staff, string>,
  presence: {
    present: 'Có mặt',
    late: 'Đến muộn',
    absentWithReason: 'Vắng có lý do',
    absentWithoutReason: 'Vắng không có lý do',
  } satisfies Record<Attending, string>,
  aspect: {
    rules: 'Nội quy, quy chế làm việc',
    discipline: 'Kỷ luật, kỷ cương hành chính',
    ethics: 'Đạo đức công vụ',
    culture: 'Văn hóa công sở',
    style: 'Lề lối, tác phong làm việc',
    responsibility: 'Tinh thần trách nhiệm, đạo đức nghề nghiệp',
  } satisfies Record<Aspect, string>,
  result: {
    alone: 'Tự làm được',
    helped: 'Cần hướng dẫn',
    failed: 'Chưa làm được',
  } satisfies Record<TaskResult, string>,
  rating: { met: 'Đạt', partly: 'Đạt một phần', notMet: 'Chưa đạt' },
  standing: (leads: boolean): string => (leads ? 'Lãnh đạo, quản lý' : 'Công chức, viên chức, người lao động'),
  /** "Lãnh đạo, quản lý: 03 lượt kiểm tra; tự làm được 02; cần hướng dẫn 01." */
  tested: (standing: string, all: number, how: string) =>
    `${standing}: ${String(all).padStart(2, '0')} lượt kiểm tra; ${how}.`,
  testedHow: (result: string, count: number) => `${result.toLowerCase()} ${String(count).padStart(2, '0')}`,
}

const en: typeof vi = {
  staff: {
    cadre: 'Cadre',
    civilServant: 'Civil servant',
    publicEmployee: 'Public employee',
    partTimeWorker: 'Part-time worker',
    contractWorker: 'Contract worker',
  },
  presence: {
    present: 'Present',
    late: 'Late',
    absentWithReason: 'Away with a reason',
    absentWithoutReason: 'Away without reason',
  },
  aspect: {
    rules: 'Internal rules',
    discipline: 'Administrative discipline',
    ethics: 'Ethics of public duty',
    culture: 'Office culture',
    style: 'Style of work',
    responsibility: 'Responsibility, professional ethics',
  },
  result: { alone: 'Alone', helped: 'With help', failed: 'Not yet' },
  rating: { met: 'Met', partly: 'Met in part', notMet: 'Not met' },
  standing: (leads) => (leads ? 'Leaders' : 'Staff'),
  tested: (standing, all, how) => `${standing}: ${all} tests; ${how}.`,
  testedHow: (result, count) => `${result.toLowerCase()} ${count}`,
}

export const states = { vi, en }
