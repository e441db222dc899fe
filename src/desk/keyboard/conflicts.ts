import { ACTIONS, type Action, chordsFor, type Keymap } from './actions.ts'
import { type Chord, isWriting, readChord, writeChord } from './chord.ts'

/**
 * Why a chord cannot be had. `browser`, `system`: taken before a page hears of it, or by what people cannot do without.
 * `text`: moves the cursor, selects, deletes, copies or undoes wherever text is typed. `altgr`: types a letter on many
 * layouts. `bare`: types its own letter. `unreadable`: no chord. `taken`: another action has it.
 */
export type Refused =
  | { readonly why: 'browser' | 'system' | 'text' | 'altgr' | 'bare' | 'unreadable' }
  | { readonly why: 'taken'; readonly by: Action }

const list = (chords: string): ReadonlySet<string> => new Set(chords.trim().split(/\s+/))

/** Chromium's reserved commands, Firefox's `reserved="true"` keys, and tabs, windows, addresses, reloading and printing. */
const BROWSER = list(`
  Control+KeyT Control+KeyN Control+KeyW Control+Shift+KeyT Control+Shift+KeyN Control+Shift+KeyW Control+Shift+KeyP
  Control+Tab Control+Shift+Tab Control+PageUp Control+PageDown Control+Shift+PageUp Control+Shift+PageDown
  Control+KeyL Control+KeyR Control+Shift+KeyR Control+KeyP Control+KeyF Control+KeyO Control+KeyD Control+Shift+KeyD
  Control+KeyJ Control+Shift+KeyJ Control+Shift+KeyI Control+Shift+KeyC Control+KeyU Control+KeyH Control+KeyQ
  Control+Shift+KeyQ Control+Shift+Delete Control+Digit0 Control+Minus Control+Equal Control+Shift+Equal
  Control+Shift+Minus Control+Shift+KeyM Control+F4 Control+F5 Shift+F5 Alt+ArrowLeft Alt+ArrowRight Alt+Home
  F1 F3 Shift+F3 F5 F6 Shift+F6 F7 F10 Shift+F10 F11 F12 Escape Tab Shift+Tab`)

/** Of Windows, GNOME, and the screenshots, windows and input sources of macOS. */
const SYSTEM = list(`Control+Alt+Delete Control+Escape Control+Shift+Escape Control+Shift+Digit0 Alt+F4 Alt+F2 Alt+Tab
  Alt+Shift+Tab Alt+Space Alt+Escape Control+Alt+ArrowLeft Control+Alt+ArrowRight`)
const SYSTEM_MAC = list(`Control+KeyM Control+KeyH Control+Space Control+Shift+Digit3 Control+Shift+Digit4
  Control+Shift+Digit5 Control+Backquote Control+Shift+Backquote Control+Comma Meta+Space Meta+ArrowUp Meta+ArrowDown
  Meta+ArrowLeft Meta+ArrowRight Control+Alt+Escape Meta+Control+KeyQ Meta+Control+KeyF`)
/** The tabs of Safari and Firefox, and their help. */
const BROWSER_MAC = list(`Control+Digit1 Control+Digit2 Control+Digit3 Control+Digit4 Control+Digit5 Control+Digit6
  Control+Digit7 Control+Digit8 Control+Digit9 Control+BracketLeft Control+BracketRight Control+Shift+BracketLeft
  Control+Shift+BracketRight Control+Shift+Slash Control+Shift+Backslash`)

const EDITED = /^(?:Arrow(?:Left|Right|Up|Down)|Home|End|PageUp|PageDown|Backspace|Delete|Insert|Enter|Space)$/
/** Word by word, and to the ends of lines and texts. */
const MOVED = /^(?:Arrow(?:Left|Right)|Home|End|Backspace|Delete|Insert)$/
/** Cocoa's key bindings, by ⌃. */
const COCOA = /^Key[ABDEFHKNOPTVY]$/
const CLIPBOARD = /^Key[ACVXZY]$/

const movesOrEdits = ({ control, meta, alt, shift, key }: Chord, mac: boolean): boolean => {
  if (!control && !meta && !alt) return EDITED.test(key)
  if (control && !alt && !meta && CLIPBOARD.test(key)) return !shift || key === 'KeyZ' || key === 'KeyV'
  if (MOVED.test(key) || (shift && /^Arrow/.test(key))) return true
  return mac && ((meta && !control && !alt && !shift && COCOA.test(key)) || (control !== alt && /^Arrow/.test(key)))
}

/** Why the chord cannot be had for that action; `undefined`: it can. Pure. */
export const refusalOf = (written: string, action: Action, keymap: Keymap, mac: boolean): Refused | undefined => {
  const chord = readChord(written)
  if (!chord) return { why: 'unreadable' }
  const name = writeChord(chord)
  if (BROWSER.has(name) || (mac && BROWSER_MAC.has(name))) return { why: 'browser' }
  if ((mac ? SYSTEM_MAC : SYSTEM).has(name) || (!mac && chord.meta)) return { why: 'system' }
  if (movesOrEdits(chord, mac)) return { why: 'text' }
  if (chord.alt && isWriting(chord) && (!mac || !chord.control)) return { why: 'altgr' }
  if (isWriting(chord) && !chord.control && !chord.meta && action.where === 'editor') return { why: 'bare' }
  const by = ACTIONS.find(
    (other) => other.id !== action.id && chordsFor(other, keymap, mac).some((one) => sameChord(one, name)),
  )
  return by && { why: 'taken', by }
}

const sameChord = (one: string, other: string): boolean => {
  const chord = readChord(one)
  return chord !== undefined && writeChord(chord) === other
}
