import { describe, expect, it } from 'vitest'
import { extract } from '../../src/markdown/index.ts'
import { segmentsOf } from '../../src/model/document.ts'
import { tagged } from './tagged.ts'

const told = (markdown: string) =>
  extract(markdown, 'en').map(({ kind, name, parts }) => [
    kind,
    name,
    ...parts.map((part) => (part.type === 'segment' ? tagged(part.content) : `(${tagged(part.content)})`)),
  ])

describe('extract', () => {
  it('lifts values, headings, paragraphs, cells, alt texts and titles in document order', () => {
    const markdown = [
      '---\ntitle: A title\nslug: a-title\nlayout: post\n---\n\n# Heading',
      'A paragraph with ![alt text](i.png "image title") in it. A second sentence.',
      '| Cell | 12 |\n|---|---|\n| `code` | More |',
      '[label]: /url "definition title"\n',
    ].join('\n\n')
    expect(told(markdown)).toEqual([
      ['value', 'title', 'A title'],
      ['heading', '1', 'Heading'],
      ['paragraph', '', 'A paragraph with <1/> in it.', '( )', 'A second sentence.'],
      ['alt', '', 'alt text'],
      ['title', '', 'image title'],
      ['cell', '', 'Cell'],
      ['cell', '', 'More'],
      ['title', '', 'definition title'],
    ])
  })

  it('keeps the bytes of a code, its kind and its destination', () => {
    const [unit] = extract('See [**the** map][m], `a`` b` and <b>x</b>.\n\n[m]: /map\n', 'en')
    expect(unit?.codes).toEqual([
      { id: '1', kind: 'link', open: '[', close: '][m]', href: '/map' },
      { id: '2', kind: 'strong', open: '**', close: '**' },
      { id: '3', kind: 'code', open: '`a`` b`', close: '' },
      { id: '4', kind: 'html', open: '<b>', close: '</b>' },
    ])
  })

  it('never cuts a paired code: two sentences in bold are one segment', () => {
    expect(told('**First one. Second one.** Third one.\n')).toEqual([
      ['paragraph', '', '<1>First one. Second one.</1>', '( )', 'Third one.'],
    ])
  })

  it('leaves a footnote mark with its sentence, and a leading image with the next', () => {
    expect(told('One.[^1] ![](i.png) Two.\n\n[^1]: Note.\n')).toEqual([
      ['paragraph', '', 'One.<1/>', '( )', '<2/> Two.'],
      ['paragraph', '', 'Note.'],
    ])
  })

  it('takes figures that languages write differently, and only where there is nothing else', () => {
    expect(
      told('# 26.02.1992\n\n| **1,250,000** | `x` 12.5% | 15 |\n|---|---|---|\n\nRevenue rose. 1,250,000.\n'),
    ).toEqual([
      ['heading', '1', '26.02.1992'],
      ['cell', '', '<1>1,250,000</1>'],
      ['cell', '', '<1/> 12.5%'],
      ['paragraph', '', 'Revenue rose.', '( )', '(1,250,000.)'],
    ])
  })

  it('takes nothing without a letter outside codes, or a figure', () => {
    expect(
      told('12 — 13\n\n2024\n\n1.2.3\n\n`code only`\n\nhttps://gov.kz\n\n{{ template }}\n\n$x_1$\n\n```\ncode\n```\n'),
    ).toEqual([])
  })

  it('keeps the id of a paragraph that moved, and gives repeated text an id each time', () => {
    const ids = (markdown: string) =>
      extract(markdown, 'en')
        .flatMap(segmentsOf)
        .map(({ id }) => id)
    const [one, two, again] = ids('One *so*.\n\nTwo.\n\nTwo.\n')
    expect(ids('Two.\n\nNew.\n\nOne\n_so_.\n\nTwo.\n')).toEqual([two, expect.any(String), one, again])
    expect(new Set([one, two, again]).size).toBe(3)
  })

  it('joins wrapped lines with a space and folds CRLF', () => {
    expect(told('> A quote\r\n> that wraps\r\nlazily.\r\n')).toEqual([['paragraph', '', 'A quote that wraps lazily.']])
  })

  it('gives the range of every unit in the document', () => {
    const markdown = '\ufeff---\ntitle: "Quoted"\n---\n\n* Item with [link](/x "Its title")\n'
    const ranges = extract(markdown, 'en').map(({ start, end }) => markdown.slice(start, end))
    expect(ranges).toEqual(['"Quoted"', 'Item with [link](/x "Its title")', 'Its title'])
  })
})
