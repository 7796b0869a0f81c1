import type { Feature } from '#server/feature.ts'
import { ownAccountRoutes } from './routes/own-account.ts'
import { peopleRoutes } from './routes/people.ts'
import { peopleSheetRoutes } from './routes/people-sheet.ts'
import { signInRoutes } from './routes/sign-in.ts'
import { singleSignOnRoutes } from './routes/single-sign-on.ts'
import { columns, sights } from './sight.ts'
import { dropSeenNotices } from './store/requests.ts'
import { recordTexts } from './texts/texts.ts'
import { requestWork } from './work.ts'

export const people: Feature = {
  name: 'ground/people',
  routes: (app, services) => {
    signInRoutes(app, services)
    singleSignOnRoutes(app, services)
    ownAccountRoutes(app, services)
    peopleRoutes(app, services)
    peopleSheetRoutes(app, services)
  },
  clean: dropSeenNotices,
  sights,
  columns,
  record: recordTexts,
  work: { accountRequest: requestWork },
}
