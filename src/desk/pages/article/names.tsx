import type { z } from 'zod'
import type { nameListSchema } from '../../../api/schemas/names.ts'
import { useAgain } from '../../reply-again.ts'
import { say } from '../../voice.ts'

/** Names that the termbase does not know yet, and the way to enter them. */
export const NewNames = ({ slug, turn }: { slug: string; turn: number }) => {
  const found = useAgain<z.output<typeof nameListSchema>>(`/api/articles/${slug}/names`, turn)
  if (!found || found.names.length === 0) return null
  return (
    <section class="new-names" aria-labelledby="new-names">
      <h2 id="new-names">{say('desk.article.names', { count: found.names.length })}</h2>
      <ul class="new-names-list text" lang={found.source}>
        {found.names.map(({ name, count }) => (
          <li key={name}>
            {name}
            {count > 1 && <span class="new-names-count"> ×{count}</span>}
          </li>
        ))}
      </ul>
      <p>
        <a href={`/names?article=${slug}`}>{say('desk.article.names_link')}</a>
      </p>
    </section>
  )
}
