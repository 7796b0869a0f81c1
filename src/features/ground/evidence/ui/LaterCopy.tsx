import { later } from '#web/design/Loading.tsx'

/** Bản đã ký: few who open a page need it, so that its code comes when it is shown. */
export const SignedCopy = later(() => import('./SignedCopy.tsx').then((file) => file.SignedCopy))
