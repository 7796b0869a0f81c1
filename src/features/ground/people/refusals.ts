import { defineRefusals } from '../../../kernel/decision.ts'

export const refusals = defineRefusals({
  SIGN_IN_FAILED: {
    kind: 'invalid',
    vi: () => 'Tên đăng nhập hoặc mật khẩu chưa đúng. Hãy kiểm tra bộ gõ và phím Caps Lock rồi thử lại; nếu quên, hãy báo quản trị viên.',
    en: () => 'The name or the password is not right. Check the keyboard and Caps Lock and try again; if you forgot it, tell the administrator.',
  },
  TOO_MANY_TRIES: {
    kind: 'conflict',
    vi: ({ minutes }: { minutes: number }) => `Đã thử sai nhiều lần. Hãy đợi ${minutes} phút rồi thử lại.`,
    en: ({ minutes }) => `Too many wrong tries. Wait ${minutes} minutes and try again.`,
  },
  PASSWORD_TOO_SHORT: {
    kind: 'invalid',
    field: 'password',
    vi: ({ least }: { least: number }) => `Mật khẩu cần ít nhất ${least} ký tự. Một câu dễ nhớ vài từ là tốt nhất.`,
    en: ({ least }) => `The password needs at least ${least} characters. A sentence that you remember is best.`,
  },
  PASSWORD_COMMON: {
    kind: 'invalid',
    field: 'password',
    vi: () => 'Mật khẩu này quá dễ đoán. Hãy chọn một câu khác, không chứa tên đăng nhập.',
    en: () => 'This password is too easy to guess. Choose another sentence, without the sign-in name in it.',
  },
  LOGIN_FORM: {
    kind: 'invalid',
    field: 'login',
    vi: () => 'Tên đăng nhập gồm 3 đến 100 chữ thường không dấu, chữ số và các dấu . _ - @. Hãy sửa lại.',
    en: () => 'The sign-in name has 3 to 100 lower-case letters without marks, digits, and . _ - @. Correct it.',
  },
  LOGIN_TAKEN: {
    kind: 'conflict',
    field: 'login',
    vi: ({ login }: { login: string }) => `Tên đăng nhập «${login}» đã có người dùng. Hãy chọn tên khác.`,
    en: ({ login }) => `The sign-in name “${login}” is taken. Choose another.`,
  },
  SETUP_LINK_OVER: {
    kind: 'conflict',
    vi: () => 'Liên kết này đã dùng hoặc đã hết hạn. Hãy khởi động lại Soát trên máy chủ để nhận liên kết mới.',
    en: () => 'This link has been used or has expired. Restart Soát on the server to get a new one.',
  },
})
