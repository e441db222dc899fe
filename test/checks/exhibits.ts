import { readFileSync } from 'node:fs'
import type { Exhibit } from '../../src/check.ts'
import type { Code } from '../../src/model/document.ts'
import type { ConceptId, SegmentId } from '../../src/model/ids.ts'
import { type Content, text } from '../../src/model/inline.ts'
import { type Language, languageSchema } from '../../src/model/language.ts'
import type { Concept, Term } from '../../src/model/term.ts'

export const lines = (name: string): readonly string[] =>
  readFileSync(new URL(`../fixtures/checks/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))

const cells = (line: string): readonly string[] => line.split('|').map((cell) => cell.trim())

const STATUS: Readonly<Record<string, Term['status']>> = { '~': 'deprecated', '!': 'forbidden' }

/** The little termbase of the fixtures. */
export const concepts: readonly Concept[] = lines('concepts.txt').map((line, index) => {
  const [type = '', terms = ''] = cells(line)
  return {
    id: `c${index}` as ConceptId,
    terms: terms.split(';').map((entry) => {
      const [language, ...rest] = entry.trim().split(' ')
      const name = rest.join(' ')
      const status = STATUS[name[0] ?? ''] ?? 'preferred'
      return { language: languageSchema.parse(language), text: name.replace(/^[~!]/, ''), status, type, note: '' }
    }),
  }
})

/** The sentences of `parallel.txt`: each in the four languages. */
export const parallels: readonly Readonly<Record<Language, string>>[] = Array.from(
  { length: lines('parallel.txt').length / 4 },
  (_, index) =>
    Object.fromEntries(
      lines('parallel.txt')
        .slice(index * 4, index * 4 + 4)
        .map(cells),
    ) as Record<Language, string>,
)

/** The rows of `planted.txt`. */
export const planted = lines('planted.txt').map((line) => {
  const [source, target, before = '', after = '', expected = ''] = cells(line)
  const pair = { source: languageSchema.parse(source), target: languageSchema.parse(target) }
  return { pair, before, after, expected }
})

/** One segment with its target, as checks see it; `undefined` stands for no target yet. */
export const exhibit = (
  pair: Exhibit['pair'],
  source: Content | string,
  target: Content | string | undefined,
  codes: readonly Code[] = [],
): Exhibit => {
  const id = 's1' as SegmentId
  const content = (side: Content | string) => [...(typeof side === 'string' ? text(side) : side)]
  return {
    pair,
    concepts,
    segments: [
      {
        segment: { type: 'segment', id, content: content(source) },
        codes,
        target:
          target === undefined
            ? { state: 'initial', segment: id }
            : {
                state: 'translated',
                segment: id,
                content: content(target),
                origin: { type: 'person' },
                by: { type: 'memory' },
                at: new Date(0),
              },
      },
    ],
  }
}
