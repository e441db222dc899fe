import { say } from './voice.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

// Chromium says that it knows Azerbaijani and Kazakh, and writes `2026 M11 23` and `-38 min`: its copy of CLDR has no data
// for them. So dates are put together here, of words in `locales/`.

const two = (number: number): string => String(number).padStart(2, '0')

/** What a month is called within a date; 1 is January. */
const monthIn = (month: number): string => say(`desk.time.months.${month}`)

/** `23 November 2026`, in the reader's language and zone. */
export const dateOf = (date: Date): string =>
  say('desk.time.date', { day: date.getDate(), month: monthIn(date.getMonth() + 1), year: String(date.getFullYear()) })

/** The same with hours and minutes. */
export const instantOf = (date: Date): string => `${dateOf(date)}, ${two(date.getHours())}:${two(date.getMinutes())}`

/** Hours, minutes and seconds of what ends soon. */
export const clockOf = (date: Date): string =>
  [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':')

/** How long ago or how soon; from a week on, the date. `present`: milliseconds. */
export const nearOrFar = (date: Date, present: number): string => {
  const apart = date.getTime() - present
  const size = Math.abs(apart)
  const told = (unit: 'minutes' | 'hours' | 'days', length: number) =>
    say(`desk.time.${unit}_${apart < 0 ? 'ago' : 'on'}`, { count: Math.round(size / length) })
  if (size < MINUTE) return say('desk.just_now')
  if (size < HOUR) return told('minutes', MINUTE)
  if (size < DAY) return told('hours', HOUR)
  return size < 7 * DAY ? told('days', DAY) : dateOf(date)
}
