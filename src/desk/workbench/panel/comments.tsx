import './comments.css'
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { z } from 'zod'
import type { commentListSchema } from '../../../api/schemas/comments.ts'
import { chordOf, useChords } from '../../keyboard/index.tsx'
import { Badge } from '../../parts/badge.tsx'
import { Button } from '../../parts/button.tsx'
import { Trouble } from '../../parts/notice.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { say } from '../../voice.ts'
import { type Row, useBench } from '../bench.ts'
import { useAbout } from './about.ts'
import { Opening } from './opening.tsx'
import { commentsPath } from './paths.ts'
import { Nothing, Section } from './section.tsx'
import { looked, unread } from './seen.ts'
import { isShown, show } from './shown.ts'
import { selected } from './target.ts'
import { ThreadOf } from './thread.tsx'
import { type Thread, threadsOf } from './threads.ts'

/** Long enough to have been read. */
const LOOK_MS = 1500

/** What was said of the sentence, of its source, and of the whole text. */
export const Comments = ({ row }: { row: Row }) => {
  const bench = useBench()
  const answer = useAbout<z.output<typeof commentListSchema>>(commentsPath(bench)).value
  const all = answer.type === 'here' ? answer.reply.comments : []
  const { here, whole } = threadsOf(all, row.id)
  const open = here.filter(({ resolved }) => !resolved).length
  const isNew = here.some((thread) => unread(bench.slug, thread))
  // what the comment is of; undefined: nobody writes one
  const quote = useSignal<string | undefined>(undefined)
  useChords({
    comment: () => {
      show('comments')
      quote.value = selected(bench)
    },
  })
  useEffect(() => {
    quote.value = undefined
  }, [row.id])
  return (
    <Section
      name="comments"
      mark={
        <>
          {open > 0 && <Badge>{open}</Badge>}
          {isNew && <Unread />}
        </>
      }
    >
      <Looking threads={here} all={all} />
      {answer.type === 'waiting' && <Waiting />}
      {answer.type === 'failed' && <Trouble thrown={answer.thrown} />}
      <List threads={here} />
      {quote.value === undefined ? (
        <p>
          <Button
            weight="quiet"
            title={chordOf('comment')}
            // the click would take the selection away
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              quote.value = selected(bench)
            }}
          >
            {say('workbench.panel.comments.write')}
          </Button>
        </p>
      ) : (
        <Opening
          key={`${row.id} ${quote.value}`}
          row={row}
          quote={quote.value}
          onClose={() => {
            quote.value = undefined
          }}
        />
      )}
      {whole.length > 0 && (
        <details class="comments-whole">
          <summary>
            {say('workbench.panel.comments.whole', { count: whole.length, number: whole.length })}{' '}
            {whole.some((thread) => unread(bench.slug, thread)) && <Unread />}
          </summary>
          <List threads={whole} />
        </details>
      )}
      {answer.type === 'here' && all.length === 0 && <Nothing>{say('workbench.panel.comments.none')}</Nothing>}
    </Section>
  )
}

const List = ({ threads }: { threads: readonly Thread[] }) =>
  threads.length === 0 ? null : (
    <ul class="comments">
      {threads.map((thread) => (
        <ThreadOf key={thread.id} thread={thread} />
      ))}
    </ul>
  )

export const Unread = () => (
  <span class="comments-unread">
    <span class="spoken">{say('workbench.panel.comments.unread')}</span>
  </span>
)

/** What has been on the screen for a while has been seen. */
const Looking = ({ threads, all }: { threads: readonly Thread[]; all: readonly Thread[] }) => {
  const { slug } = useBench()
  const unseen = isShown('comments') && threads.some((thread) => unread(slug, thread))
  useEffect(() => {
    if (!unseen) return
    const timer = setTimeout(() => {
      if (!document.hidden) looked(slug, threads, all)
    }, LOOK_MS)
    return () => clearTimeout(timer)
  }, [unseen, threads, all, slug])
  return null
}
