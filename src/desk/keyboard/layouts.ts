import type { Language } from '../../model/language.ts'
import { type Chord, readChord } from './chord.ts'

/** What the keys of a keyboard print, by `KeyboardEvent.code`. */
export type Layout = ReadonlyMap<string, string>

const ROWS = [
  'Backquote',
  ...[...'QWERTYUIOP'].map((letter) => `Key${letter}`),
  'BracketLeft',
  'BracketRight',
  ...[...'ASDFGHJKL'].map((letter) => `Key${letter}`),
  'Semicolon',
  'Quote',
  'Backslash',
  ...[...'ZXCVBNM'].map((letter) => `Key${letter}`),
  'Comma',
  'Period',
  'Slash',
]

const layout = (keys: string): Layout =>
  new Map([...keys.replaceAll(/\s/gu, '')].map((key, index) => [ROWS[index] as string, key]))

/** The usual layout of each language, as Windows and xkeyboard-config have it. */
export const LAYOUTS: Readonly<Record<Language, Layout>> = {
  en: layout("` qwertyuiop[] asdfghjkl;'\\ zxcvbnm,./"),
  az: layout('` qüertyuiopöğ asdfghjklıə\\ zxcvbnmçş.'),
  ru: layout('ё йцукенгшщзхъ фывапролджэ\\ ячсмитьбю.'),
  kk: layout('( йцукенгшщзхъ фывапролджэ\\ ячсмитьбю№'),
}

/**
 * The layout after a key was seen to print that: as it was, or by a letter another of the usual ones, the reader's own
 * first, or else the same with that one key changed. Pure.
 */
export const learnt = (keys: Layout, code: string, key: string, language: Language): Layout => {
  const [small, known] = [key.toLowerCase(), keys.get(code)]
  if (known === small || !ROWS.includes(code)) return keys
  const fits = (one: Layout) => one.get(code) === small
  const usual = /\p{L}/u.test(small) ? [LAYOUTS[language], ...Object.values(LAYOUTS)].find(fits) : undefined
  return usual ?? new Map([...keys, [code, small]])
}

/** Azerbaijani tells İ from I, and has a key for each. */
const localeOf = (keys: Layout): string => (keys.get('Semicolon') === 'ı' ? 'az' : 'en')

const SIGNS: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Minus: '-',
  Equal: '=',
  IntlBackslash: '<',
}
const MAC_SIGNS: Readonly<Record<string, string>> = { Enter: '↩', Backspace: '⌫', Delete: '⌦', Escape: '⎋', Tab: '⇥' }

/** A chord as this keyboard prints its keys: `Ctrl+Shift+Ч`, `⇧⌘Ч`. `space`: what the space bar is called. */
export const printed = (written: string, keys: Layout, mac: boolean, space: string): string => {
  const chord = readChord(written)
  if (!chord) return written
  const key = keyOf(chord, keys, mac, space)
  return mac
    ? `${chord.meta ? '⌃' : ''}${chord.alt ? '⌥' : ''}${chord.shift ? '⇧' : ''}${chord.control ? '⌘' : ''}${key}`
    : [chord.control && 'Ctrl', chord.meta && 'Win', chord.alt && 'Alt', chord.shift && 'Shift', key]
        .filter(Boolean)
        .join('+')
}

const keyOf = ({ key }: Chord, keys: Layout, mac: boolean, space: string): string => {
  if (key === 'Space') return space
  // Kazakh letters stand on the keys of the digits, which are printed there as well
  if (/^Digit\d$/.test(key)) return key.slice(-1)
  const sign = SIGNS[key] ?? (mac ? MAC_SIGNS[key] : undefined)
  return sign ?? (keys.get(key) ?? LAYOUTS.en.get(key))?.toLocaleUpperCase(localeOf(keys)) ?? key
}
