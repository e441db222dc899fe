import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compose, extract } from '../../src/markdown/index.ts'
import { segmentsOf, type Unit, unitContent } from '../../src/model/document.ts'
import { Fault } from '../../src/model/fault.ts'
import type { SegmentId } from '../../src/model/ids.ts'
import { type Content, readableText, text } from '../../src/model/inline.ts'
import { document, targetOf } from './arbitrary.ts'
import { RUNS } from './runs.ts'
import { untagged } from './tagged.ts'

const folded = (value: string) => value.replace(/\s+/g, ' ').trim()
const said = (units: readonly Unit[], targets?: ReadonlyMap<SegmentId, Content>) =>
  units.map(
    (unit) =>
      `${unit.kind} ${folded(readableText(unitContent(unit, ({ id, content }) => targets?.get(id) ?? content)))}`,
  )

describe('compose', () => {
  it('gives back the same bytes when every target is its source, whatever the document', {
    timeout: 300 * RUNS,
  }, () => {
    fc.assert(
      fc.property(document, (markdown) => {
        const units = extract(markdown, 'en')
        expect(compose(markdown, units, ({ content }) => content)).toBe(markdown)
        expect(compose(markdown, units, ({ content }) => structuredClone(content) as Content)).toBe(markdown)
      }),
      { numRuns: RUNS },
    )
  })

  it.each([
    [
      'MDX',
      'import A from "./a"\n\nexport const b = { c: 1 }\n\n<A b={c}>\n\n# T {/* id */}\n\n{b.map((x) => <i>{x}</i>)}\n\n</A>\n',
    ],
    ['a byte order mark, TOML and CRLF', '\ufeff+++\r\ntitle = "T"\r\n+++\r\n\r\nText  \r\nmore\r\n'],
    ['old line ends', '# T\r\rText *so*\rmore\r'],
    ['white space alone at line ends', 'a \t\n  b  \n\n \t\nc'],
  ])('leaves %s as it is while a sentence beside it changes', (_, other) => {
    const markdown = `${other}\n\nThe last sentence\n`
    const units = extract(markdown, 'en')
    const last = units.at(-1)
    const composed = compose(markdown, units, ({ id }) =>
      segmentsOf(last as Unit)[0]?.id === id ? text('Son') : undefined,
    )
    expect(composed).toBe(`${other}\n\nSon\n`)
  })

  it('gives back every target when the result is extracted, or refuses', { timeout: 300 * RUNS }, () => {
    let refused = 0
    const withTargets = document.chain((markdown) => {
      const units = extract(markdown, 'en')
      const segments = units.flatMap(segmentsOf)
      const targets = fc.tuple(...segments.map(({ content }) => targetOf(content)))
      return targets.map((contents) => ({
        markdown,
        units,
        targets: new Map(segments.map(({ id }, index) => [id, contents[index] ?? []])),
      }))
    })
    fc.assert(
      fc.property(withTargets, ({ markdown, units, targets }) => {
        let composed: string
        try {
          composed = compose(markdown, units, ({ id }) => targets.get(id))
        } catch (error) {
          expect(error).toBeInstanceOf(Fault)
          refused += 1
          return
        }
        // a title goes with its link wherever that goes, so titles may change places
        expect(said(extract(composed, 'ru')).toSorted()).toEqual(said(units, targets).toSorted())
      }),
      { numRuns: RUNS, endOnFailure: true },
    )
    expect(refused).toBeLessThan(RUNS * 0.03)
  })

  it('changes nothing outside the unit that changed, and keeps the bytes of its other sentences', () => {
    const markdown = 'One  here *so*.\nTwo wraps\nhere &amp; there. Three.\n\n* Other   item\n'
    const units = extract(markdown, 'en')
    const second = units.flatMap(segmentsOf)[1]
    const composed = compose(markdown, units, ({ id }) => (id === second?.id ? text('Екінші.') : undefined))
    expect(composed).toBe('One  here *so*.\nЕкінші. Three.\n\n* Other   item\n')
  })

  it('refuses a target that lost a code or has a foreign one, and names the unit', () => {
    const markdown = 'See [the map](/m) now.\n'
    const [unit] = extract(markdown, 'en')
    const refusal = { code: 'document.not_composed', params: { unit: unit?.id, reason: 'codes' } }
    expect(() => compose(markdown, [unit as Unit], () => text('Xəritəyə bax.'))).toThrowError(
      expect.objectContaining(refusal),
    )
    const foreign: Content = [{ type: 'ph', id: '9', equiv: '', canDelete: true, canCopy: true }]
    expect(() => compose(markdown, [unit as Unit], ({ content }) => [...content, ...foreign])).toThrowError(
      expect.objectContaining(refusal),
    )
  })

  it('refuses units of another document', () => {
    const units = extract('Some text here.\n', 'en')
    expect(() => compose('# Quite another text\n', units, () => text('Mətn.'))).toThrowError(
      expect.objectContaining({ code: 'document.not_composed', params: { unit: units[0]?.id, reason: 'unknown' } }),
    )
  })

  it('refuses what Markdown cannot say at that place: an empty paragraph', () => {
    const markdown = 'Text.\n\nMore.\n'
    const units = extract(markdown, 'en')
    expect(() => compose(markdown, units, () => [])).toThrowError(
      expect.objectContaining({ code: 'document.not_composed' }),
    )
  })

  it('writes a code as often as a target may copy it', () => {
    const markdown = 'A **bold** word.\n'
    const units = extract(markdown, 'en')
    const target = (content: Content) => untagged('<1>Bir</1> və <1>iki</1>.', content)
    expect(compose(markdown, units, ({ content }) => target(content))).toBe('**Bir** və **iki**.\n')
  })
})
