import { expect, test } from 'vitest'
import { extract } from '../../src/markdown/index.ts'
import { segmentsOf } from '../../src/model/document.ts'
import { plainText } from '../../src/model/inline.ts'
import { spotOf } from '../../src/steps/spot.ts'

const MARKDOWN = 'The port grows. The **port** is [new](https://port.example).\n'

/** What stands in the Markdown for the nth sentence's stretch of plain text. */
const shown = (nth: number, words: string) => {
  const [unit] = extract(MARKDOWN, 'en')
  const segment = unit && segmentsOf(unit)[nth]
  if (!unit || !segment) throw new Error('no such sentence')
  const start = plainText(segment.content).indexOf(words)
  const spot = spotOf(MARKDOWN, unit, segment, { start, end: start + words.length })
  return [spot.start, MARKDOWN.slice(spot.start, spot.end)]
}

test('the same words of two sentences are told apart', () => {
  expect(shown(0, 'port')).toEqual([4, 'port'])
  expect(shown(1, 'port')).toEqual([22, 'port'])
})

test('words with codes among them are found as the whole unit', () => {
  expect(shown(1, 'port is new')).toEqual([0, MARKDOWN.trimEnd()])
})
