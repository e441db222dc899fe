import './top.css'
import { ENDONYM } from '../../../model/language.ts'
import { nameOf } from '../../colleagues.ts'
import { Badge } from '../../parts/badge.tsx'
import { Button } from '../../parts/button.tsx'
import { Time } from '../../parts/time.tsx'
import { say } from '../../voice.ts'
import type { Session } from '../session/session.ts'
import { type Article, chooseDensity, density, previewed, type Surroundings } from './desk.ts'
import { type Open, opened, togglePreview } from './open.tsx'

/** What is worked on and how it stands, and what is done with all of it. */
export const Top = ({ session, around }: { session: Session; around: Surroundings }) => {
  const view = session.view.value
  const article = around.article.value
  const standing = article?.languages.find(({ language }) => language === session.target)
  const needs = session.needs.value.length
  const open = (window: Open) => () => {
    opened.value = window
  }
  return (
    <section class="top" aria-label={say('workbench.bench.top')}>
      <div class="top-what">
        <h1 class="top-title" lang={session.source}>
          <a href={`/articles/${session.slug}`}>{view.title}</a>
        </h1>
        <p class="top-standing">
          {standing && <Badge tone="accent">{say(`desk.stages.${standing.stage}`)}</Badge>}
          {standing?.assignee && <span>{nameOf(standing.assignee)}</span>}
          {standing?.due && (
            <span>
              {say('workbench.bench.due')} <Time at={standing.due} />
            </span>
          )}
          {view.revised && <span>{say('workbench.bench.revision', { revision: view.revision })}</span>}
        </p>
      </div>
      {article && <Languages session={session} article={article} />}
      <div class="top-acts">
        <Button
          weight="quiet"
          aria-pressed={session.risky.value}
          onClick={() => {
            session.risky.value = !session.risky.value
            const [first] = session.needs.peek()
            if (session.risky.value && first) session.current.value = first.segment
          }}
        >
          {say('workbench.bench.needs.title', { number: needs })}
        </Button>
        <fieldset class="top-pair" aria-label={say('workbench.bench.density.title')}>
          {(['read', 'grid'] as const).map((one) => (
            <Button key={one} weight="quiet" aria-pressed={density.value === one} onClick={() => chooseDensity(one)}>
              {say(`workbench.bench.density.${one}`)}
            </Button>
          ))}
        </fieldset>
        <Button weight="quiet" aria-pressed={previewed.value} onClick={togglePreview}>
          {say('workbench.bench.preview')}
        </Button>
        <span class="top-narrow">
          <Button weight="quiet" onClick={open({ type: 'outline' })}>
            {say('workbench.bench.outline')}
          </Button>
          <Button weight="quiet" onClick={open({ type: 'panel' })}>
            {say('workbench.bench.panel')}
          </Button>
        </span>
        {session.rights.review && (
          <>
            <Button weight="quiet" onClick={open({ type: 'send_back_all' })}>
              {say('workbench.bench.send_back.all')}
            </Button>
            <Button onClick={open({ type: 'confirm_all' })}>{say('workbench.bench.confirm_all.open')}</Button>
          </>
        )}
        <Button weight="main" onClick={open({ type: 'sign_off' })}>
          {say(lastAct(session, standing))}
        </Button>
      </div>
    </section>
  )
}

/** What is done last with a translation, by who may; the others look what is missing. */
const lastAct = ({ rights }: Session, standing: Article['languages'][number] | undefined): string =>
  rights.publish && standing?.signed && !(standing.edition === 'live' && standing.current)
    ? 'workbench.bench.publish.open'
    : rights.review
      ? 'workbench.bench.sign_off.open'
      : 'workbench.bench.sign_off.look'

/** The same sentence in another language. By itself: the bar stays as it is while one goes from sentence to sentence. */
const Languages = ({ session, article }: { session: Session; article: Article }) => (
  <nav class="top-languages" aria-label={say('workbench.bench.languages')}>
    {article.languages
      .filter(({ language }) => language !== article.source)
      .map(({ language }) => (
        <a
          key={language}
          href={`/articles/${session.slug}/${language}?segment=${encodeURIComponent(session.current.value)}`}
          lang={language}
          title={ENDONYM[language]}
          aria-label={`${language}: ${ENDONYM[language]}`}
          aria-current={language === session.target ? 'page' : undefined}
        >
          {language}
        </a>
      ))}
  </nav>
)
