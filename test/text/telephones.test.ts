import { expect, test } from 'vitest'
import { telephones } from '../../src/text/telephones.ts'

test.each([
  ['Call +994 12 555-34-12.', ['+994 12 555-34-12']],
  ['Звоните: 8 (727) 250-00-01, (012) 493 00 11.', ['8 (727) 250-00-01', '(012) 493 00 11']],
  ['на номер 555-34-12', ['555-34-12']],
  ['+5 200 000 manat, 2014-2024, 26-02-1992, (2024) 5', []],
  ['1 234 567 and 12-13-14', []],
])('%s', (text, expected) => {
  expect(telephones(text).map((one) => one.text)).toEqual(expected)
})
