import { useLocation } from 'preact-iso'
import type { z } from 'zod'
import type { documentSchema } from '../../api/schemas/article.ts'
import { Trouble } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { useReply } from '../reply.ts'
import type { Article } from '../standing.ts'
import { say } from '../voice.ts'
import { Form } from './submit/form.tsx'

/** A new article, or, at `?revise=SLUG`, a new text for one that there is. */
const Submit = () => {
  const { revise } = useLocation().query
  if (revise === undefined)
    return (
      <Page title={say('desk.submit.title')}>
        <Form key="" />
      </Page>
    )
  return <Revision key={revise} slug={revise} />
}
export default Submit

const Revision = ({ slug }: { slug: string }) => {
  const article = useReply<Article>(`/api/articles/${encodeURIComponent(slug)}`).answer.value
  const revision = article.type === 'here' ? article.reply.revision : undefined
  const path = revision === undefined ? undefined : `/api/articles/${slug}/documents/${revision}`
  const document = useReply<z.output<typeof documentSchema>>(path).answer.value
  const title =
    article.type === 'here' ? say('desk.submit.revise', { title: article.reply.title }) : say('desk.submit.title')
  return (
    <Page title={title}>
      {article.type === 'failed' && <Trouble thrown={article.thrown} />}
      {document.type === 'failed' && <Trouble thrown={document.thrown} />}
      {article.type !== 'failed' && document.type === 'waiting' && <Waiting />}
      {article.type === 'here' && document.type === 'here' && (
        <Form key={slug} article={article.reply} before={document.reply.markdown} />
      )}
    </Page>
  )
}
