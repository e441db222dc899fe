import { useSignal } from '@preact/signals'
import type { z } from 'zod'
import type { editionListSchema } from '../../../api/schemas/version.ts'
import { LANGUAGES } from '../../../model/language.ts'
import { nameOf } from '../../colleagues.ts'
import { mayI } from '../../me.ts'
import Assign from '../../parts/assign.tsx'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { Due } from '../../parts/due.tsx'
import { FindingCounts, Mishaps, StageBadge, States } from '../../parts/standing.tsx'
import { Table } from '../../parts/table.tsx'
import { Time } from '../../parts/time.tsx'
import { useReply } from '../../reply.ts'
import { useAgain } from '../../reply-again.ts'
import type { Article, LanguageStanding } from '../../standing.ts'
import { say } from '../../voice.ts'
import { type Newsroom, pageOf } from '../newsroom.ts'
import { type Act, actsFor } from './acts.ts'
import { Publish } from './publish.tsx'
import { SignOff } from './sign-off.tsx'
import { Withdraw } from './withdraw.tsx'

interface Props {
  readonly article: Article
  readonly turn: number
  readonly onDone: () => Promise<void>
}

/** Where each language stands, who is on it, and what I may do about it. */
export const Languages = ({ article, turn, onDone }: Props) => {
  const doing = useSignal<{ readonly act: Act; readonly standing: LanguageStanding } | undefined>(undefined)
  const editions = useAgain<z.output<typeof editionListSchema>>(`/api/articles/${article.slug}/editions`, turn)
  const newsroom = useReply<Newsroom>('/api/newsroom').answer.value
  const close = () => (doing.value = undefined)
  const now = doing.value
  return (
    <section class="languages" aria-labelledby="languages">
      <h2 id="languages">{say('desk.article.languages')}</h2>
      <Table
        caption={say('desk.article.languages')}
        heads={[
          say('desk.article.language'),
          say('desk.article.stage'),
          say('desk.article.progress'),
          say('desk.article.work'),
          say('desk.article.acts'),
        ]}
      >
        {LANGUAGES.flatMap((language) => article.languages.find((one) => one.language === language) ?? []).map(
          (standing) => {
            const { language } = standing
            const edition = editions?.editions.find((one) => one.language === language && one.state === 'live')
            return (
              <tr key={language}>
                <th scope="row">{say(`desk.names.${language}`)}</th>
                <td>
                  <Stage article={article} standing={standing} />
                  {edition && newsroom.type === 'here' && (
                    <p>
                      <a href={pageOf(newsroom.reply, edition.slug, language)} target="_blank" rel="noopener">
                        {say('desk.article.on_site')}
                      </a>
                    </p>
                  )}
                </td>
                <td>
                  {language !== article.source && (
                    <div class="languages-progress">
                      <States states={standing.states} />
                      <p class="languages-badges">
                        <FindingCounts findings={standing.findings} />
                      </p>
                    </div>
                  )}
                </td>
                <td>
                  <p class="languages-badges">
                    <Due standing={standing} />
                    {standing.assignee && nameOf(standing.assignee)}
                  </p>
                </td>
                <td>
                  <div class="languages-acts">
                    {hasText(standing) && language !== article.source && (
                      <ButtonLink href={`/articles/${article.slug}/${language}`}>{say('desk.article.open')}</ButtonLink>
                    )}
                    {actsFor(article, standing, mayI).map((act) => (
                      <Button
                        key={act}
                        aria-label={`${say(`desk.article.${act}`)} — ${say(`desk.names.${language}`)}`}
                        onClick={() => (doing.value = { act, standing })}
                      >
                        {say(`desk.article.${act}`)}
                      </Button>
                    ))}
                  </div>
                </td>
              </tr>
            )
          },
        )}
      </Table>
      {now?.act === 'assign' && (
        <Assign article={article} language={now.standing.language} onClose={close} onDone={onDone} />
      )}
      {now?.act === 'sign' && <SignOff article={article} standing={now.standing} onClose={close} onDone={onDone} />}
      {now?.act === 'publish' && <Publish article={article} standing={now.standing} onClose={close} onDone={onDone} />}
      {now?.act === 'withdraw' && (
        <Withdraw article={article} standing={now.standing} onClose={close} onDone={onDone} />
      )}
    </section>
  )
}

const hasText = ({ states }: LanguageStanding): boolean =>
  states.initial + states.translated + states.reviewed + states.final > 0

const Stage = ({ article, standing }: { article: Article; standing: LanguageStanding }) => {
  const { language, stage, edition, current, scheduled, open } = standing
  return (
    <>
      <p class="languages-badges">
        {language === article.source && <StageBadge stage="source" />}
        {stage !== 'source' && <StageBadge stage={stage} />}
        {edition === 'live' && !current && <span class="languages-note">{say('desk.board.older_live')}</span>}
      </p>
      {open > 0 && <p class="languages-note">{say('desk.article.under_way')}</p>}
      {scheduled && (
        <p class="languages-note">
          {say('desk.board.scheduled')} <Time at={scheduled} />
        </p>
      )}
      <Mishaps failure={standing.failure} undelivered={standing.undelivered} />
    </>
  )
}
