import { Dialog } from '../parts/dialog.tsx'
import { say } from '../voice.ts'
import { type Action, GROUPS } from './actions.ts'
import { Chords } from './chords.tsx'
import { chordsOf, doneHere } from './keys.ts'

/** All chords that do something on this page, by what one is about. */
const Sheet = ({ onClose }: { readonly onClose: () => void }) => {
  const here = doneHere().filter(({ id }) => chordsOf(id).length > 0)
  return (
    <Dialog title={say('workbench.keys.title')} onClose={onClose} wide>
      <div class="keys keys-sheet">
        {GROUPS.map((group) => ({ group, lines: linesOf(here.filter((one) => one.group === group)) }))
          .filter(({ lines }) => lines.length > 0)
          .map(({ group, lines }) => (
            <section class="keys-group" key={group} aria-label={say(`workbench.keys.groups.${group}`)}>
              <h3>{say(`workbench.keys.groups.${group}`)}</h3>
              <ul class="keys-list">
                {lines.map(({ sentence, chords }) => (
                  <li class="keys-line" key={sentence}>
                    {sentence} <Chords chords={chords} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
      </div>
      <p>
        <a href="/settings">{say('workbench.keys.change_all')}</a>
      </p>
    </Dialog>
  )
}
export default Sheet

/** A line for each action; those that differ only in a number share one. */
const linesOf = (actions: readonly Action[]) =>
  [...Map.groupBy(actions, ({ id }) => partsOf(id).kind).values()].map((alike) => {
    const [first, last] = [alike[0] as Action, alike.at(-1) as Action]
    if (first === last) return { sentence: sentenceOf(first.id), chords: chordsOf(first.id) }
    const number = `${partsOf(first.id).number}–${partsOf(last.id).number}`
    const chords = [first, last].map(({ id }) => chordsOf(id)[0] ?? '')
    return {
      sentence: say(`workbench.keys.actions.${partsOf(first.id).kind}`, { number }),
      chords: [chords.join(' … ')],
    }
  })

/** What an action is called: `suggestion_3` is the third of its kind. */
export const sentenceOf = (id: string): string => {
  const { kind, number } = partsOf(id)
  return say(`workbench.keys.actions.${kind}`, number === undefined ? {} : { number })
}

const partsOf = (id: string): { readonly kind: string; readonly number: string | undefined } => {
  const [, kind = id, number] = /^(.+?)(?:_(\d))?$/.exec(id) ?? []
  return { kind, number }
}
