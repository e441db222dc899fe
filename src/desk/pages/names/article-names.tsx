import { useSignal } from '@preact/signals'
import type { z } from 'zod'
import type { nameListSchema } from '../../../api/schemas/names.ts'
import type { Language } from '../../../model/language.ts'
import { LANGUAGES } from '../../../model/language.ts'
import { figure } from '../../figures.ts'
import { mayI } from '../../me.ts'
import { Trouble } from '../../parts/notice.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { useReply } from '../../reply.ts'
import { say } from '../../voice.ts'
import { NewName } from './new-name.tsx'

type NameList = z.output<typeof nameListSchema>

/** The names of one article that the termbase does not know. */
export const ArticleNames = ({
  slug,
  title,
  source,
}: {
  slug: string
  title: string
  source: Language | undefined
}) => {
  const { answer } = useReply<NameList>(`/api/articles/${encodeURIComponent(slug)}/names`)
  const entered = useSignal(0)
  const reply = answer.value.type === 'here' ? answer.value.reply : undefined
  const left = (reply?.names.length ?? 0) - entered.value
  return (
    <section class="names-article" aria-label={title}>
      <header>
        <h2>
          <a href={`/articles/${encodeURIComponent(slug)}`} lang={source}>
            {title}
          </a>
        </h2>
        {reply && <p class="names-count">{say('office.names.count', { count: left, number: figure(left) })}</p>}
      </header>
      {answer.value.type === 'waiting' && <Waiting />}
      {answer.value.type === 'failed' && <Trouble thrown={answer.value.thrown} />}
      {reply && reply.names.length > 0 && (
        <>
          {!mayI('reviewer', reply.source) && (
            <p class="names-count">{say('office.names.rights', { language: say(`desk.names.${reply.source}`) })}</p>
          )}
          <ul class="names-list">
            {reply.names.map((name) => (
              <NewName
                key={name.name}
                name={name}
                source={reply.source}
                targets={LANGUAGES.filter((language) => language !== reply.source)}
                onEntered={() => entered.value++}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
