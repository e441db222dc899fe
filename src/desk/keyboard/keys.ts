import { computed, signal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { me } from '../me.ts'
import { say, spoken } from '../voice.ts'
import { ACTIONS, type Action, actionOf, chordsFor, type Keymap, type Where } from './actions.ts'
import { isPressed, isWriting, readChord } from './chord.ts'
import { LAYOUTS, type Layout, learnt, printed } from './layouts.ts'

/** What an action does. `false`: nothing this time, and the key is left to the browser. */
export type Deed = (event: KeyboardEvent) => unknown

/** Whether the keyboard is Apple's. */
export const isMac = /^(?:Mac|iP)/.test(navigator.platform)

const keymap = computed<Keymap>(() => me.value?.settings.keymap ?? {})
const seen = signal<Layout | undefined>(undefined)
const layout = computed(() => seen.value ?? LAYOUTS[spoken.value])

/** The chords of an action as this keyboard prints them, the shown one first. Reading it subscribes. */
export const chordsOf = (action: string): readonly string[] => {
  const known = actionOf(action)
  return known ? chordsFor(known, keymap.value, isMac).map(printedChord) : []
}
/** The chord to show beside what it does; an empty string when it has none. */
export const chordOf = (action: string): string => chordsOf(action)[0] ?? ''

export const printedChord = (chord: string): string => printed(chord, layout.value, isMac, say('workbench.keys.space'))

/** Deeds by action; the last that was mounted comes first. */
const deeds = new Map<string, { readonly deed: Deed }[]>()

/** Actions that something on the page does now. */
export const doneHere = (): readonly Action[] => ACTIONS.filter(({ id }) => deeds.has(id))

/** Has these actions done by their chords while the component is mounted. */
export const useChords = (acts: Readonly<Record<string, Deed | undefined>>): void => {
  const latest = useRef(acts)
  latest.current = acts
  const ids = Object.keys(acts)
    .filter((id) => acts[id])
    .join()
  useEffect(() => {
    listen()
    const ends = ids
      .split(',')
      .filter(Boolean)
      .map((id) => register(id, (event) => latest.current[id]?.(event)))
    return () => {
      for (const end of ends) end()
    }
  }, [ids])
}

const register = (id: string, deed: Deed): (() => void) => {
  if (!actionOf(id)) throw new Error(`no action ${id}`)
  const entry = { deed }
  deeds.set(id, [entry, ...(deeds.get(id) ?? [])])
  return () => {
    const left = (deeds.get(id) ?? []).filter((one) => one !== entry)
    if (left.length > 0) deeds.set(id, left)
    else deeds.delete(id)
  }
}

let isListening = false
const listen = (): void => {
  if (isListening) return
  isListening = true
  // before the editor and everything else on the page
  window.addEventListener('keydown', press, { capture: true })
  const { keyboard } = navigator as { keyboard?: { getLayoutMap(): Promise<Layout> } }
  // the layout with Latin letters, whichever is used now; what is typed says more
  void keyboard?.getLayoutMap().then(
    (map) => {
      if (LAYOUTS.en.get('KeyQ') !== map.get('KeyQ') && !seen.peek()) seen.value = new Map(map)
    },
    () => undefined,
  )
}

let captive: ((event: KeyboardEvent) => void) | undefined
/** Has the next key presses told to one alone, until the returned function is called. */
export const capture = (tell: (event: KeyboardEvent) => void): (() => void) => {
  listen()
  captive = tell
  return () => {
    if (captive === tell) captive = undefined
  }
}

const press = (event: KeyboardEvent): void => {
  if (event.key.length === 1 && !event.shiftKey && !event.altKey && !event.getModifierState('AltGraph'))
    seen.value = learnt(layout.peek(), event.code, event.key, spoken.peek())
  if (captive) {
    captive(event)
    return
  }
  const spot = spotOf(event.target as Element | null)
  for (const action of doneHere()) {
    if (!HEARD[spot].includes(action.where) || (event.repeat && !action.repeats)) continue
    if (!chordsFor(action, keymap.peek(), isMac).some((chord) => isMeant(chord, event, spot))) continue
    if ((deeds.get(action.id) ?? []).every(({ deed }) => deed(event) === false)) continue
    event.preventDefault()
    event.stopPropagation()
    return
  }
}

type Spot = 'editor' | 'field' | 'window' | 'page'

const HEARD: Readonly<Record<Spot, readonly Where[]>> = {
  editor: ['editor', 'bench', 'everywhere'],
  field: ['everywhere'],
  window: ['everywhere'],
  page: ['bench', 'everywhere'],
}

const TYPED_INTO =
  'textarea, select, [contenteditable="true"], input:not([type=checkbox], [type=radio], [type=button], [type=submit])'

const spotOf = (target: Element | null): Spot => {
  if (target?.closest?.('.cm-content')) return 'editor'
  if (target?.closest?.(TYPED_INTO)) return 'field'
  return document.querySelector('dialog[open]') ? 'window' : 'page'
}

const isMeant = (written: string, event: KeyboardEvent, spot: Spot): boolean => {
  const chord = readChord(written)
  if (!chord) return false
  // a letter by itself is typed where something can be typed
  const isBare = isWriting(chord) && !chord.control && !chord.meta && !chord.alt
  return !(isBare && (spot === 'editor' || spot === 'field')) && isPressed(chord, event, isMac)
}
