import { describe, expect, it } from 'vitest'
import type { Content, Inline } from '../../src/model/inline.ts'
import { codeProblems } from '../../src/text/codes.ts'

const word = (value: string): Inline => ({ type: 'text', value })
const ph = (id: string): Inline => ({ type: 'ph', id, equiv: `ph${id}`, canDelete: false, canCopy: false })
const link = (id: string, ...content: Content): Inline => ({
  type: 'pc',
  id,
  equiv: '',
  canDelete: false,
  canCopy: false,
  content,
})
const bold = (id: string, ...content: Content): Inline => ({
  type: 'pc',
  id,
  equiv: '',
  canDelete: true,
  canCopy: true,
  content,
})

describe('codeProblems', () => {
  const source: Content = [link('1', word('see '), ph('2')), word(' and '), bold('3', word('so')), ph('4')]

  it('finds nothing in the source itself, nor when codes change their order', () => {
    expect(codeProblems(source, source)).toEqual([])
    expect(codeProblems(source, [ph('4'), bold('3', word('elə')), link('1', ph('2'), word('bax'))])).toEqual([])
  })

  it('lets emphasis be dropped, copied and put round or inside what it was not', () => {
    expect(codeProblems(source, [link('1', ph('2'), bold('3', word('a'))), bold('3', ph('4'))])).toEqual([])
    expect(codeProblems(source, [link('1', ph('2')), ph('4')])).toEqual([])
  })

  it('names what is missing, added, copied without leave, or of another kind', () => {
    expect(codeProblems(source, [link('1', ph('2'))])).toEqual([{ problem: 'missing', id: '4' }])
    expect(codeProblems(source, [...source, ph('9')])).toEqual([{ problem: 'added', id: '9' }])
    expect(codeProblems(source, [...source, ph('4')])).toEqual([{ problem: 'added', id: '4' }])
    expect(codeProblems(source, [link('1', ph('2')), link('4', word('x'))])).toEqual([{ problem: 'added', id: '4' }])
  })

  it('names what encloses nothing any more, and nothing that was so in the source', () => {
    const emptied = [{ problem: 'emptied', id: '3' }]
    expect(codeProblems(source, [link('1', ph('2')), bold('3'), ph('4'), bold('3', word(' '))])).toEqual(emptied)
    expect(codeProblems([bold('3'), word('so')], [word('elə'), bold('3')])).toEqual([])
  })

  it('names what left its link or entered one', () => {
    expect(codeProblems(source, [link('1', word('see')), ph('2'), ph('4')])).toEqual([
      { problem: 'moved_out', id: '2' },
    ])
    expect(codeProblems(source, [link('1', ph('2'), ph('4'))])).toEqual([{ problem: 'moved_out', id: '4' }])
  })
})
