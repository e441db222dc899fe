import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { roundtrip } from '../../src/markdown/index.ts'

/** Letters and combining marks folded, labels of references left out: what a change of letters must not touch. */
const skeleton = (markdown: string) => markdown.replace(/[\p{L}\p{M}]+/gu, 'L').replace(/\]\[[^\]]{0,200}\]/g, ']')

describe('roundtrip', () => {
  it('changes every letter of text and no other byte', () => {
    const markdown = '# Title *so*\n\nText [link](/url "title"), `code` &amp; a\\_b  \nhttps://gov.kz\n'
    const { output, identical, structure, segments } = roundtrip(markdown, 'en', 'pseudo')
    expect(skeleton(output)).toBe(skeleton(markdown))
    expect(output).toMatch(
      /\]\(\/url "(?!title)[a-z]{5}"\), `code` &amp; (?!a)[a-z]\\_(?!b)[a-z] {2}\nhttps:\/\/gov\.kz\n$/,
    )
    expect([identical, structure, segments]).toEqual([false, true, 3])
  })
})

const CORPORA = fileURLToPath(new URL('../../../shared/corpora/markdown', import.meta.url))
const present = existsSync(CORPORA)
if (!present) console.warn(`SKIPPED: no Markdown corpora at ${CORPORA}`)

const examples = (file: string): readonly [string, string][] =>
  (JSON.parse(readFileSync(`${CORPORA}/spec/${file}`, 'utf8')) as { example: number; markdown: string }[]).map(
    ({ example, markdown }) => [`${file} ${example}`, markdown],
  )
const files = (): readonly [string, string][] =>
  readdirSync(`${CORPORA}/files`).map((name) => [name, readFileSync(`${CORPORA}/files/${name}`, 'utf8')])

describe.runIf(present)('roundtrip over the corpora', { timeout: 120_000 }, () => {
  const sets = {
    commonmark: () => examples('commonmark-0.31.2.json'),
    gfm: () => examples('gfm-0.29.json'),
    gfmext: () => examples('gfm-extensions.json'),
    real: files,
  }

  it.each(Object.entries(sets))('gives back every document of %s byte for byte', (_, documents) => {
    const changed = documents().filter(([, markdown]) => !roundtrip(markdown, 'en', 'identity').identical)
    expect(changed.map(([name]) => name)).toEqual([])
  })

  it.each(Object.entries(sets))('keeps the structure of every document of %s under other letters', (_, documents) => {
    const broken = documents().filter(([, markdown]) => !roundtrip(markdown, 'en', 'pseudo').structure)
    expect(broken.map(([name]) => name)).toEqual([])
  })

  it('touches nothing but letters in 99 of 100 documents', () => {
    const documents = [...sets.gfmext(), ...files().filter((_, index) => index % 2 === 0)]
    const kept = documents.filter(
      ([, markdown]) => skeleton(roundtrip(markdown, 'en', 'pseudo').output) === skeleton(markdown),
    )
    expect(kept.length / documents.length).toBeGreaterThanOrEqual(0.99)
  })
})
