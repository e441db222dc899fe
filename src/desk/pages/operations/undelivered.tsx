import { Notice } from '../../parts/notice.tsx'
import { say } from '../../voice.ts'
import type { OperationsReply } from './reply.ts'

/** What was published and did not reach readers. Nothing where all did. */
export const Undelivered = ({ undelivered }: Pick<OperationsReply, 'undelivered'>) => {
  if (undelivered.length === 0) return null
  return (
    <section class="operations-section">
      <h2>{say('office.undelivered.title')}</h2>
      <Notice tone="bad">
        <p>{say('office.undelivered.text')}</p>
        <ul class="undelivered">
          {undelivered.map(({ article, language, channels }) => (
            <li key={`${article} ${language}`}>
              <a href={`/articles/${encodeURIComponent(article)}`}>{article}</a> · {say(`desk.names.${language}`)}:{' '}
              {channels.join(', ')}
            </li>
          ))}
        </ul>
      </Notice>
    </section>
  )
}
