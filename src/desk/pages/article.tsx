import './article/article.css'
import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { useRoute } from 'preact-iso'
import type { Language } from '../../model/language.ts'
import { nameOf } from '../colleagues.ts'
import { hearEvents } from '../live.ts'
import { isAdministrator, mayI } from '../me.ts'
import { ButtonLink } from '../parts/button.tsx'
import { Trouble } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import { Mishaps } from '../parts/standing.tsx'
import { Time } from '../parts/time.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { useReply } from '../reply.ts'
import type { Article as Standing } from '../standing.ts'
import { say } from '../voice.ts'
import { Jobs } from './article/jobs.tsx'
import { Languages } from './article/languages.tsx'
import { NewNames } from './article/names.tsx'
import { Revisions } from './article/revisions.tsx'
import { Source } from './article/source.tsx'
import { Timeline } from './article/timeline.tsx'
import { Versions } from './article/versions.tsx'

/** Events come in flocks; a flock is one question. Milliseconds. */
const GATHER = 300
/** Work ends without an event: while it is under way, it is looked at so often. Milliseconds. */
const LOOK = 2500

const KINDS = [
  'submitted',
  'extracted',
  'drafted',
  'edited',
  'resegmented',
  'reviewed',
  'sent_back',
  'signed_off',
  'scheduled',
  'published',
  'held',
  'killed',
  'commented',
  'assigned',
] as const

/** One article: where each language stands and what can be done about it, and all that happened to it. */
const Article = () => {
  const { slug = '' } = useRoute().params
  return <Known key={slug} slug={slug} />
}
export default Article

const Known = ({ slug }: { slug: string }) => {
  const path = `/api/articles/${encodeURIComponent(slug)}`
  const { answer, again } = useReply<Standing>(path)
  /** Counts what happened: whatever is read beside the standing is read anew. */
  const turn = useSignal(0)
  const refresh = async () => {
    await again()
    turn.value++
  }
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = hearEvents(KINDS, ({ article }) => {
      if (article !== slug) return
      clearTimeout(timer)
      timer = setTimeout(refresh, GATHER)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [slug])
  const now = answer.value
  const busy = now.type === 'here' && isBusy(now.reply)
  useEffect(() => {
    const timer = busy ? setInterval(again, LOOK) : undefined
    return () => clearInterval(timer)
  }, [busy])

  if (now.type === 'failed')
    return (
      <Page title={slug}>
        <Trouble thrown={now.thrown} />
      </Page>
    )
  if (now.type === 'waiting')
    return (
      <Page title={slug}>
        <Waiting />
      </Page>
    )
  const article = now.reply
  return (
    <Page
      title={article.title}
      lang={article.source}
      acts={
        mayI('author', article.source) && (
          <ButtonLink href={`/submit?revise=${slug}`}>{say('desk.article.revise')}</ButtonLink>
        )
      }
    >
      <Facts article={article} />
      <Languages article={article} turn={turn.value} onDone={refresh} />
      {isAdministrator.value && <Jobs slug={slug} turn={turn.value} onDone={refresh} />}
      <NewNames slug={slug} turn={turn.value} />
      <Versions slug={slug} turn={turn.value} />
      <Revisions slug={slug} turn={turn.value} lang={article.source} />
      <Source slug={slug} revision={article.revision} lang={article.source} />
      <Timeline slug={slug} turn={turn.value} />
    </Page>
  )
}

const isBusy = ({ languages, failure }: Standing): boolean =>
  failure === null && languages.some(({ stage, open }) => stage === 'drafting' || open > 0)

const Facts = ({ article }: { article: Standing }) => (
  <>
    <dl class="facts">
      <Fact head={say('desk.article.source')}>{say(`desk.names.${article.source satisfies Language}`)}</Fact>
      <Fact head={say('desk.article.revision')}>{article.revision}</Fact>
      <Fact head={say('desk.article.section')}>{article.section}</Fact>
      <Fact head={say('desk.article.author')}>{nameOf(article.createdBy)}</Fact>
      <Fact head={say('desk.article.begun')}>
        <Time at={article.createdAt} />
      </Fact>
      <Fact head={say('desk.article.slug')}>{article.slug}</Fact>
    </dl>
    <Mishaps failure={article.failure} undelivered={[]} />
  </>
)

const Fact = ({ head, children }: { head: string; children: ComponentChildren }) => (
  <div class="fact">
    <dt>{head}</dt>
    <dd>{children}</dd>
  </div>
)
