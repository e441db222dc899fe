import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { align, compose, extract } from '../../src/markdown/index.ts'
import { segmentsOf } from '../../src/model/document.ts'
import type { Content } from '../../src/model/inline.ts'
import { anchoring } from '../../src/text/anchor.ts'
import { pseudo } from '../../src/text/pseudo.ts'
import { RUNS } from './runs.ts'

const exchanged = (content: Content): Content =>
  content.map((part) => {
    if (part.type === 'text') return { ...part, value: pseudo(part.value, 'ru') }
    return part.type === 'pc' ? { ...part, content: exchanged(part.content) } : part
  })

const translated = (markdown: string): string =>
  compose(markdown, extract(markdown, 'en'), ({ content }) => exchanged(content))

describe('links to headings', () => {
  it('follow the words of the heading, however they are written', () => {
    const links = [
      '[1](#start-here)',
      '[2](<#start-here> "!")',
      '[3]( #start-here-1 )',
      '[4](#caf%C3%A9-code)',
      '[5][ref]',
    ]
    const markdown = `${links.join(' ')}\n\n## Start here\n\n## Start *here*\n\nCafé \`code\`!\n---\n\n[ref]: #start-here\n`
    expect(translated(markdown)).toBe(
      '[1](#прюор-евов) [2](<#прюор-евов> "!") [3]( #прюор-евов-1 ) [4](#аюгв-code) [5][ref]\n\n' +
        '## Прюор евов\n\n## Прюор *евов*\n\nАюгв `code`!\n---\n\n[ref]: #прюор-евов\n',
    )
  })

  it('stay where the heading has an id of its own, or another document or nothing is meant', () => {
    const markdown = [
      '[1](#own) [2](/x#a-b) [3](#nowhere) [4](#tagged) [5](#a\\-b) `[6](#a-b)`',
      '## Own {#own}',
      '## Own',
      '<a id="tagged"></a>',
      '## Tagged',
      '::: tip A b\nText\n:::\n',
    ].join('\n\n')
    const composed = translated(markdown)
    for (const link of ['[1](#own)', '[2](/x#a-b)', '[3](#nowhere)', '[4](#tagged)', '[5](#a\\-b)', '`[6](#a-b)`'])
      expect(composed).toContain(link)
  })

  it('stay as long as the heading does', () => {
    const markdown = '[To it](#the-heading)\n\n## The heading\n'
    const units = extract(markdown, 'en')
    const composed = compose(markdown, units, ({ id, content }) =>
      segmentsOf(units[0] as (typeof units)[number]).some((segment) => segment.id === id)
        ? exchanged(content)
        : undefined,
    )
    expect(composed).toContain('(#the-heading)')
  })

  it('are known again when the translated document is read back', () => {
    const markdown = 'See [one](#one-heading) and [two](#two).\n\n## One heading\n\n## Two\n'
    const composed = translated(markdown)
    expect(align(extract(markdown, 'en'), extract(composed, 'ru'), composed).problems).toEqual([])
  })

  it('lead to the same heading as before, whatever the headings say', () => {
    const word = fc.constantFrom('One', 'two', 'Три', '*so*', '`code`', 'a_b', '1.', '—', 'C#', 'İl', '!')
    const headings = fc.array(fc.array(word, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 })
    const names = (markdown: string) => {
      const name = anchoring()
      const lines = markdown.split('\n').filter((line) => line.startsWith('## '))
      return lines.map((line) => name(line.slice(3).replace(/[*`\\]/g, '')))
    }
    fc.assert(
      fc.property(headings, (list) => {
        const lines = list.map((words) => `## ${words.join(' ')}`)
        const links = names(lines.join('\n')).map((name, index) => `[w${index}](#${name})`)
        const composed = translated([...links, ...lines, ''].join('\n\n'))
        const found = [...composed.matchAll(/\]\(#([^)]*)\)/g)].map(([, name]) => name)
        expect(found).toEqual(names(composed))
      }),
      { numRuns: RUNS },
    )
  })
})
