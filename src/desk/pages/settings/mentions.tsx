import { nameOf } from '../../colleagues.ts'
import { useMentions } from '../../parts/mentions.tsx'
import { Trouble } from '../../parts/notice.tsx'
import { Time } from '../../parts/time.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { say } from '../../voice.ts'

/** Where I was called and nobody has resolved it yet, newest first. */
export const MentionList = () => {
  const answer = useMentions().value
  if (answer.type === 'waiting') return <Waiting />
  if (answer.type === 'failed') return <Trouble thrown={answer.thrown} />
  const { mentions } = answer.reply
  if (mentions.length === 0) return <p class="settings-soft">{say('desk.settings.no_mentions')}</p>
  return (
    <ul class="settings-list">
      {mentions.map(({ id, article, title, language, segment, text, by, at }) => (
        <li key={id} class="settings-row">
          <div>
            <p>{text}</p>
            <p class="settings-soft">
              {nameOf(by)} · <Time at={at} /> ·{' '}
              <a href={addressOf(article, language, segment)}>
                {title}
                {language && ` (${say(`desk.names.${language}`)})`}
              </a>
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}

const addressOf = (article: string, language: string | null, segment: string | null): string => {
  const place = segment === null ? '' : `?segment=${encodeURIComponent(segment)}`
  return language === null ? `/articles/${article}` : `/articles/${article}/${language}${place}`
}
