import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parserWithout, treeOf } from '../../src/markdown/parser.ts'
import { document } from './arbitrary.ts'
import { RUNS } from './runs.ts'

const everything = parserWithout([])

it('finds the same tree as a parser that tries every construct everywhere', { timeout: 300 * RUNS }, () => {
  fc.assert(
    fc.property(document, (markdown) => {
      expect(treeOf(markdown)).toEqual(everything(markdown))
    }),
    { numRuns: RUNS },
  )
})

it.each([
  ['a mail address', 'write to a_b+c.d-e@x-y.kz now'],
  ['a mail address with a scheme', 'mailto:a@b.kz xmpp:a@b.kz/c'],
  ['an address', 'see HTTPS://gov.kz and http://a.az'],
  ['an address without a scheme', 'see WWW.gov.kz'],
  ['a table without pipes at its sides', 'a | b\n--- | ---\nc | d'],
  ['a table with pipes in its head alone', '| a |\n| - |'],
  ['a table of one column that has colons alone', '|a\n:-\nb'],
  ['a table whose column is aligned to the right', '|a\n-:\nb'],
])('does not miss %s', (_, markdown) => {
  expect(treeOf(markdown)).toEqual(everything(markdown))
  expect(JSON.stringify(treeOf(markdown))).toMatch(/"type":"(?:link|table)"/)
})
