import './status.css'
import { useComputed } from '@preact/signals'
import { plainText } from '../../../model/inline.ts'
import { nameOf } from '../../colleagues.ts'
import { figure } from '../../figures.ts'
import { listening } from '../../live.ts'
import { signedOut } from '../../me.ts'
import { Initials } from '../../parts/initials.tsx'
import { Progress } from '../../parts/progress.tsx'
import { Time } from '../../parts/time.tsx'
import { say } from '../../voice.ts'
import type { Session } from '../session/session.ts'
import { countsOf, wordsIn } from './outline.ts'
import { sharesOf } from './shares.ts'

/** Where one is, how far the text is, whether everything is kept, who else is here. */
export const Status = ({ session }: { session: Session }) => {
  const rows = session.view.value.segments
  const counts = countsOf(rows)
  const words = useComputed(() =>
    session.view.value.segments.reduce((sum, row) => sum + wordsIn(plainText(row.source.content)), 0),
  )
  const others = session.company.value
  return (
    <section class="status" aria-label={say('workbench.bench.status')}>
      <PlaceNote session={session} />
      <span class="status-words">
        {say('workbench.bench.words', { count: words.value, number: figure(words.value) })}
      </span>
      <span class="status-progress">
        <Progress shares={sharesOf(counts)} />
      </span>
      <span class="status-counts">
        {sharesOf(counts)
          .filter(({ count }) => count > 0)
          .map(({ label }) => (
            <span key={label}>{label}</span>
          ))}
      </span>
      <SavingNote session={session} />
      <span class="status-company">
        {others.map(({ person }) => (
          <Initials key={person} name={nameOf(person)} here />
        ))}
      </span>
    </section>
  )
}

/** By itself: the rest stays as it is while one goes from sentence to sentence. */
const PlaceNote = ({ session }: { session: Session }) => {
  const order = session.order.value
  const number = order.indexOf(session.current.value) + 1
  return <span class="status-place">{say('workbench.bench.place', { number, count: order.length })}</span>
}

const SavingNote = ({ session }: { session: Session }) => {
  const saving = session.saving.value
  const clashes = session.clashes.value
  return (
    <span class={`status-saving status-${saving.type}`} role="status">
      {clashes > 0 && <strong>{say('workbench.bench.clashes', { count: clashes })} · </strong>}
      {saving.type === 'here' ? (
        say(signedOut.value ? 'workbench.bench.saving.signed_out' : 'workbench.bench.saving.here', {
          count: saving.waiting,
        })
      ) : saving.type === 'saving' ? (
        say('workbench.bench.saving.saving')
      ) : saving.at === 0 ? (
        say('workbench.bench.saving.all')
      ) : (
        <>
          {say('workbench.bench.saving.saved')} <Time at={new Date(saving.at).toISOString()} />
        </>
      )}
      {!listening.value && saving.type !== 'here' && <> · {say('workbench.bench.deaf')}</>}
    </span>
  )
}
