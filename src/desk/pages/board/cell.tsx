import { nameOf } from '../../colleagues.ts'
import { Due } from '../../parts/due.tsx'
import { Initials } from '../../parts/initials.tsx'
import { FindingCounts, Mishaps, StageBadge, States } from '../../parts/standing.tsx'
import { Time } from '../../parts/time.tsx'
import type { Article, LanguageStanding } from '../../standing.ts'
import { say } from '../../voice.ts'

interface Props {
  readonly article: Article
  readonly standing: LanguageStanding
  /** Handles of who is there now. */
  readonly here: readonly string[]
  readonly onAssign: (() => void) | undefined
}

/** One language of an article: how far it is, what is in the way, until when, and who is on it. */
export const Cell = ({ article, standing, here, onAssign }: Props) => {
  const { slug, source } = article
  const { language, stage, states, findings, due, assignee, edition, current, scheduled, failure } = standing
  const isSource = language === source
  const name = say(`desk.names.${language}`)
  const assigning = say(assignee || due ? 'desk.assign.change' : 'desk.assign.open')
  const isDone = stage === 'live' || stage === 'killed'
  const isOpen = states.initial + states.translated + states.reviewed + states.final > 0
  return (
    <div class="cell">
      <p class="cell-line">
        {isSource ? (
          <StageBadge stage="source" />
        ) : isOpen ? (
          <a
            class="cell-open"
            href={`/articles/${slug}/${language}`}
            aria-label={say('desk.board.open', { language: name, stage: say(`desk.stages.${stage}`) })}
          >
            <StageBadge stage={stage} />
          </a>
        ) : (
          <StageBadge stage={stage} />
        )}
        {isSource && stage !== 'source' && <StageBadge stage={stage} />}
        {edition === 'live' && !current && <span class="cell-note">{say('desk.board.older_live')}</span>}
      </p>
      {!isSource && isOpen && <States states={states} />}
      {scheduled && (
        <p class="cell-note">
          {say('desk.board.scheduled')} <Time at={scheduled} />
        </p>
      )}
      {!isSource && (
        <p class="cell-line">
          <FindingCounts findings={findings} />
          <Due standing={standing} />
          {here.map((person) => (
            <Initials key={person} name={nameOf(person)} here />
          ))}
          {assignee && <span class="cell-note">{nameOf(assignee)}</span>}
          {onAssign && (assignee !== null || !isDone) && (
            <button
              type="button"
              class="cell-assign"
              aria-label={`${assigning}: ${name}, ${article.title}`}
              onClick={onAssign}
            >
              {assigning}
            </button>
          )}
        </p>
      )}
      <Mishaps failure={failure} undelivered={standing.undelivered} />
    </div>
  )
}
