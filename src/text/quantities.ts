import type { Language } from '../model/language.ts'
import { type Span, withoutAddresses } from './address.ts'
import { amounts } from './amounts.ts'
import { dates } from './dates.ts'
import { folded } from './fold.ts'
import { numericDates } from './numeric-dates.ts'
import type { Figure, FoundQuantity } from './quantity.ts'
import { romanNumbers } from './roman.ts'
import { telephones } from './telephones.ts'
import { times } from './times.ts'

/** What stands for a stretch that has been read: no pattern knows it. */
const READ = '\ufffc'

/** Every quantity of a text in figures or words, in its order. Web addresses are passed over. */
export const quantities = (text: string, language: Language): readonly FoundQuantity[] => {
  const linkless = withoutAddresses(text)
  const calls = telephones(linkless)
  const plain = blanked(linkless, calls)
  const days = dates(plain, language)
  const unclear = numericDates(plain, language).filter(({ date }) => !date)
  const { text: read, starts } = folded(blanked(plain, [...days, ...unclear]), language)
  const clock = times(read, language)
  const counted = amounts(blanked(read, clock), language)
  const romans = romanNumbers(blanked(plain, days)).filter(({ sure }) => sure)
  const at = (index: number) => starts[index] ?? text.length
  const there = (one: FoundQuantity): FoundQuantity => ({
    ...one,
    start: at(one.start),
    end: at(one.end),
    ...('figure' in one && one.figure !== undefined && { figure: moved(one.figure, at) }),
  })
  return [
    ...days.map((date): FoundQuantity => ({ type: 'date', ...date })),
    ...unclear.map(({ year, start, end }): FoundQuantity => ({ type: 'date', year, start, end })),
    ...calls.map(telephone),
    ...clock.map((time) => there({ type: 'time', ...time })),
    ...counted.map(there),
    ...romans.map(
      ({ value, start, end }): FoundQuantity => ({
        type: 'ordinal',
        values: [value],
        parts: [],
        style: 'roman',
        start,
        end,
      }),
    ),
  ].sort((one, other) => one.start - other.start)
}

/** A telephone number is one number, whatever stands between its figures. */
const telephone = ({ text, start, end }: Span): FoundQuantity => ({
  type: 'number',
  values: [Number(text.replace(/\D/g, ''))],
  parts: [],
  style: 'figures',
  start,
  end,
})

const moved = ({ start, end, close, factor }: Figure, at: (index: number) => number): Figure => ({
  start: at(start),
  end: at(end),
  close: at(close),
  factor,
})

const blanked = (text: string, places: readonly { readonly start: number; readonly end: number }[]): string =>
  places.reduce((rest, { start, end }) => rest.slice(0, start) + READ.repeat(end - start) + rest.slice(end), text)
