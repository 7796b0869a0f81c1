import type { RecordTexts } from '#kernel/words.ts'

/** Sentences of the record, after the name of who did it. */
export const recordTexts: RecordTexts<{
  account:
    | 'addPerson'
    | 'createFirstAdministrator'
    | 'resetAdmin'
    | 'givePost'
    | 'endPost'
    | 'lockAccount'
    | 'unlockAccount'
    | 'makePasswordLink'
    | 'usePasswordLink'
    | 'changePassword'
    | 'setSecondStep'
    | 'removeSecondStep'
    | 'setSecondStepPosts'
    | 'newRecoveryCodes'
    | 'endSessions'
}> = {
  account: {
    vi: {
      thing: 'Tài khoản',
      acts: {
        addPerson: 'đã tạo tài khoản',
        createFirstAdministrator: 'đã tạo quản trị viên đầu tiên',
        resetAdmin: 'được đặt lại mật khẩu tại máy chủ',
        givePost: 'đã giao một vai trò',
        endPost: 'đã thôi giao một vai trò',
        lockAccount: 'đã khóa một tài khoản',
        unlockAccount: 'đã mở khóa một tài khoản',
        makePasswordLink: 'đã cấp liên kết đặt mật khẩu',
        usePasswordLink: 'đã đặt mật khẩu bằng liên kết được cấp',
        changePassword: 'đã đổi mật khẩu của mình',
        setSecondStep: 'đã thiết lập xác thực hai bước',
        removeSecondStep: 'đã gỡ xác thực hai bước',
        setSecondStepPosts: 'đã đổi các vai trò bắt buộc xác thực hai bước',
        newRecoveryCodes: 'đã lấy mã dự phòng mới',
        endSessions: 'đã đăng xuất thiết bị khác',
      },
    },
    en: {
      thing: 'Account',
      acts: {
        addPerson: 'made an account',
        createFirstAdministrator: 'made the first administrator',
        resetAdmin: 'was given a new password at the server',
        givePost: 'gave a role',
        endPost: 'ended a role',
        lockAccount: 'locked an account',
        unlockAccount: 'unlocked an account',
        makePasswordLink: 'made a link to set a password',
        usePasswordLink: 'set a password with the link given',
        changePassword: 'changed the own password',
        setSecondStep: 'set up the second step',
        removeSecondStep: 'removed a second step',
        setSecondStepPosts: 'changed which roles need the second step',
        newRecoveryCodes: 'took new recovery codes',
        endSessions: 'signed out other devices',
      },
    },
  },
}
