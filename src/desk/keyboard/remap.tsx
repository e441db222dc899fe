import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { me } from '../me.ts'
import { Button } from '../parts/button.tsx'
import { Notice, sentenceOf as troubleOf } from '../parts/notice.tsx'
import { prefer } from '../prefer.ts'
import { learn, say } from '../voice.ts'
import { ACTIONS, type Action, chordsFor, GROUPS } from './actions.ts'
import { pressedChord, writeChord } from './chord.ts'
import { Chords } from './chords.tsx'
import { type Refused, refusalOf } from './conflicts.ts'
import { capture, chordsOf, isMac, printedChord } from './keys.ts'
import { sentenceOf } from './sheet.tsx'

/** Every action with its chords, each to be changed: a press of the new keys does it. */
export const Remap = () => {
  const isReady = useSignal(false)
  useEffect(() => void learn('workbench').then(() => (isReady.value = true)), [])
  if (!isReady.value) return null
  return (
    <div class="keys">
      {GROUPS.map((group) => (
        <section class="keys-group" key={group} aria-label={say(`workbench.keys.groups.${group}`)}>
          <h3>{say(`workbench.keys.groups.${group}`)}</h3>
          <ul class="keys-list">
            {ACTIONS.filter((one) => one.group === group).map((action) => (
              <Line key={action.id} action={action} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

const Line = ({ action }: { readonly action: Action }) => {
  const isAsking = useSignal(false)
  const problem = useSignal('')
  const name = sentenceOf(action.id)
  const keymap = me.value?.settings.keymap ?? {}
  const keep = (chords: readonly string[] | null) => {
    problem.value = ''
    prefer({ keymap: { [action.id]: chords && [...chords] } }).catch((thrown) => {
      problem.value = troubleOf(thrown)
    })
  }
  useEffect(() => {
    if (!isAsking.value) return
    return capture((event) => {
      event.preventDefault()
      event.stopPropagation()
      if (event.key === 'Escape') isAsking.value = false
      const pressed = pressedChord(event, isMac)
      if (event.key === 'Escape' || !pressed) return
      const chord = writeChord(pressed)
      const refused = refusalOf(chord, action, keymap, isMac)
      isAsking.value = false
      if (refused) problem.value = reasonOf(refused, chord)
      else keep([chord, ...chordsFor(action, keymap, isMac).slice(1)])
    })
  }, [isAsking.value])
  return (
    <li class="keys-line">
      <span>{name}</span>
      <span class="keys-acts">
        {isAsking.value ? (
          <span role="status">{say('workbench.keys.press')}</span>
        ) : (
          <Chords chords={chordsOf(action.id)} />
        )}
        <Button weight="quiet" aria-pressed={isAsking.value} onClick={() => (isAsking.value = !isAsking.value)}>
          {say('workbench.keys.change')}
          <span class="spoken">: {name}</span>
        </Button>
        <Button weight="quiet" disabled={chordsFor(action, keymap, isMac).length === 0} onClick={() => keep([])}>
          {say('workbench.keys.remove')}
          <span class="spoken">: {name}</span>
        </Button>
        {action.id in keymap && (
          <Button weight="quiet" onClick={() => keep(null)}>
            {say('workbench.keys.reset')}
            <span class="spoken">: {name}</span>
          </Button>
        )}
      </span>
      {problem.value && <Notice tone="bad">{problem.value}</Notice>}
    </li>
  )
}

const reasonOf = (refused: Refused, chord: string): string =>
  say(`workbench.keys.refused.${refused.why}`, {
    chord: printedChord(chord),
    ...(refused.why === 'taken' && { name: sentenceOf(refused.by.id) }),
  })
