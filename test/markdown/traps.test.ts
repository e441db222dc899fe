import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { toHtml } from '../../src/markdown/html.ts'
import { compose, extract } from '../../src/markdown/index.ts'
import { segmentsOf } from '../../src/model/document.ts'
import { LANGUAGES } from '../../src/model/language.ts'
import { tagged, untagged } from './tagged.ts'

/**
 * Each file of `traps/` has snippets: `= name`, the Markdown, and for each language a line `az < ` with the targets of
 * its segments (`¦` between them, `⍽` for a no-break space, `⏎` for a line break) and a line `az > ` with the HTML that
 * readers must get, on one line.
 */
const ROOT = new URL('traps/', import.meta.url)

interface Trap {
  readonly name: string
  readonly input: string
  readonly cases: readonly { readonly language: string; readonly targets: readonly string[]; readonly html: string }[]
}

const CASE = /^(?<language>[a-z]{2}) < (?<targets>.*)\n\k<language> > (?<html>.*)$/gm

const trapsIn = (file: string): readonly Trap[] =>
  readFileSync(new URL(file, ROOT), 'utf8')
    .split(/^= /m)
    .slice(1)
    .map((text) => {
      const [name = '', ...lines] = text.split('\n')
      const first = lines.findIndex((line) => /^[a-z]{2} < /.test(line))
      const cases = [...text.matchAll(CASE)].map(({ groups: { language = '', targets = '', html = '' } = {} }) => ({
        language,
        targets: targets.split(' ¦ ').map((target) => target.replaceAll('⏎', '\n').replaceAll('⍽', '\u00a0')),
        html,
      }))
      return { name, input: `${lines.slice(0, first).join('\n').trim()}\n`, cases }
    })

const seen = (markdown: string): string =>
  toHtml(markdown)
    .replace(/[ \n]+/g, ' ')
    .replaceAll('> <', '><')
    .replaceAll('\u00a0', '⍽')

const files = readdirSync(ROOT).filter((name) => name.endsWith('.txt'))
const traps = files.flatMap((file) => trapsIn(file).map((trap) => [`${file}: ${trap.name}`, trap] as const))

describe('traps of translated Markdown', () => {
  it('are at least eighty, each with a target in every other language', () => {
    expect(traps.length).toBeGreaterThanOrEqual(80)
    const others = LANGUAGES.filter((language) => language !== 'en').toSorted()
    for (const [, { cases }] of traps) expect(cases.map(({ language }) => language).toSorted()).toEqual(others)
  })

  it.each(traps)('%s', (_, { input, cases }) => {
    const units = extract(input, 'en')
    const segments = units.flatMap(segmentsOf)
    for (const { targets, html } of cases) {
      expect(segments.map(({ content }) => tagged(content))).toHaveLength(targets.length)
      const chosen = new Map(segments.map(({ id, content }, at) => [id, untagged(targets[at] as string, content)]))
      expect(seen(compose(input, units, ({ id }) => chosen.get(id)))).toBe(html)
    }
  })
})
