import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compose, extract } from '../../src/markdown/index.ts'
import { segmentsOf } from '../../src/model/document.ts'
import { decode, fromTagged } from '../../src/text/marks.ts'
import { tagged, untagged } from './tagged.ts'

/**
 * A fixture is a folder: `input.md`; `targets.txt` with one target per segment, `=` for one that stays; `expected.md`;
 * where Markdown has to say a target in other words, `returned.txt` with what extraction gives back; and `refused.txt`
 * with targets for the first segment that must not be taken, as an engine (`<x id="1"/>`) or a person (`<1/>`) writes them.
 */
const ROOT = new URL('fixtures/', import.meta.url)
const file = (name: string, part: string) => new URL(`${name}/${part}`, ROOT)
const read = (name: string, part: string) => readFileSync(file(name, part), 'utf8')
const lines = (text: string) => text.replace(/\n$/, '').split('\n')

const names = readdirSync(ROOT, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))

describe.each(names)('fixture %s', (name) => {
  const input = read(name, 'input.md')
  const units = extract(input, 'en')
  const segments = units.flatMap(segmentsOf)
  const targets = lines(read(name, 'targets.txt'))
  const chosen = new Map(segments.map((segment, index) => [segment.id, targets[index] ?? '']))
  const composed = () =>
    compose(input, units, (segment) => {
      const target = chosen.get(segment.id) ?? '='
      return target === '=' ? undefined : untagged(target, segment.content)
    })

  it('has the segments that its targets are for', () => {
    expect(segments.map(({ content }) => tagged(content))).toHaveLength(targets.length)
  })

  it('composes its sources to the same bytes', () => {
    expect(compose(input, units, ({ content }) => content)).toBe(input)
  })

  it('composes its targets to what is expected', () => {
    expect(composed()).toBe(read(name, 'expected.md'))
  })

  if (existsSync(file(name, 'refused.txt'))) {
    it.each(lines(read(name, 'refused.txt')))('refuses a target: %s', (line) => {
      const [what = '', reply = ''] = line.split(' | ')
      const [first] = segments
      const source = first?.content ?? []
      const target = what.startsWith('typed') ? fromTagged(reply, source) : decode(reply, source, 'tags')
      if (target === undefined) return
      expect(() => compose(input, units, ({ id }) => (id === first?.id ? target : undefined))).toThrowError(
        expect.objectContaining({ code: 'document.not_composed' }),
      )
    })
  }

  it('gives its targets back', () => {
    const wanted = existsSync(file(name, 'returned.txt'))
      ? lines(read(name, 'returned.txt'))
      : targets.map((target, index) => (target === '=' ? tagged(segments[index]?.content ?? []) : target))
    const returned = extract(composed(), 'ru').flatMap(segmentsOf)
    expect(returned.map(({ content }) => tagged(content))).toEqual(wanted)
  })
})
