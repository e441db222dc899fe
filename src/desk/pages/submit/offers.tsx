import { Button } from '../../parts/button.tsx'
import { Notice } from '../../parts/notice.tsx'
import { Time } from '../../parts/time.tsx'
import { say } from '../../voice.ts'
import type { Kept } from './kept.ts'

interface Props {
  readonly offers: readonly Kept[]
  readonly onRestore: (kept: Kept) => void
  readonly onDiscard: (kept: Kept) => void
}

/** What was typed here earlier and never submitted. */
export const Offers = ({ offers, onRestore, onDiscard }: Props) => (
  <>
    {offers.map((kept) => (
      <Notice key={kept.id} tone="warm">
        <div class="submit-offer">
          <p>
            {say('desk.submit.offer')} <Time at={kept.at} />
            {': '}
            <q>{beginningOf(kept.markdown)}</q>
          </p>
          <div class="submit-offer-acts">
            <Button onClick={() => onRestore(kept)}>{say('desk.submit.restore')}</Button>
            <Button weight="quiet" onClick={() => onDiscard(kept)}>
              {say('desk.submit.discard')}
            </Button>
          </div>
        </div>
      </Notice>
    ))}
  </>
)

const LONG = 90

const beginningOf = (markdown: string): string => {
  const text = markdown.replace(/\s+/g, ' ').trim()
  return text.length <= LONG ? text : `${text.slice(0, LONG)}…`
}
