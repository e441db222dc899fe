import './term.css'
import type { Term } from '../../model/term.ts'
import { say } from '../voice.ts'
import { Badge, type Tone } from './badge.tsx'

const TONES: Readonly<Record<Term['status'], Tone>> = {
  preferred: 'good',
  admitted: 'plain',
  deprecated: 'warm',
  forbidden: 'bad',
}

/** A term as people read it, with its standing in a word; the preferred one goes without, for that is the rule. */
export const TermText = ({ term, always = false }: { term: Term; always?: boolean }) => {
  const { language, text, status, note } = term
  return (
    <span class="term">
      {status === 'forbidden' ? (
        <s class="text" lang={language}>
          {text}
        </s>
      ) : (
        <span class="text" lang={language}>
          {text}
        </span>
      )}
      {(always || status !== 'preferred') && (
        <>
          {' '}
          <Badge tone={TONES[status]} title={note || undefined}>
            {say(`office.term.statuses.${status}`)}
          </Badge>
        </>
      )}
    </span>
  )
}
