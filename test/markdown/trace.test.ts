import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compose, extract, toHtml, traced } from '../../src/markdown/index.ts'
import { segmentsOf } from '../../src/model/document.ts'
import type { Content } from '../../src/model/inline.ts'

const folder = new URL('../../content/articles/', import.meta.url)
const articles = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\/(?:en|ru)\.md$/.test(file),
)

/** Every letter in capitals: another text in the same codes. */
const shout = (content: Content): Content =>
  content.map((part) =>
    part.type === 'text'
      ? { ...part, value: part.value.toUpperCase() }
      : part.type === 'pc'
        ? { ...part, content: shout(part.content) }
        : part,
  )

const htmlOf = (markdown: string) => {
  const units = extract(markdown, 'en')
  const targets = new Map(units.flatMap(segmentsOf).map(({ id, content }) => [id, shout(content)]))
  const choose = ({ id }: { readonly id: string }) => targets.get(id as never)
  const composed = compose(markdown, units, choose)
  const traces = traced(markdown, units, choose, composed)
  return { units, plain: toHtml(composed), html: toHtml(composed, { traces }) }
}

const withoutTraces = (html: string) =>
  html.replace(/<span data-segment="[^"]*">([^<]*)<\/span>/g, '$1').replace(/ data-segment="[^"]*"/g, '')

describe('words that say whose they are', () => {
  test.each(articles)('are the very words of %s, and every sentence of its body has some', (file) => {
    const { units, plain, html } = htmlOf(readFileSync(new URL(file, folder), 'utf8'))
    expect(withoutTraces(html)).toBe(plain)
    const shown = units.filter(({ kind }) => kind !== 'value' && kind !== 'title').flatMap(segmentsOf)
    const said = new Set([...html.matchAll(/data-segment="([^"]*)"/g)].map(([, id]) => id))
    expect(shown.filter(({ id }) => !said.has(id))).toEqual([])
  })

  test('are told apart within one paragraph, codes, notes, cells and pictures among them', () => {
    const { units, html } = htmlOf(
      'One **bold** `x` end. Two[^1] here.\n\n- raw <b>html</b> now\n\n| a |\n|---|\n| cell |\n\n![alt](x.png)\n\n[^1]: A note.\n',
    )
    const words = (id: string) =>
      [...html.matchAll(new RegExp(`data-segment="${id}"[^>]*>([^<]*)`, 'g'))].map(([, text]) => text)
    expect(units.flatMap(segmentsOf).map(({ id }) => words(id))).toEqual([
      ['ONE ', 'BOLD', ' ', 'x', ' END.'],
      ['TWO', '1', ' HERE.'],
      ['RAW ', 'HTML', ' NOW'],
      ['A'],
      ['CELL'],
      [''],
      ['A NOTE.'],
    ])
  })

  test('are told apart in raw HTML that holds several texts, and in lists within lists', () => {
    const { units, html } = htmlOf(
      '<div>One here.<br><br>Two here.<p>Three.</p></div>\n\n- outer\n\n  second\n  - inner\n    1. deep\n',
    )
    const said = [...html.matchAll(/<span data-segment="([^"]*)">([^<]*)<\/span>/g)].map(([, id, words]) => [id, words])
    const words = ['ONE HERE.', 'TWO HERE.', 'THREE.', 'OUTER', 'SECOND', 'INNER', 'DEEP']
    expect(said).toEqual(units.flatMap(segmentsOf).map(({ id }, index) => [id, words[index]]))
  })
})
