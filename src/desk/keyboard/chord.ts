/**
 * A chord is written by physical key: modifiers in the order `Control+Meta+Alt+Shift+`, then the `KeyboardEvent.code` of a
 * key (`Control+Shift+KeyX`). `Control` is ⌘ on Apple keyboards and `Meta` is ⌃ there. A single character (`?`) is what is
 * typed, on whatever key a layout has it.
 */
export interface Chord {
  readonly control: boolean
  readonly meta: boolean
  readonly alt: boolean
  readonly shift: boolean
  readonly key: string
}

/** What a keyboard event tells, as far as chords go. */
export interface KeyPress {
  readonly code: string
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly isComposing: boolean
  /** 229 while an input method has the key. */
  readonly keyCode: number
  getModifierState(modifier: 'AltGraph'): boolean
}

const MODIFIERS = ['Control', 'Meta', 'Alt', 'Shift'] as const

/** `undefined` for what is no chord. */
export const readChord = (written: string): Chord | undefined => {
  const parts = written.split('+')
  const key = parts.at(-1) ?? ''
  const modifiers = parts.slice(0, -1)
  if (!isKey(key) || modifiers.some((one) => !(MODIFIERS as readonly string[]).includes(one))) return undefined
  const has = (modifier: (typeof MODIFIERS)[number]) => modifiers.includes(modifier)
  return { control: has('Control'), meta: has('Meta'), alt: has('Alt'), shift: has('Shift'), key }
}

export const writeChord = ({ control, meta, alt, shift, key }: Chord): string =>
  [control && 'Control', meta && 'Meta', alt && 'Alt', shift && 'Shift', key].filter(Boolean).join('+')

const NAMED =
  /^(?:Key[A-Z]|Digit\d|F(?:[1-9]|1\d|2[0-4])|Arrow(?:Up|Down|Left|Right)|Enter|Space|Tab|Escape|Backspace|Delete|Insert|Home|End|PageUp|PageDown|Backquote|Minus|Equal|Bracket(?:Left|Right)|Backslash|IntlBackslash|Semicolon|Quote|Comma|Period|Slash)$/

const isKey = (key: string): boolean => NAMED.test(key) || isCharacter(key)
const isCharacter = (key: string): boolean => [...key].length === 1

/** Whether the key writes something by itself on some layout. */
export const isWriting = ({ key }: Chord): boolean =>
  isCharacter(key) ||
  /^(?:Key|Digit|Bracket|Space$|Backquote|Minus|Equal|Backslash|Intl|Semicolon|Quote|Comma|Period|Slash)/.test(key)

/** The chord that was pressed; `undefined` for a key that cannot be one: an input method's, AltGr's, a modifier alone. */
export const pressedChord = (press: KeyPress, mac: boolean): Chord | undefined => {
  if (press.isComposing || press.keyCode === 229 || press.getModifierState('AltGraph')) return undefined
  const key = press.code === 'NumpadEnter' ? 'Enter' : press.code
  if (!NAMED.test(key)) return undefined
  return {
    control: mac ? press.metaKey : press.ctrlKey,
    meta: mac ? press.ctrlKey : press.metaKey,
    alt: press.altKey,
    shift: press.shiftKey,
    key,
  }
}

/** Whether that chord was pressed. */
export const isPressed = (chord: Chord, press: KeyPress, mac: boolean): boolean => {
  const pressed = pressedChord(press, mac)
  if (!pressed) return false
  // Shift is part of the character
  if (isCharacter(chord.key))
    return press.key === chord.key && !press.ctrlKey && !press.metaKey && !press.altKey && !chord.control
  return writeChord(pressed) === writeChord(chord)
}
