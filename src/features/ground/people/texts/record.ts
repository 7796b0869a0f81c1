import type { RecordTexts } from '#kernel/words.ts'

/** Sentences of the record, after the name of who did it. */
export const recordTexts: RecordTexts<{
  account:
    | 'readPeople'
    | 'addPerson'
    | 'createFirstAdministrator'
    | 'resetAdmin'
    | 'countGone'
    | 'givePost'
    | 'givePostAlone'
    | 'liftHeld'
    | 'makePasswordLinkAlone'
    | 'removeSecondStepAlone'
    | 'askSecondPerson'
    | 'approvePasswordLink'
    | 'approveSecondStepRemoval'
    | 'approvePost'
    | 'refuseRequest'
    | 'withdrawRequest'
    | 'endPost'
    | 'lockAccount'
    | 'unlockAccount'
    | 'makePasswordLink'
    | 'usePasswordLink'
    | 'changePassword'
    | 'setSecondStep'
    | 'removeSecondStep'
    | 'addPasskey'
    | 'removePasskey'
    | 'usePasskey'
    | 'setSecondStepPosts'
    | 'newRecoveryCodes'
    | 'endSessions'
}> = {
  account: {
    vi: {
      thing: 'Tài khoản',
      acts: {
        readPeople: 'đã xem danh sách người dùng với vai trò quản trị viên',
        addPerson: 'đã tạo tài khoản',
        createFirstAdministrator: 'đã tạo quản trị viên đầu tiên',
        countGone: 'được máy chủ ghi nhận không còn là người thứ hai, cho đến khi đăng nhập lại',
        resetAdmin: 'được đặt lại mật khẩu tại máy chủ',
        givePost: 'đã giao một vai trò',
        liftHeld: 'đã gỡ tạm dừng thử mật khẩu',
        givePostAlone: 'đã một mình giao một vai trò, khi địa phương chưa có người thứ hai',
        makePasswordLinkAlone: 'đã một mình cấp liên kết đặt mật khẩu, khi địa phương chưa có người thứ hai',
        removeSecondStepAlone: 'đã một mình gỡ xác thực hai bước, khi địa phương chưa có người thứ hai',
        askSecondPerson: 'đã đề nghị người thứ hai xác nhận một việc về tài khoản',
        approvePasswordLink: 'đã xác nhận với tư cách người thứ hai và cấp liên kết đặt mật khẩu',
        approveSecondStepRemoval: 'đã xác nhận với tư cách người thứ hai và gỡ xác thực hai bước',
        approvePost: 'đã xác nhận với tư cách người thứ hai và giao một vai trò',
        refuseRequest: 'đã không đồng ý một đề nghị về tài khoản',
        withdrawRequest: 'đã rút đề nghị về tài khoản',
        endPost: 'đã thôi giao một vai trò',
        lockAccount: 'đã khóa một tài khoản',
        unlockAccount: 'đã mở khóa một tài khoản',
        makePasswordLink: 'đã cấp liên kết đặt mật khẩu',
        usePasswordLink: 'đã đặt mật khẩu bằng liên kết được cấp',
        changePassword: 'đã đổi mật khẩu của mình',
        setSecondStep: 'đã thiết lập xác thực hai bước',
        removeSecondStep: 'đã gỡ xác thực hai bước',
        addPasskey: 'đã thêm một khóa truy cập',
        removePasskey: 'đã gỡ một khóa truy cập',
        usePasskey: 'đã xác thực bằng khóa truy cập',
        setSecondStepPosts: 'đã đổi các vai trò bắt buộc xác thực hai bước',
        newRecoveryCodes: 'đã lấy mã dự phòng mới',
        endSessions: 'đã đăng xuất thiết bị khác',
      },
    },
    en: {
      thing: 'Account',
      acts: {
        readPeople: 'looked through the list of people as administrator',
        addPerson: 'made an account',
        createFirstAdministrator: 'made the first administrator',
        countGone: 'was noted at the server as no second person any more, until the next sign-in',
        resetAdmin: 'was given a new password at the server',
        givePost: 'gave a role',
        liftHeld: 'lifted a pause of password tries',
        givePostAlone: 'gave a role alone, while the locality had no second person',
        makePasswordLinkAlone: 'made a link to set a password alone, while the locality had no second person',
        removeSecondStepAlone: 'removed a second step alone, while the locality had no second person',
        askSecondPerson: 'asked a second person to approve something about an account',
        approvePasswordLink: 'approved as the second person and made a link to set a password',
        approveSecondStepRemoval: 'approved as the second person and removed the second step',
        approvePost: 'approved as the second person and gave a role',
        refuseRequest: 'refused a request about an account',
        withdrawRequest: 'took back a request about an account',
        endPost: 'ended a role',
        lockAccount: 'locked an account',
        unlockAccount: 'unlocked an account',
        makePasswordLink: 'made a link to set a password',
        usePasswordLink: 'set a password with the link given',
        changePassword: 'changed the own password',
        setSecondStep: 'set up the second step',
        removeSecondStep: 'removed a second step',
        addPasskey: 'added a passkey',
        removePasskey: 'removed a passkey',
        usePasskey: 'proved who he is by a passkey',
        setSecondStepPosts: 'changed which roles need the second step',
        newRecoveryCodes: 'took new recovery codes',
        endSessions: 'signed out other devices',
      },
    },
  },
}
