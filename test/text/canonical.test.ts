import { describe, expect, test } from 'vitest'
import type { Content, Inline } from '../../src/model/inline.ts'
import { canonical, localized, recode } from '../../src/text/canonical.ts'

const code = (id: string, equiv = '') => ({ id, equiv, canDelete: true, canCopy: false })

const source: Content = [
  { type: 'text', value: 'Read ' },
  { type: 'pc', ...code('4'), content: [{ type: 'text', value: 'the report' }] },
  { type: 'ph', ...code('7', 'gov.kz') },
]
const target: Content = [
  { type: 'ph', ...code('7', 'gov.kz') },
  { type: 'pc', ...code('4'), content: [{ type: 'text', value: 'есепті' }] },
  { type: 'text', value: ' оқыңыз' },
]

/** The same words in another document, where the codes have other numbers and hide other things. */
const elsewhere: Content = [
  { type: 'text', value: 'Read ' },
  { type: 'pc', ...code('1'), content: [{ type: 'text', value: 'the report' }] },
  { type: 'ph', ...code('2', 'stat.gov.kz') },
]

describe('content that travels', () => {
  test('takes the codes of the place where it arrives', () => {
    expect(localized(elsewhere, canonical(source, target))).toEqual([
      { type: 'ph', ...code('2', 'stat.gov.kz') },
      { type: 'pc', ...code('1'), content: [{ type: 'text', value: 'есепті' }] },
      { type: 'text', value: ' оқыңыз' },
    ])
  })

  test('comes back to its own place as it left', () => {
    expect(localized(source, canonical(source, target))).toEqual(target)
  })

  test('does not arrive where its codes are wanting', () => {
    expect(localized([{ type: 'text', value: 'Read the report' }], canonical(source, target))).toBeUndefined()
  })

  test('does not take a pair for a standalone code', () => {
    const other: Content = [
      { type: 'ph', ...code('1') },
      { type: 'ph', ...code('2') },
    ]
    expect(localized(other, canonical(source, target))).toBeUndefined()
  })
})

const word = (value: string): Inline => ({ type: 'text', value })
const ph = (id: string): Inline => ({ type: 'ph', id, equiv: `ph${id}`, canDelete: false, canCopy: false })
const bold = (id: string, ...content: Content): Inline => ({
  type: 'pc',
  id,
  equiv: '',
  canDelete: true,
  canCopy: true,
  content,
})

describe('recode', () => {
  test('exchanges ids in the order of the codes', () => {
    const from = [bold('1', word('so')), ph('2')]
    const to = [bold('5', word('so')), ph('6')]
    expect(recode([ph('2'), bold('1', word('elə'))], from, to)).toEqual(
      [ph('6'), bold('5', word('elə'))].map((part) => (part.type === 'ph' ? { ...part, equiv: 'ph6' } : part)),
    )
  })

  test('answers nothing when the codes are not the same', () => {
    expect(recode([ph('1')], [ph('1')], [bold('1')])).toBeUndefined()
    expect(recode([ph('3')], [ph('1')], [ph('2')])).toBeUndefined()
  })
})
