import './names/names.css'
import './termbase/termbase.css'
import { useLocation } from 'preact-iso'
import type { z } from 'zod'
import type { articleListSchema } from '../../api/schemas/article.ts'
import { Choice } from '../parts/field.tsx'
import { Empty, Trouble } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import { Views } from '../parts/views.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { useReply } from '../reply.ts'
import { learn, say } from '../voice.ts'
import { ArticleNames } from './names/article-names.tsx'
import { KnownNames } from './names/known-names.tsx'

await learn('office')

type Articles = z.output<typeof articleListSchema>

/** Articles whose names are looked for at once. */
const NEWEST = 8

/** Names that the termbase does not know yet, article by article, and those that it does. */
const Names = () => {
  const { query } = useLocation()
  const known = query.view === 'known'
  return (
    <Page title={say('desk.rooms.names')}>
      <Views
        label={say('desk.rooms.names')}
        views={[
          { href: '/names', label: say('office.names.new'), here: !known },
          { href: '/names?view=known', label: say('office.names.known'), here: known },
        ]}
      />
      {known ? <KnownNames /> : <NewNames chosen={query.article} />}
    </Page>
  )
}
export default Names

const NewNames = ({ chosen }: { chosen: string | undefined }) => {
  const { route } = useLocation()
  const { answer } = useReply<Articles>('/api/articles')
  if (answer.value.type === 'waiting') return <Waiting />
  if (answer.value.type === 'failed') return <Trouble thrown={answer.value.thrown} />
  const { articles } = answer.value.reply
  if (articles.length === 0)
    return (
      <Empty title={say('office.names.no_articles')}>
        <a href="/submit">{say('desk.rooms.submit')}</a>
      </Empty>
    )
  const shown = chosen === undefined ? articles.slice(0, NEWEST) : articles.filter(({ slug }) => slug === chosen)
  // an older article than those of the list is still one that an address may name
  const asked =
    chosen !== undefined && shown.length === 0 ? [{ slug: chosen, title: chosen, source: undefined }] : shown
  return (
    <>
      <div class="names-choice">
        <Choice
          label={say('office.names.article')}
          value={chosen ?? ''}
          options={[
            { value: '', label: say('office.names.newest', { count: Math.min(NEWEST, articles.length) }) },
            ...articles.map(({ slug, title, source }) => ({ value: slug, label: title, lang: source })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            route(value === '' ? '/names' : `/names?article=${encodeURIComponent(value)}`)
          }
        />
      </div>
      {asked.map(({ slug, title, source }) => (
        <ArticleNames key={slug} slug={slug} title={title} source={source} />
      ))}
    </>
  )
}
