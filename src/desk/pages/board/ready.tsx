import './ready.css'
import { useSignal } from '@preact/signals'
import { nameOf } from '../../colleagues.ts'
import { mayI, me } from '../../me.ts'
import { Badge } from '../../parts/badge.tsx'
import { Button } from '../../parts/button.tsx'
import { Initials } from '../../parts/initials.tsx'
import { Time } from '../../parts/time.tsx'
import type { Somebody } from '../../presence.ts'
import type { Article } from '../../standing.ts'
import { say } from '../../voice.ts'
import { readyFor, type Waiting } from './needs.ts'

/** So many are shown at first. */
const FEW = 6

/** What waits for me, most pressing first; when nothing does, what the others are at. */
export const Ready = ({ articles, present }: { articles: readonly Article[]; present: readonly Somebody[] }) => {
  const all = useSignal(false)
  const handle = me.value?.handle ?? ''
  const waiting = readyFor(articles, { handle, now: Date.now(), may: mayI })
  const shown = all.value ? waiting : waiting.slice(0, FEW)
  return (
    <section class="ready" aria-labelledby="ready">
      <h2 id="ready">
        {say('desk.ready.title')} {waiting.length > 0 && <span class="ready-count">{waiting.length}</span>}
      </h2>
      {waiting.length === 0 && <p>{say('desk.ready.none')}</p>}
      <ul class="ready-list">
        {shown.map((one) => (
          <Item key={`${one.slug}.${one.language}`} waiting={one} mine={one.assignee === handle} />
        ))}
      </ul>
      {waiting.length > FEW && (
        <p>
          <Button weight="quiet" onClick={() => (all.value = !all.value)}>
            {all.value ? say('desk.ready.fewer') : say('desk.ready.all', { count: waiting.length })}
          </Button>
        </p>
      )}
      {waiting.length === 0 && (
        <Others articles={articles} present={present.filter(({ person }) => person !== handle)} />
      )}
    </section>
  )
}

/** Where the work is done: in the workbench, or on the article's page. */
const addressOf = ({ need, slug, language }: Waiting): string =>
  need === 'edit' || need === 'confirm' || need === 'sign' ? `/articles/${slug}/${language}` : `/articles/${slug}`

const Item = ({ waiting, mine }: { waiting: Waiting; mine: boolean }) => {
  const { need, title, source, language, count, due, overdue, blocks, assignee } = waiting
  return (
    <li class="ready-item">
      <a class="ready-title text" lang={source} href={addressOf(waiting)}>
        {title}
      </a>
      <p class="ready-facts">
        <Badge tone={need === 'mend' ? 'bad' : 'accent'}>{say(`desk.names.${language}`)}</Badge>
        <span>{say(`desk.ready.needs.${need}`, { count })}</span>
        {blocks > 0 && <Badge tone="bad">{say('desk.board.blocks', { count: blocks })}</Badge>}
        {due && (
          <Badge tone={overdue ? 'bad' : 'plain'}>
            {say(overdue ? 'desk.board.overdue' : 'desk.board.due')} <Time at={due} />
          </Badge>
        )}
        {mine && <Badge>{say('desk.ready.yours')}</Badge>}
        {assignee && !mine && <span>{say('desk.ready.with', { name: nameOf(assignee) })}</span>}
      </p>
    </li>
  )
}

/** What the others are at, for who has nothing to do. */
const Others = ({ articles, present }: { articles: readonly Article[]; present: readonly Somebody[] }) =>
  present.length === 0 ? null : (
    <ul class="ready-others">
      {present.map(({ article: slug, language, person }) => {
        const article = articles.find((one) => one.slug === slug)
        return (
          <li key={`${slug}.${language}.${person}`}>
            <Initials name={nameOf(person)} here /> {nameOf(person)}:{' '}
            <a href={`/articles/${slug}/${language}`} lang={article?.source}>
              {article?.title ?? slug}
            </a>{' '}
            ({say(`desk.names.${language}`)})
          </li>
        )
      })}
    </ul>
  )
