import './board/board.css'
import { useSignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import { lazy, useLocation } from 'preact-iso'
import { LANGUAGES, type Language } from '../../model/language.ts'
import { me } from '../me.ts'
import { ButtonLink } from '../parts/button.tsx'
import { Empty, Notice, Trouble } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import { Table } from '../parts/table.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { watchPresence } from '../presence.ts'
import type { Article } from '../standing.ts'
import { say } from '../voice.ts'
import { MOST, openBoard } from './board/articles.ts'
import { Legend } from './board/legend.tsx'
import { fitting } from './board/match.ts'
import { NoEngine } from './board/no-engine.tsx'
import { parseQuery } from './board/query.ts'
import { Ready } from './board/ready.tsx'
import { Row } from './board/row.tsx'
import { Search } from './board/search.tsx'

const Assign = lazy(() => import('../parts/assign.tsx'))

/** Where every article stands, language by language, and what waits for whom. */
export const Board = () => {
  const { query: asked, route } = useLocation()
  const board = useMemo(openBoard, [])
  const { present, stop } = useMemo(watchPresence, [])
  const assigning = useSignal<{ readonly slug: string; readonly language: Language } | undefined>(undefined)
  useEffect(
    () => () => {
      board.stop()
      stop()
    },
    [],
  )
  const shown = board.shown.value
  const text = asked.q ?? ''
  const search = (next: string) => route(next === '' ? '/' : `/?q=${encodeURIComponent(next)}`, true)

  return (
    <Page
      title={say('desk.board.title')}
      acts={
        <ButtonLink weight="main" href="/submit">
          {say('desk.board.submit')}
        </ButtonLink>
      }
    >
      <NoEngine />
      {shown.type === 'waiting' && <Waiting />}
      {shown.type === 'failed' && <Trouble thrown={shown.thrown} />}
      {shown.type === 'here' && shown.articles.length === 0 && (
        <Empty title={say('desk.board.none')}>
          <p>{say('desk.board.first')}</p>
          <ButtonLink weight="main" href="/submit">
            {say('desk.board.submit')}
          </ButtonLink>
        </Empty>
      )}
      {shown.type === 'here' && shown.articles.length > 0 && (
        <>
          <Ready articles={shown.articles} present={present.value} />
          <section class="board" aria-labelledby="board-all">
            <div class="board-head">
              <h2 id="board-all">{say('desk.board.all')}</h2>
              <Legend />
            </div>
            <Search text={text} articles={shown.articles} onSearch={search} />
            <Rows
              articles={shown.articles}
              text={text}
              present={present.value}
              onAssign={(slug, language) => (assigning.value = { slug, language })}
            />
            {shown.articles.length === MOST && <Notice>{say('desk.board.more', { count: MOST })}</Notice>}
          </section>
        </>
      )}
      {assigning.value && shown.type === 'here' && (
        <Assign
          {...assigning.value}
          article={shown.articles.find(({ slug }) => slug === assigning.value?.slug) as Article}
          onClose={() => (assigning.value = undefined)}
          onDone={() => board.refresh(assigning.value?.slug)}
        />
      )}
    </Page>
  )
}

interface RowsProps {
  readonly articles: readonly Article[]
  readonly text: string
  readonly present: ReturnType<typeof watchPresence>['present']['value']
  readonly onAssign: (slug: string, language: Language) => void
}

const Rows = ({ articles, text, present, onAssign }: RowsProps) => {
  const query = useMemo(() => parseQuery(text), [text])
  const reading = {
    me: me.value?.handle ?? '',
    now: Date.now(),
    present: (slug: string, language: Language) =>
      present.some((one) => one.article === slug && one.language === language),
  }
  const found = articles.flatMap((article) => (fitting(article, query, reading) ? article : []))
  const wanted = query.conditions.lang
  const languages = wanted ? LANGUAGES.filter((language) => wanted.includes(language)) : LANGUAGES
  return (
    <>
      <p class="board-count" role="status">
        {text.trim() !== '' && say('desk.board.found', { count: found.length })}
      </p>
      {found.length === 0 ? (
        <Empty title={say('desk.board.nothing_found')}>
          <a href="/">{say('desk.board.show_all')}</a>
        </Empty>
      ) : (
        <div class={`board-table board-table-${languages.length}`}>
          <Table
            caption={say('desk.board.caption')}
            heads={[say('desk.board.article'), ...languages.map((language) => say(`desk.names.${language}`))]}
          >
            {found.map((article) => (
              <Row
                key={article.slug}
                article={article}
                languages={languages}
                present={present.filter((one) => one.article === article.slug)}
                onAssign={onAssign}
              />
            ))}
          </Table>
        </div>
      )}
    </>
  )
}
