import type { Language } from '../model/language.ts'
import { perLanguage } from './languages/index.ts'
import { LINK } from './range.ts'
import { unitAt } from './units.ts'

/** A time of day. Offsets in UTF-16 code units of the text that was read. */
export interface FoundTime {
  /** 0–23 */
  readonly hour: number
  readonly minute: number
  /** Whether it may as well be the same hour in the other half of the day. */
  readonly vague: boolean
  readonly start: number
  readonly end: number
}

const CLOCK = /(?<![\d.,:/])(?<hour>[01]?\d|2[0-3])(?:(?<mark>[:.])(?<minute>[0-5]\d))?(?!\d|[.,:/]\d|[.,:]?%)/gu
/** How much text before and after a figure can show it to be a time. */
const REACH = 32

const RULES = perLanguage(
  ({ clock: { before, after, hour, hours, morning, evening, night }, numbers: { decimal } }) => {
    const half = `(?:(?<am>${morning})|(?<pm>${evening}))`
    return {
      before: new RegExp(`(?<!\\p{L})(?:${before})(?: ${half})? $`, 'u'),
      after: new RegExp(`^(?:${after})`, 'u'),
      hour: hour.map(([ahead, behind]) => ({
        before: new RegExp(ahead === '' ? '' : `(?<!\\p{L})(?:${ahead}) $`, 'u'),
        after: new RegExp(`^ ?(?:${behind})`, 'u'),
      })),
      halfBefore: new RegExp(`(?<!\\p{L})${half}(?:,? (?:${before}))? $`, 'u'),
      halfAfter: new RegExp(`^(?:${hours})? ?${half}(?!\\p{L})`, 'u'),
      /** Whether a full stop alone makes a decimal: from 15.25 to 16.5 percent. */
      decimal: decimal === '.',
      night: new RegExp(night === '' ? '(?!)' : night, 'u'),
    }
  },
)

/** Times of day in a folded text: by a colon, or by a full stop or a bare hour where the words beside show one. */
export const times = (text: string, language: Language): readonly FoundTime[] => {
  const found: FoundTime[] = []
  for (const { 0: figure, index: start, groups = {} } of text.matchAll(CLOCK)) {
    const end = start + figure.length
    const last = found.at(-1)
    const linked = last !== undefined && LINK.test(text.slice(last.end, start))
    const time = timeAt(text, language, { start, end, ...groups }, linked)
    if (time) found.push(time)
  }
  return found
}

interface Place {
  readonly start: number
  readonly end: number
  readonly hour?: string
  readonly mark?: string
  readonly minute?: string
}

const timeAt = (text: string, language: Language, place: Place, linked: boolean): FoundTime | undefined => {
  const rule = RULES[language]
  const before = text.slice(Math.max(0, place.start - REACH), place.start)
  const after = text.slice(place.end, place.end + REACH)
  const half = rule.halfAfter.exec(after) ?? rule.halfBefore.exec(before)
  const shown = linked || rule.before.test(before) || rule.after.test(after)
  if (place.mark === '.' && (((!shown || rule.decimal) && !half) || unitAt(text, place.start, place.end, language)))
    return undefined
  if (place.mark === undefined) {
    const cued = rule.hour.some((cue) => cue.before.test(before) && cue.after.test(after))
    if (!cued && !(linked && rule.after.test(after))) return undefined
  }
  const hour = Number(place.hour)
  const { am, pm } = half?.groups ?? {}
  const part = am === undefined ? (pm === undefined ? undefined : 'evening') : rule.night.test(am) ? 'night' : 'morning'
  return {
    hour: part === undefined ? hour : inHalf(hour, part),
    minute: Number(place.minute ?? 0),
    vague: part === undefined && hour >= 1 && hour <= 12 && !place.hour?.startsWith('0'),
    start: place.start,
    end: place.end + (rule.halfAfter.exec(after)?.[0].length ?? 0),
  }
}

const inHalf = (hour: number, part: 'morning' | 'evening' | 'night'): number => {
  if (hour > 12) return hour
  const late = part === 'evening' || (part === 'night' && hour >= 9 && hour < 12)
  return (hour % 12) + (late ? 12 : 0)
}
