import { Page } from '../parts/page.tsx'
import { say } from '../voice.ts'

/** An address that names no page. */
export const NotThere = () => (
  <Page title={say('desk.not_there.title')}>
    <p>
      <a href="/">{say('desk.not_there.onward')}</a>
    </p>
  </Page>
)
