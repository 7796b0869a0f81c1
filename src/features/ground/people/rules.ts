export { checkLock, chooseLogin } from './rules/account.ts'
export { deviceName } from './rules/device.ts'
export { choosePassword, PASSWORD_LENGTH, passwordForm } from './rules/password.ts'
export type { AccountState, Choosable, Person, PersonPost } from './rules/person.ts'
export { checkPost, endPost } from './rules/posts.ts'
export {
  type AccessNeeds,
  type AccountNotice,
  type AccountRequest,
  checkApproval,
  type RequestKind,
} from './rules/request.ts'
export {
  loginsFor,
  type NewPost,
  PEOPLE_COLUMNS,
  type PeopleColumn,
  type PeopleFacts,
  type PeopleRow,
  type ReadRow,
  type RowDeed,
  readPeople,
} from './rules/sheet.ts'
