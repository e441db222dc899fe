import './frame.css'
import { useEffect } from 'preact/hooks'
import { nameOf } from '../../colleagues.ts'
import { Button } from '../../parts/button.tsx'
import { Notice } from '../../parts/notice.tsx'
import { say } from '../../voice.ts'
import type { Session } from '../session/session.ts'
import { BenchChords } from './chords.tsx'
import { previewed, type Surroundings } from './desk.ts'
import { Flow } from './flow.tsx'
import { opened, Windows } from './open.tsx'
import { Rail } from './rail.tsx'
import { Side } from './side.tsx'
import { Status } from './status.tsx'
import { Top } from './top.tsx'

/** The workbench: what is worked on over it, the outline before, the helpers behind, how it stands below. */
export const Frame = ({ session, around }: { session: Session; around: Surroundings }) => {
  const { title } = session.view.value
  useEffect(() => {
    document.title = `${title} · Terjiman`
  }, [title])
  return (
    <div class={previewed.value ? 'frame frame-previewed' : 'frame'}>
      <Top session={session} around={around} />
      <aside class="frame-rail" aria-label={say('workbench.bench.outline')}>
        <Rail session={session} />
      </aside>
      <main class="frame-main">
        <Told session={session} />
        <Flow session={session} around={around} />
      </main>
      <aside class="frame-side" aria-label={say('workbench.bench.panel')}>
        <Side />
      </aside>
      <Status session={session} />
      <BenchChords session={session} />
      <Windows session={session} around={around} />
    </div>
  )
}

/** What happened behind one's back, and what waits from another time. */
const Told = ({ session }: { session: Session }) => {
  const told = session.told.value
  const offers = session.offers.value
  if (!told && offers.length === 0) return null
  const number = told ? session.order.value.indexOf(told.segment) + 1 : 0
  return (
    <div class="frame-told">
      {offers.length > 0 && (
        <Notice tone="warm">
          {say('workbench.bench.offers.text', { count: offers.length })}{' '}
          <Button
            onClick={() => {
              opened.value = { type: 'offers' }
            }}
          >
            {say('workbench.bench.offers.look')}
          </Button>
        </Notice>
      )}
      {told && (
        <Notice tone="warm">
          {say(`workbench.bench.told.${told.type}`, { number, person: told.by ? nameOf(told.by) : '' })}{' '}
          <Button
            weight="quiet"
            onClick={() => {
              session.current.value = told.segment
              session.told.value = undefined
            }}
          >
            {say('workbench.bench.go_to', { number })}
          </Button>
          <Button
            weight="quiet"
            onClick={() => {
              session.told.value = undefined
            }}
          >
            {say('desk.close')}
          </Button>
        </Notice>
      )}
    </div>
  )
}
