import { describe, expect, test } from 'vitest'
import { json, markup, trusted } from '../../src/text/template.ts'

describe('the writer of markup', () => {
  test('what is put in is text', () => {
    expect(markup`<a href="${`"><&'`}">${1}</a>`.markup).toBe('<a href="&quot;&gt;&lt;&amp;&#39;">1</a>')
  })

  test('markup stays markup, lists stand line by line', () => {
    expect(markup`<ul>${[markup`<li>${'<'}</li>`, trusted('<li></li>')]}</ul>`.markup).toBe(
      '<ul><li>&lt;</li>\n<li></li></ul>',
    )
  })

  test('an empty list takes its line with it', () => {
    expect(markup`a\n${[]}\nb`.markup).toBe('a\nb')
    expect(markup`a\n${undefined}\nb`.markup).toBe('a\nb')
    expect(markup`a${''}\nb`.markup).toBe('a\nb')
  })

  test('text that looks like markup is not', () => {
    expect(markup`${'{"markup":"<b>"}'}`.markup).not.toContain('<')
  })

  test('data in a script cannot end it, and reads back', () => {
    const value = { title: '</script><!--<script>&amp;\u{2028}\u{D800}' }
    expect(json(value).markup).not.toMatch(/[<>&]/u)
    expect(JSON.parse(json(value).markup)).toEqual(value)
  })

  test('characters outside the first plane are kept', () => {
    expect(markup`${'😀 Қазақша'}`.markup).toBe('😀 Қазақша')
  })
})
