import type { RecordTexts } from '#kernel/words.ts'

/** Sentences of the record, after the name of who did it. */
export const recordTexts: RecordTexts<{
  account:
    | 'addPerson'
    | 'createFirstAdministrator'
    | 'resetAdmin'
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
        givePost: 'đã giao một chức vụ',
        liftHeld: 'đã gỡ tạm dừng thử mật khẩu',
        givePostAlone: 'đã một mình giao một chức vụ, khi địa phương chưa có người thứ hai',
        makePasswordLinkAlone: 'đã một mình cấp liên kết đặt mật khẩu, khi địa phương chưa có người thứ hai',
        removeSecondStepAlone: 'đã một mình gỡ bước xác thực thứ hai, khi địa phương chưa có người thứ hai',
        askSecondPerson: 'đã đề nghị người thứ hai xác nhận một việc về tài khoản',
        approvePasswordLink: 'đã xác nhận với tư cách người thứ hai và cấp liên kết đặt mật khẩu',
        approveSecondStepRemoval: 'đã xác nhận với tư cách người thứ hai và gỡ bước xác thực thứ hai',
        approvePost: 'đã xác nhận với tư cách người thứ hai và giao một chức vụ',
        refuseRequest: 'đã không đồng ý một đề nghị về tài khoản',
        withdrawRequest: 'đã rút đề nghị về tài khoản',
        endPost: 'đã kết thúc một chức vụ',
        lockAccount: 'đã khóa một tài khoản',
        unlockAccount: 'đã mở khóa một tài khoản',
        makePasswordLink: 'đã cấp liên kết đặt mật khẩu',
        usePasswordLink: 'đã đặt mật khẩu bằng liên kết được cấp',
        changePassword: 'đã đổi mật khẩu của mình',
        setSecondStep: 'đã thiết lập bước xác thực thứ hai',
        removeSecondStep: 'đã bỏ bước xác thực thứ hai',
        setSecondStepPosts: 'đã đổi các chức vụ bắt buộc bước xác thực thứ hai',
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
        givePost: 'gave a post',
        liftHeld: 'lifted a pause of password tries',
        givePostAlone: 'gave a post alone, while the locality had no second person',
        makePasswordLinkAlone: 'made a link to set a password alone, while the locality had no second person',
        removeSecondStepAlone: 'removed a second step alone, while the locality had no second person',
        askSecondPerson: 'asked a second person to approve something about an account',
        approvePasswordLink: 'approved as the second person and made a link to set a password',
        approveSecondStepRemoval: 'approved as the second person and removed the second step',
        approvePost: 'approved as the second person and gave a post',
        refuseRequest: 'refused a request about an account',
        withdrawRequest: 'took back a request about an account',
        endPost: 'ended a post',
        lockAccount: 'locked an account',
        unlockAccount: 'unlocked an account',
        makePasswordLink: 'made a link to set a password',
        usePasswordLink: 'set a password with the link given',
        changePassword: 'changed the own password',
        setSecondStep: 'set up the second step',
        removeSecondStep: 'removed a second step',
        setSecondStepPosts: 'changed which posts need the second step',
        newRecoveryCodes: 'took new recovery codes',
        endSessions: 'signed out other devices',
      },
    },
  },
}
