import './windows.css'
import { useEffect, useState } from 'preact/hooks'
import { Button } from '../../../parts/button.tsx'
import { Dialog } from '../../../parts/dialog.tsx'
import { Trouble } from '../../../parts/notice.tsx'
import { say } from '../../../voice.ts'
import { textOf } from '../../session/rows.ts'
import { OfferNote } from '../notes.tsx'
import { goFrom, type WindowProps } from '../open.tsx'

/** All texts of mine from another time. */
const Offers = ({ session, onClose }: WindowProps) => {
  const [thrown, setThrown] = useState<unknown>()
  const numbers = new Map(session.order.value.map((id, index) => [id, index + 1]))
  const offers = session.offers.value
  const each = async (act: (offer: (typeof offers)[number]) => Promise<void>) => {
    try {
      for (const offer of offers) await act(offer)
      onClose()
    } catch (refused) {
      setThrown(refused)
    }
  }
  const isDone = offers.length === 0
  useEffect(() => {
    if (isDone) onClose()
  }, [isDone])
  const isPlain = offers.every(({ why }) => why === 'unsaved')
  return (
    <Dialog wide title={say('workbench.bench.offers.title', { count: offers.length })} onClose={onClose}>
      {isPlain && offers.length > 1 && (
        <p class="windows-acts">
          <Button onClick={() => each(session.restore)}>{say('workbench.bench.offers.restore_all')}</Button>
        </p>
      )}
      {thrown !== undefined && <Trouble thrown={thrown} />}
      <ul class="windows-list">
        {offers.map((offer) => {
          const row = session.row(offer.segment)
          const number = numbers.get(offer.segment)
          return (
            <li key={`${offer.segment} ${offer.at} ${offer.why}`}>
              {number !== undefined && (
                <button type="button" class="windows-link" onClick={() => goFrom({ session, onClose }, offer.segment)}>
                  {say('workbench.bench.row', { number })}
                </button>
              )}
              <OfferNote session={session} offer={offer} now={row ? textOf(row) : ''} />
            </li>
          )
        })}
      </ul>
    </Dialog>
  )
}
export default Offers
