/**
 * Sentences that nobody wrote: words of invented stems with the endings of Russian and Kazakh, as frequent as words are
 * (Zipf's law), in sentences as long as those of the news. The same seed gives the same sentences.
 */

export interface Invented {
  readonly source: string
  readonly target: string
}

interface Grammar {
  readonly onsets: readonly string[]
  readonly nuclei: readonly string[]
  readonly codas: readonly string[]
  readonly small: readonly string[]
  readonly endings: readonly (readonly string[])[]
}

const cut = (list: string) => list.split(' ')
const orNone = (list: string) => ['', ...cut(list)]

const RU: Grammar = {
  onsets: cut('б в г д ж з к л м н п р с т ф х ч ш ст пр тр кр гр вл сл'),
  nuclei: cut('а о у е и ы'),
  codas: orNone('н р л т с к в д й ст нт'),
  small: cut('в и на с по не что из о к за для от это при до также после'),
  endings: [['', 'а', 'у', 'ом', 'е', 'ы', 'ов', 'ам', 'ами', 'ах', 'ый', 'ого', 'ая', 'ые', 'ил', 'или', 'ует']],
}
const KK: Grammar = {
  onsets: cut('б ғ д ж к қ л м н с т ш ж а'),
  nuclei: cut('а ы о ұ'),
  codas: orNone('н р л т с қ й м'),
  small: cut('мен және бұл үшін туралы бойынша деп осы жаңа бір'),
  endings: [
    ['', '', '', 'лар'],
    ['', '', 'ы', 'ымыз'],
    ['', '', '', 'ның', 'ға', 'ды', 'да', 'дан', 'мен'],
  ],
}

const STEMS = 60_000

/** Numbers from 0 to 1, always the same (mulberry32). */
export const chance = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), 1 | state)
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits
    return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296
  }
}

const any = <Item>(items: readonly Item[], next: () => number): Item => items[Math.floor(next() * items.length)] as Item

const writer = (grammar: Grammar, next: () => number) => {
  const { onsets, nuclei, codas, small, endings } = grammar
  const syllable = () => any(onsets, next) + any(nuclei, next)
  const stems = [...new Set(Array.from({ length: STEMS }, () => stem()))]
  function stem(): string {
    return (
      Array.from({ length: 1 + Math.floor(next() * 2) }, syllable).join('') +
      any(onsets, next) +
      any(nuclei, next) +
      any(codas, next)
    )
  }
  /** The rank of a word is distributed as in Zipf's law, with Mandelbrot's shift. */
  const ranked = (): string => stems[Math.floor(20 * ((stems.length / 20 + 1) ** next() - 1))] as string
  const word = (): string =>
    next() < 0.22 ? any(small, next) : ranked() + endings.map((choice) => any(choice, next)).join('')
  const sentence = (): string => {
    const length = 5 + Math.floor((next() + next() + next()) * 6)
    const words = Array.from({ length }, (_, at) => {
      const one = next() < 0.04 ? String(1 + Math.floor(next() * 2026)) : word()
      return at < length - 1 && next() < 0.08 ? `${one},` : one
    })
    const text = words.join(' ')
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
  }
  return { word, sentence }
}

export const inventor = (seed: number) => {
  const next = chance(seed)
  const [ru, kk] = [writer(RU, next), writer(KK, next)]
  const pair = (): Invented => ({ source: ru.sentence(), target: kk.sentence() })
  /** The source with this share of its words exchanged, taken out or joined by another. */
  const edited = (source: string, share: number): string => {
    const words = source.split(' ')
    const edits = Math.max(1, Math.round(words.length * share))
    for (let edit = 0; edit < edits; edit++) {
      const at = Math.floor(next() * words.length)
      const kind = next()
      if (kind < 0.7) words[at] = ru.word()
      else if (kind < 0.85) words.splice(at, 1)
      else words.splice(at, 0, ru.word())
    }
    const text = words.join(' ')
    return text === source ? edited(source, share) : text
  }
  return { pair, edited, next }
}
