import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compose, extract } from '../../src/markdown/index.ts'
import { segmentsOf, type Unit } from '../../src/model/document.ts'
import { Fault } from '../../src/model/fault.ts'
import type { SegmentId } from '../../src/model/ids.ts'
import { type Content, readableText } from '../../src/model/inline.ts'
import type { Segmentation } from '../../src/model/translation.ts'
import { joined, widthOf } from '../../src/text/atoms.ts'
import { cutsOf, layOut, recut } from '../../src/text/recut.ts'
import { document, targetOf } from './arbitrary.ts'
import { RUNS } from './runs.ts'
import { tagged, untagged } from './tagged.ts'

const widthOfUnit = ({ parts }: Unit) => widthOf(parts.flatMap(({ content }) => content))

/** What stands in a unit once its targets are put there. */
const chosen = ({ parts }: Unit, targets: ReadonlyMap<SegmentId, Content>): readonly { readonly content: Content }[] =>
  parts.map((part) => (part.type === 'segment' ? { content: targets.get(part.id) ?? [] } : part))

const louder = (content: Content): Content =>
  content.map((part) => {
    if (part.type === 'text') return { ...part, value: part.value.toUpperCase() }
    return part.type === 'pc' ? { ...part, content: louder(part.content) } : part
  })

/** A document and its units cut anywhere at all. */
const cutAnywhere = document.chain((markdown) => {
  const units = extract(markdown, 'en')
  const cuts = units.map((unit) => fc.uniqueArray(fc.nat(widthOfUnit(unit)), { maxLength: 4 }))
  return fc.tuple(...cuts).map((all) => {
    const segmentation: Segmentation = Object.fromEntries(units.map(({ id }, index) => [id, all[index] ?? []]))
    return { markdown, units, recutUnits: layOut(units, segmentation) }
  })
})

describe('units that are cut anew', () => {
  it('say what they said, and compose to the same bytes when every target is its source', {
    timeout: 300 * RUNS,
  }, () => {
    fc.assert(
      fc.property(cutAnywhere, ({ markdown, units, recutUnits }) => {
        const whole = (all: readonly Unit[]) => all.map(({ parts }) => joined(parts.flatMap(({ content }) => content)))
        expect(whole(recutUnits)).toEqual(whole(units))
        expect(new Set(recutUnits.flatMap(segmentsOf).map(({ id }) => id)).size).toBe(
          recutUnits.flatMap(segmentsOf).length,
        )
        expect(compose(markdown, recutUnits, ({ content }) => structuredClone(content) as Content)).toBe(markdown)
      }),
      { numRuns: RUNS },
    )
  })

  it('give back their targets when what was composed is extracted and cut where they end, or refuse', {
    timeout: 300 * RUNS,
  }, () => {
    let refused = 0
    const withTargets = cutAnywhere.chain(({ markdown, recutUnits }) => {
      const segments = recutUnits.flatMap(segmentsOf)
      return fc.tuple(...segments.map(({ content }) => targetOf(content))).map((contents) => ({
        markdown,
        recutUnits,
        targets: new Map(segments.map(({ id }, index) => [id, contents[index] ?? []])),
      }))
    })
    const folded = (content: Content) => readableText(content).replace(/\s+/g, '')
    fc.assert(
      fc.property(withTargets, ({ markdown, recutUnits, targets }) => {
        let composed: string
        try {
          composed = compose(markdown, recutUnits, ({ id }) => targets.get(id))
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(Fault)
          refused += 1
          return
        }
        const wordsOf = (parts: readonly { readonly content: Content }[]) =>
          parts.map(({ content }) => folded(content)).join('')
        const said = recutUnits.map((unit) => wordsOf(chosen(unit, targets)))
        const extracted = extract(composed, 'ru').map(({ parts }) => wordsOf(parts))
        // a title goes with its link wherever that goes, so titles may change places
        expect(extracted.toSorted()).toEqual(said.toSorted())
      }),
      { numRuns: RUNS, endOnFailure: true },
    )
    expect(refused).toBeLessThan(RUNS * 0.05)
  })

  it('are found again in the composed document when it is cut where their targets end', { timeout: 300 * RUNS }, () => {
    const shown = (units: readonly Unit[]) =>
      units.flatMap(segmentsOf).map(({ content }) => readableText(content).replace(/\s+/g, ' '))
    fc.assert(
      fc.property(cutAnywhere, ({ markdown, recutUnits }) => {
        const targets = new Map(recutUnits.flatMap(segmentsOf).map(({ id, content }) => [id, louder(content)]))
        const composed = extract(
          compose(markdown, recutUnits, ({ id }) => targets.get(id)),
          'en',
        )
        expect(composed.length).toBe(recutUnits.length)
        const again = composed.map((unit, index) => recut(unit, cutsOf(chosen(recutUnits[index] as Unit, targets))))
        expect(shown(again)).toEqual([...targets.values()].map((content) => readableText(content).replace(/\s+/g, ' ')))
      }),
      { numRuns: RUNS },
    )
  })

  it('are cut in the translated document where their targets end', () => {
    const markdown = 'See **the map**. It is [here](/m), near the sea.\n'
    const [unit] = extract(markdown, 'en') as [Unit]
    const own = recut(unit, [6, 7, 15, 16])
    const segments = segmentsOf(own)
    expect(segments.map(({ content }) => readableText(content))).toEqual([
      'See the map.',
      'It is here,',
      'near the sea.',
    ])
    const written = ['<1>Xəritəyə</1> bax.', 'O, <2>buradadır</2>,', 'dəniz yaxınlığında.']
    const targets = new Map(segments.map(({ id, content }, index) => [id, untagged(written[index] ?? '', content)]))
    const composed = compose(markdown, [own], ({ id }) => targets.get(id))
    expect(composed).toBe('**Xəritəyə** bax. O, [buradadır](/m), dəniz yaxınlığında.\n')
    const [translated] = extract(composed, 'az') as [Unit]
    expect(segmentsOf(recut(translated, cutsOf(chosen(own, targets)))).map(({ content }) => tagged(content))).toEqual(
      written,
    )
  })
})
