import type { Post, Seat } from '#kernel/actor.ts'

const vi = {
  post: {
    chair: 'Chủ tịch UBND',
    viceChair: 'Phó Chủ tịch UBND',
    focalHead: 'Người đứng đầu cơ quan đầu mối',
    focalOfficer: 'Chuyên viên cơ quan đầu mối',
    unitHead: 'Người đứng đầu đơn vị',
    unitOfficer: 'Công chức đầu mối của đơn vị',
    clerk: 'Văn thư',
    archivist: 'Người làm lưu trữ',
    administrator: 'Quản trị viên hệ thống',
    auditor: 'Người giám sát nhật ký',
  } satisfies Record<Post, string>,
  seat: {
    teamHead: 'Trưởng đoàn',
    teamDeputy: 'Phó Trưởng đoàn',
    teamSecretary: 'Thư ký Đoàn',
    member: 'Thành viên Đoàn',
  } satisfies Record<Seat, string>,
}

const en: typeof vi = {
  post: {
    chair: 'Chair of the People’s Committee',
    viceChair: 'Vice-chair of the People’s Committee',
    focalHead: 'Head of the focal agency',
    focalOfficer: 'Officer of the focal agency',
    unitHead: 'Head of unit',
    unitOfficer: 'Officer of unit',
    clerk: 'Clerk',
    archivist: 'Archivist',
    administrator: 'System administrator',
    auditor: 'Auditor',
  },
  seat: {
    teamHead: 'Team head',
    teamDeputy: 'Deputy team head',
    teamSecretary: 'Team secretary',
    member: 'Team member',
  },
}

/** Posts and seats in words, for every page that says who somebody is. */
export const posts = { vi, en }
