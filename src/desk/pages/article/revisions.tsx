import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import type { z } from 'zod'
import type { documentSchema } from '../../../api/schemas/article.ts'
import type { eventListSchema } from '../../../api/schemas/work.ts'
import type { Language } from '../../../model/language.ts'
import { nameOf } from '../../colleagues.ts'
import { Badge } from '../../parts/badge.tsx'
import { Diff } from '../../parts/diff.tsx'
import { Trouble } from '../../parts/notice.tsx'
import { Time } from '../../parts/time.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { useReply } from '../../reply.ts'
import { useAgain } from '../../reply-again.ts'
import { say } from '../../voice.ts'
import { byBlock } from './by-block.ts'

type Document = z.output<typeof documentSchema>

interface Props {
  readonly slug: string
  readonly turn: number
  readonly lang: Language
}

/** The author's texts, newest first, each with what it changed of the one before. */
export const Revisions = ({ slug, turn, lang }: Props) => {
  const events = useAgain<z.output<typeof eventListSchema>>(`/api/articles/${slug}/events`, turn)?.events ?? []
  const submitted = events.filter(({ kind }) => kind === 'submitted').toReversed()
  if (submitted.length < 2) return null
  return (
    <section class="revisions" aria-labelledby="revisions">
      <h2 id="revisions">{say('desk.article.revisions')}</h2>
      {submitted.map(({ id, by, at, data }) => {
        const revision = Number(data.revision)
        const head = (
          <>
            {say('desk.board.revision', { revision })}
            {by?.type === 'person' && ` · ${nameOf(by.person)}`} · <Time at={at} />{' '}
            {data.minor === true && <Badge>{say('desk.article.minor')}</Badge>}
          </>
        )
        return revision === 1 ? (
          <p key={id} class="revision-first">
            {head}
          </p>
        ) : (
          <Revision key={id} slug={slug} revision={revision} lang={lang} head={head} />
        )
      })}
    </section>
  )
}

const Revision = ({
  slug,
  revision,
  lang,
  head,
}: Pick<Props, 'slug' | 'lang'> & { revision: number; head: ComponentChildren }) => {
  const open = useSignal(false)
  return (
    <details class="fold" onToggle={({ currentTarget }) => (open.value = currentTarget.open)}>
      <summary>{head}</summary>
      {open.value && <Changes slug={slug} revision={revision} lang={lang} />}
    </details>
  )
}

const Changes = ({ slug, revision, lang }: Pick<Props, 'slug' | 'lang'> & { revision: number }) => {
  const before = useReply<Document>(`/api/articles/${slug}/documents/${revision - 1}`).answer.value
  const after = useReply<Document>(`/api/articles/${slug}/documents/${revision}`).answer.value
  if (before.type === 'failed') return <Trouble thrown={before.thrown} />
  if (after.type === 'failed') return <Trouble thrown={after.thrown} />
  if (before.type === 'waiting' || after.type === 'waiting') return <Waiting />
  const blocks = byBlock(before.reply.markdown, after.reply.markdown)
  return (
    <div class="revision-blocks text" lang={lang}>
      {blocks.map(({ same, parts }, index) =>
        same ? (
          !(blocks[index - 1]?.same ?? false) && (
            <p key={index} class="revision-same">
              ⋯ <span class="spoken">{say('desk.article.unchanged')}</span>
            </p>
          )
        ) : (
          <p key={index} class="revision-block">
            <Diff parts={parts} lang={lang} />
          </p>
        ),
      )}
    </div>
  )
}
