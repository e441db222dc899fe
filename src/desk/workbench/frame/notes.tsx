import './notes.css'
import { useState } from 'preact/hooks'
import { wordDiff } from '../../../text/diff.ts'
import { nameOf } from '../../colleagues.ts'
import { clockOf } from '../../instant.ts'
import { Button } from '../../parts/button.tsx'
import { Diff } from '../../parts/diff.tsx'
import { Notice, Trouble } from '../../parts/notice.tsx'
import { Time } from '../../parts/time.tsx'
import { say } from '../../voice.ts'
import type { Row } from '../bench.ts'
import type { Offer } from '../session/offers.ts'
import { textOf } from '../session/rows.ts'
import type { Session } from '../session/session.ts'
import { TaggedText } from './content.tsx'
import { opened } from './open.tsx'

interface Props {
  readonly session: Session
  readonly row: Row
}

/** What has to be known of this very segment before one goes on: texts from another time, somebody else's doings. */
export const Notes = ({ session, row }: Props) => {
  const { id } = row
  const offers = session.offers.value.filter(({ segment }) => segment === id)
  const clash = session.clash(id)
  const refusal = session.refusal(id)
  const held = session.held(id)
  const theirs = session.theirs.value.filter(({ segment, tagged }) => segment === id && tagged !== null)
  if (offers.length + theirs.length === 0 && !clash && !refusal && !held) return null
  return (
    <div class="notes">
      {held && <HeldNote session={session} segment={id} {...held} />}
      {offers.map((offer) => (
        <OfferNote key={`${offer.why} ${offer.at}`} session={session} offer={offer} now={textOf(row)} />
      ))}
      {clash && (
        <Notice tone="warm">
          <p>{say('workbench.bench.clash.text')}</p>
          <p class="notes-acts">
            <Button
              weight="main"
              onClick={() => {
                opened.value = { type: 'merge', segment: id, theirs: clash }
              }}
            >
              {say('workbench.bench.clash.merge')}
            </Button>
            <Button weight="quiet" onClick={() => session.discard(id)}>
              {say('workbench.bench.clash.theirs')}
            </Button>
          </p>
        </Notice>
      )}
      {refusal !== undefined && <Trouble thrown={refusal} />}
      {theirs.map(({ person, tagged, at }) => (
        <Notice key={person}>
          <p>
            {say('workbench.bench.taken.theirs', { person: nameOf(person) })} <Time at={at} />
          </p>
          <p class="text" lang={session.target}>
            <TaggedText tagged={tagged ?? ''} row={row} />
          </p>
        </Notice>
      ))}
    </div>
  )
}

/** A text of mine from another time: restore, compare, discard. */
export const OfferNote = ({ session, offer, now }: { session: Session; offer: Offer; now: string }) => {
  const [isCompared, setCompared] = useState(false)
  const [thrown, setThrown] = useState<unknown>()
  const attempt = (act: Promise<void>) => act.catch(setThrown)
  return (
    <Notice tone="warm">
      <p>
        {say(`workbench.bench.offer.${offer.why}`)} <Time at={new Date(offer.at).toISOString()} />
      </p>
      <p class="text" lang={session.target}>
        {isCompared ? (
          <Diff parts={wordDiff(now, offer.tagged)} lang={session.target} />
        ) : (
          <TaggedText tagged={offer.tagged} row={session.row(offer.segment)} />
        )}
      </p>
      <p class="notes-acts">
        <Button onClick={() => attempt(session.restore(offer))}>{say('workbench.bench.offer.restore')}</Button>
        <Button aria-pressed={isCompared} weight="quiet" onClick={() => setCompared(!isCompared)}>
          {say('workbench.bench.offer.compare')}
        </Button>
        <Button weight="quiet" onClick={() => attempt(session.putAway(offer))}>
          {say('workbench.bench.offer.discard')}
        </Button>
      </p>
      {thrown !== undefined && <Trouble thrown={thrown} />}
    </Notice>
  )
}

const HeldNote = ({
  session,
  segment,
  holder,
  until,
}: {
  session: Session
  segment: string
  holder: string
  until: number
}) => {
  const [thrown, setThrown] = useState<unknown>()
  return (
    <Notice>
      <p>{say('workbench.bench.held', { person: nameOf(holder), time: clockOf(new Date(until)) })}</p>
      {session.rights.translate && (
        <p class="notes-acts">
          <Button onClick={() => session.takeOver(segment).catch(setThrown)}>{say('workbench.bench.take_over')}</Button>
        </p>
      )}
      {thrown !== undefined && <Trouble thrown={thrown} />}
    </Notice>
  )
}
