import fc from 'fast-check'
import { expect, test } from 'vitest'
import { html } from '../../src/api/html.ts'

test('what is put in is escaped, what was written by itself is not', () => {
  const inner = html`<b>${'<&>"\''}</b>`
  expect(html`<p title="${'a"b'}">${inner}${[html`<i>`, 'x<']}${undefined}${0}</p>`.html).toBe(
    '<p title="a&quot;b"><b>&lt;&amp;&gt;&quot;&#39;</b><i>x&lt;0</p>',
  )
})

test('no text opens a tag or leaves an attribute', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(html`${text}`.html).not.toMatch(/[<>"']/)
    }),
  )
})
