import type { Tone } from '../../parts/badge.tsx'
import { Badge } from '../../parts/badge.tsx'
import { say } from '../../voice.ts'
import type { Proof } from './proof.ts'

interface Props {
  readonly proof: Proof | undefined
  /** Goes to a line and a column, both counted from 1. */
  readonly onPlace: (place: { readonly line: number; readonly column: number }) => void
  /** Goes to a stretch, in UTF-16 code units. */
  readonly onSpot: (start: number, end: number) => void
}

const TONES: Readonly<Record<Proof['findings'][number]['severity'], Tone>> = {
  blocks: 'bad',
  warns: 'warm',
  informs: 'plain',
}

/** What stands in the way of the text, and what struck the checks; each leads to its place. */
export const Remarks = ({ proof, onPlace, onSpot }: Props) => {
  if (!proof || proof.faults.length + proof.findings.length === 0) return null
  return (
    <ul class="remarks" aria-label={say('desk.submit.remarks')}>
      {proof.faults.map(({ code, message, place }) => (
        <li key={code} class="remark">
          <Badge tone="bad">{say('desk.submit.stops')}</Badge>{' '}
          {code === 'language.missing' ? say('desk.submit.no_language') : message}{' '}
          {place && <PlaceLink place={place} onGo={() => onPlace(place)} />}
        </li>
      ))}
      {proof.findings.map(({ check, key, severity, message, start, end, place }) => (
        <li key={`${check}.${key}.${start}`} class="remark">
          <Badge tone={TONES[severity]}>{say(`desk.submit.severities.${severity}`)}</Badge> {message}{' '}
          <PlaceLink place={place} onGo={() => onSpot(start, end)} />
        </li>
      ))}
    </ul>
  )
}

const PlaceLink = ({
  place: { line, column },
  onGo,
}: {
  place: { readonly line: number; readonly column: number }
  onGo: () => void
}) => (
  <button type="button" class="remark-place" onClick={onGo}>
    {say('desk.submit.place', { line, column })}
  </button>
)
