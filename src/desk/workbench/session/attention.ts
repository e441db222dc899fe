import { batch, computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { Language } from '../../../model/language.ts'
import type { Finding, Onward, Rights } from '../bench.ts'
import { askBeside } from '../checking/beside.ts'
import type { Inspector } from '../checking/index.ts'
import { type Need, needOf, ranked, type Touched } from '../risk.ts'
import { flagsOf } from './flags.ts'
import type { Keeper } from './keeper.ts'
import { onwardFrom } from './onward.ts'
import type { Rows } from './rows.ts'

/** What was found in each segment as it stands, typed or not, and so what needs me. */
export interface Attention {
  /** Reading it subscribes to that segment alone. */
  findings(segment: string): readonly Finding[]
  readonly needs: ReadonlySignal<readonly Need[]>
  /** Whether only what needs me is shown, in that order. */
  readonly risky: Signal<boolean>
  /** The segment to go to from this one. */
  onward(from: string, onward: Onward): string
  stop(): void
}

export const attentionOf = (
  place: { readonly slug: string; readonly target: Language },
  { rows, keeper, rights }: { readonly rows: Rows; readonly keeper: Keeper; readonly rights: Rights },
  isHeld: (segment: string) => boolean,
): Attention => {
  const inspected = flagsOf<readonly Finding[]>()
  const touched = signal<ReadonlyMap<string, readonly Touched[]>>(new Map())
  const risky = signal(false)
  const findings = (segment: string) => inspected.get(segment) ?? rows.row(segment)?.findings ?? []
  const needs = computed(() =>
    ranked(
      rows.order.value.flatMap((id) => {
        const row = rows.row(id)
        return (row && needOf(row, findings(id), rights, touched.value.get(id))) ?? []
      }),
    ),
  )

  let isStopped = false
  const stops: (() => void)[] = [
    // what the revision did to the meaning is asked only where there is one
    effect(() => {
      const now = rows.view.value
      const revised = now.segments.flatMap(({ id, change, source }) =>
        change?.type === 'changed' ? [{ id, change, source }] : [],
      )
      if (revised.length === 0) return
      const { source } = now
      void askBeside('touched', { languages: [source] }, { source, segments: revised }).then((found) => {
        touched.value = found
      })
    }),
  ]
  // the text is there to be read before its checks are
  void import('../checking/index.ts').then(({ inspector }) => {
    if (isStopped) return
    const one = inspector(place, (found) =>
      batch(() => {
        for (const [segment, all] of found) inspected.set(segment, all)
      }),
    )
    let telling: ReturnType<typeof setTimeout> | undefined
    stops.push(
      effect(() => {
        const now = rows.view.value
        clearTimeout(telling)
        // after what one is waiting for is on the screen
        telling = setTimeout(() => one.know(now), 50)
      }),
      () => clearTimeout(telling),
      followTyping(keeper, one),
      () => one.stop(),
    )
  })

  const isFree = (id: string) => !isHeld(id) && keeper.kept(id).peek()?.wish?.type !== 'hand'
  return {
    findings,
    needs,
    risky,
    onward(from, onward) {
      if (onward === 'stay') return from
      const all = rows.order.peek()
      const needy = needs.peek().map(({ segment }) => segment)
      const set = new Set(needy.filter((id) => id !== from && isFree(id)))
      const isEmpty = (id: string) => rows.look(id)?.target.state === 'initial' && isFree(id)
      const order = risky.peek() ? [from, ...needy.filter((id) => id !== from)] : all
      const next = onwardFrom(order, from, onward === 'empty' ? isEmpty : (id) => set.has(id))
      // nothing is left to do: the next one in the text
      return next === from ? (all[all.indexOf(from) + 1] ?? from) : next
    },
    stop() {
      isStopped = true
      for (const stop of stops) stop()
    },
  }
}

/** Tells the inspector of every text that was typed, and of those that are typed no more. */
const followTyping = (keeper: Keeper, { inspect }: Inspector): (() => void) => {
  let told = new Map<string, string>()
  return effect(() => {
    const now = new Map([...keeper.all.value].map(([segment, { tagged }]) => [segment, tagged]))
    for (const [segment, tagged] of now) if (told.get(segment) !== tagged) inspect(segment, tagged)
    for (const segment of told.keys()) if (!now.has(segment)) inspect(segment, undefined)
    told = now
  })
}
