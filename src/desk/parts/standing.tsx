import './standing.css'
import type { Stage } from '../../model/standing.ts'
import type { LanguageStanding } from '../standing.ts'
import { say } from '../voice.ts'
import { Badge, type Tone } from './badge.tsx'
import { Progress } from './progress.tsx'

const TONES: Readonly<Record<Stage, Tone>> = {
  source: 'plain',
  drafting: 'plain',
  failed: 'bad',
  in_review: 'accent',
  reviewed: 'accent',
  signed: 'good',
  live: 'good',
  held: 'warm',
  killed: 'bad',
}

/** Where a language of an article stands, in a word. */
export const StageBadge = ({ stage }: { stage: Stage }) => (
  <Badge tone={TONES[stage]}>{say(`desk.stages.${stage}`)}</Badge>
)

/** How many sentences are in which state. */
export const States = ({ states }: Pick<LanguageStanding, 'states'>) => (
  <Progress
    shares={[
      { tone: 'good', count: states.final, label: say('desk.states.final', { number: states.final }) },
      { tone: 'accent', count: states.reviewed, label: say('desk.states.reviewed', { number: states.reviewed }) },
      { tone: 'warm', count: states.translated, label: say('desk.states.translated', { number: states.translated }) },
      { tone: 'plain', count: states.initial, label: say('desk.states.initial', { number: states.initial }) },
    ]}
  />
)

/** How many findings keep it from being signed off, and how many warn. */
export const FindingCounts = ({ findings }: Pick<LanguageStanding, 'findings'>) => (
  <>
    {findings.blocks > 0 && <Badge tone="bad">{say('desk.board.blocks', { count: findings.blocks })}</Badge>}
    {findings.warns > 0 && <Badge tone="warm">{say('desk.board.warns', { count: findings.warns })}</Badge>}
  </>
)

/** What went wrong with it: the work failed, or readers did not get it. */
export const Mishaps = ({ failure, undelivered }: Pick<LanguageStanding, 'failure' | 'undelivered'>) => (
  <>
    {failure && <p class="mishap">{failure.message}</p>}
    {undelivered.length > 0 && (
      <p class="mishap">{say('desk.board.undelivered', { channels: undelivered.join(', ') })}</p>
    )}
  </>
)
