import type { Exhibit } from '../../src/check.ts'
import { checks } from '../../src/checks/index.ts'
import { LANGUAGES, type Language } from '../../src/model/language.ts'
import { exhibit, lines } from './exhibits.ts'

const SLOT = /\{([^|}]*)\|([^}]*)\}/gu

/** The rows of `mistakes.txt` in every direction: a source, its right translation, and that with its mistake, if it has one. */
export const mistakes = Array.from({ length: lines('mistakes.txt').length / 4 }, (_, index) => {
  const four = lines('mistakes.txt').slice(index * 4, index * 4 + 4)
  return Object.fromEntries(four.map((line) => [line.slice(0, 2), line.slice(5)])) as Record<Language, string>
}).flatMap((row) =>
  LANGUAGES.flatMap((source) =>
    LANGUAGES.filter((target) => target !== source).map((target) => {
      const [right, wrong] = ['$1', '$2'].map((kept) => row[target].replace(SLOT, kept)) as [string, string]
      const before = row[source].replace(SLOT, '$1')
      return { pair: { source, target }, before, right, wrong: wrong === right ? undefined : wrong }
    }),
  ),
)

/** What all the checks that read figures say, each with its severity. */
export const figureFindings = (pair: Exhibit['pair'], before: string, after: string) =>
  checks
    .filter(({ check }) => ['numbers', 'dates', 'months', 'number-words', 'figures-style'].includes(check.id))
    .flatMap(({ check, severity }) =>
      check.inspect(exhibit(pair, before, after)).map((finding) => ({ check: check.id, severity, ...finding })),
    )
