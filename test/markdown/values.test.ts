import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { annotate } from '../../src/markdown/annotate.ts'
import { compose, extract } from '../../src/markdown/index.ts'
import { segmentsOf } from '../../src/model/document.ts'
import { readableText, text } from '../../src/model/inline.ts'

const YAML = `---
title: Ports # short
tags: [trade, "sea routes", 'and more']
cover: {src: a.png, alt: Cranes}
caption: >
  A folded
  line
slug: ports
translate: {section: {ru: Экономика, kk: "Экономика: теңіз"}, title: copy, lead: translate}
section: Economy
lead: A lead
---

Text.
`

const TOML = `+++
title = 'Ports'
tags = ["trade", 'sea routes']
cover = { src = "a.png", alt = "Cranes" }
[translate.section]
ru = "Экономика"
[params]
image_caption = "Ships" # of old
+++

Text.
`

const valuesIn = (markdown: string) =>
  extract(markdown, 'en')
    .filter(({ kind }) => kind === 'value')
    .map(({ name, parts }) => [name, readableText(parts.flatMap(({ content }) => content))])

describe('front matter', () => {
  it('gives what its policy says, key by key and tag by tag', () => {
    expect(valuesIn(YAML)).toEqual([
      ['tags', 'trade'],
      ['tags', 'sea routes'],
      ['tags', 'and more'],
      ['cover.alt', 'Cranes'],
      ['caption', 'A folded line'],
      ['lead', 'A lead'],
    ])
    expect(valuesIn(TOML).map(([name]) => name)).toEqual(['title', 'tags', 'tags', 'cover.alt', 'params.image_caption'])
  })

  it('takes any text as a value and changes nothing beside it', () => {
    const mark = fc.constantFrom(...'\\\'"[]{}#&*!|>%@`:,-?~= \uD800', ': ', ' #', '---', 'null', 'söz', '2024-01-01')
    const value = fc.array(mark, { minLength: 1, maxLength: 8 }).map((marks) => `ә${marks.join('')}ә`)
    const start = fc.constantFrom('', '>', '|', '*', '&', '- ', '"', "'", '[', '#')
    const target = fc.tuple(start, value).map((pair) => pair.join(''))
    fc.assert(
      fc.property(
        fc.constantFrom(YAML, TOML),
        fc.array(target, { minLength: 7, maxLength: 7 }),
        (markdown, targets) => {
          const units = extract(markdown, 'en').filter(({ kind }) => kind === 'value')
          const chosen = new Map(
            units.flatMap(segmentsOf).map(({ id }, at) => [id, targets[at]?.replace(/\s+/g, ' ') ?? '']),
          )
          const composed = compose(markdown, units, ({ id }) => text(chosen.get(id) ?? ''))
          expect(valuesIn(composed).map(([, found]) => found)).toEqual([...chosen.values()])
          const kept = (line: string) => !/title|tags|alt|caption|lead|^ {2}/.test(line)
          expect(composed.split('\n').filter(kept)).toEqual(markdown.split('\n').filter(kept))
        },
      ),
      { numRuns: 300 },
    )
  })

  it('says what the author gives for a language, and only for that one', () => {
    const section = (language: string) => parse(annotate(YAML, { language }).split('---\n')[1] ?? '').section
    expect(['ru', 'kk', 'az'].map(section)).toEqual(['Экономика', 'Экономика: теңіз', 'Economy'])
    expect(annotate('+++\nsection = "Economy"\ntranslate.section.kk = "Э\\"к"\n+++\n', { language: 'kk' })).toBe(
      '+++\nlanguage = "kk"\nsection = "Э\\"к"\ntranslate.section.kk = "Э\\"к"\n+++\n',
    )
  })
})
