import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compose } from '../../src/markdown/index.ts'
import { type Segment, segmentsOf } from '../../src/model/document.ts'
import { Fault } from '../../src/model/fault.ts'
import type { SegmentId } from '../../src/model/ids.ts'
import { type Content, plainText, readableText } from '../../src/model/inline.ts'
import { type FilledTarget, isFilled, type Translation } from '../../src/model/translation.ts'
import type { Cutting } from '../../src/steps/cutting.ts'
import { edit } from '../../src/steps/edit.ts'
import { type Desk, findDesk } from '../../src/steps/find.ts'
import { resegment } from '../../src/steps/resegment.ts'
import { submit } from '../../src/steps/submit.ts'
import { translationId } from '../../src/text/identity.ts'
import { type Door, openDoor } from '../api/door.ts'
import { RUNS } from '../markdown/runs.ts'

/** Fewer than of a pure property: each is a translation of its own, worked on through the store. */
const WORKED = RUNS / 10

let door: Door
beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door.close())

type Turn =
  | { readonly type: 'split'; readonly segment: number; readonly at: number }
  | { readonly type: 'merge'; readonly segment: number }
  | { readonly type: 'again' }
  | { readonly type: 'edit'; readonly segment: number; readonly words: readonly string[] }

const PIECES = [
  'One here.',
  'Two **there** now.',
  'See [the map](/m), and `npm`.',
  'Why?',
  '15!',
  'Mr. Smith left.',
  'End.',
]
const paragraph = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 }).map((some) => some.join(' '))
const article = fc
  .array(paragraph, { minLength: 1, maxLength: 3 })
  .map((some) => `${some.join('\n\n')}\n\nLast word.\n`)
const words = fc.array(fc.constantFrom('Бір.', 'Екі', 'үш.', 'Төрт!', '7', 'бес'), { minLength: 1, maxLength: 4 })
const turn: fc.Arbitrary<Turn> = fc.oneof(
  fc.record({ type: fc.constant('split' as const), segment: fc.nat(20), at: fc.nat(40) }),
  fc.record({ type: fc.constant('merge' as const), segment: fc.nat(20) }),
  fc.record({ type: fc.constant('again' as const) }),
  { weight: 2, arbitrary: fc.record({ type: fc.constant('edit' as const), segment: fc.nat(20), words }) },
)

/** The source's codes, each before a word. */
const targetFor = ({ content }: Segment, some: readonly string[]): Content => {
  const codes = content.filter(({ type }) => type !== 'text')
  return [{ type: 'text', value: 'Сөз ' }, ...codes, { type: 'text', value: ` ${some.join(' ')}` }]
}

let count = 0
const begun = async (markdown: string): Promise<Translation> => {
  count += 1
  const helen = (await door.ports.store.people.byHandle('helen')) as never
  const { document } = await submit(
    { markdown, slug: `o-${count}`, source: 'en', languages: ['kk'] },
    helen,
    door.ports,
  )
  await door.work()
  return (await door.ports.store.translations.get(translationId(document.id, 'kk'))) as Translation
}

const look = async ({ id }: Translation): Promise<Desk> => (await findDesk(door.ports.store, id)) as Desk

const take = async (one: Turn, desk: Desk): Promise<void> => {
  const yerlan = (await door.ports.store.people.byHandle('yerlan')) as never
  const segments = desk.units.flatMap(segmentsOf)
  const { id: translation, etag: base } = desk.translation
  const chosen = 'segment' in one ? (segments[one.segment % segments.length] as Segment) : undefined
  if (one.type === 'edit') {
    const target = { segment: chosen?.id as SegmentId, content: targetFor(chosen as Segment, one.words) }
    await edit({ translation, base, targets: [target] }, yerlan, door.ports)
    return
  }
  const order = { ...one, ...(chosen && { segment: chosen.id }) } as Cutting
  try {
    await resegment({ translation, base, order }, yerlan, door.ports)
  } catch (thrown) {
    if (!(thrown instanceof Fault && thrown.code.startsWith('segmentation.'))) throw thrown
  }
}

const bare = (content: Content): string => readableText(content).replace(/\s+/g, '')

/** Every text that stood there before the turn and was not edited stands somewhere after it. */
const expectKept = async (before: Desk, after: Desk, edited: SegmentId | undefined): Promise<void> => {
  const { store } = door.ports
  const targets = after.targets.filter(isFilled).map(({ content }) => bare(content))
  const suggestions = (await store.translations.suggestions(after.translation.id)).map(({ content }) => bare(content))
  const runs = targets.flatMap((_, from) => targets.map((_, to) => targets.slice(from, to + 1).join('')))
  const own = before.targets.filter(isFilled).filter(({ segment }) => segment !== edited)
  for (const text of own.map(({ content }) => bare(content)))
    expect(
      [...runs, ...suggestions].some((one) => one.includes(text)),
      text,
    ).toBe(true)
}

const expectComposed = ({ document, units, targets }: Desk): void => {
  const contents = new Map(targets.filter(isFilled).map(({ segment, content }) => [segment, content]))
  expect(targets.map(({ segment }) => segment)).toEqual(units.flatMap(segmentsOf).map(({ id }) => id))
  const composed = compose(document.markdown, units, ({ id }) => contents.get(id))
  for (const content of contents.values())
    for (const word of plainText(content).match(/\p{Script=Cyrillic}+/gu) ?? []) expect(composed).toContain(word)
}

test('no target is orphaned, and what stands there composes, whatever is cut and written in any order', {
  timeout: 3000 * WORKED,
}, async () => {
  await fc.assert(
    fc.asyncProperty(article, fc.array(turn, { minLength: 1, maxLength: 12 }), async (markdown, turns) => {
      const translation = await begun(markdown)
      const put: FilledTarget[] = []
      let before = await look(translation)
      for (const one of turns) {
        await take(one, before)
        const after = await look(translation)
        const segments = before.units.flatMap(segmentsOf)
        await expectKept(before, after, one.type === 'edit' ? segments[one.segment % segments.length]?.id : undefined)
        expectComposed(after)
        put.push(...after.targets.filter(isFilled))
        before = after
      }
      for (const { segment, content } of put) {
        const history = await door.ports.store.translations.history(translation.id, segment)
        expect(history.some((old) => isFilled(old) && bare(old.content) === bare(content))).toBe(true)
      }
    }),
    { numRuns: WORKED },
  )
})
