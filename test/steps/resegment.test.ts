import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compose } from '../../src/markdown/index.ts'
import { type Segment, segmentsOf } from '../../src/model/document.ts'
import { plainText } from '../../src/model/inline.ts'
import { isFilled, type Translation } from '../../src/model/translation.ts'
import type { Cutting } from '../../src/steps/cutting.ts'
import { edit } from '../../src/steps/edit.ts'
import { type Desk, findDesk } from '../../src/steps/find.ts'
import { resegment } from '../../src/steps/resegment.ts'
import { review } from '../../src/steps/review.ts'
import { schedule } from '../../src/steps/schedule.ts'
import { signOff } from '../../src/steps/signOff.ts'
import { submit } from '../../src/steps/submit.ts'
import { documentId, translationId } from '../../src/text/identity.ts'
import { fromTagged, toTagged } from '../../src/text/marks.ts'
import { ask } from '../api/ask.ts'
import { type Door, type Handle, openDoor } from '../api/door.ts'

let door: Door
beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door.close())

const who = async (handle: Handle) => (await door.ports.store.people.byHandle(handle)) as never
const deskOf = async ({ id }: Pick<Translation, 'id'>): Promise<Desk> => (await findDesk(door.ports.store, id)) as Desk
const sources = (desk: Desk): readonly Segment[] => desk.units.flatMap(segmentsOf)

const MARKDOWN = 'The ship **Baku** came. It will stay, and rest.\n\nThe sea is calm.\n'
let count = 0
/** A translation into Kazakh of an article of its own, without targets. */
const begun = async (markdown = MARKDOWN): Promise<Translation> => {
  count += 1
  const order = { markdown, slug: `cut-${count}`, source: 'en', languages: ['kk', 'ru'] } as const
  const { document } = await submit(order, await who('helen'), door.ports)
  await door.work()
  return (await door.ports.store.translations.get(translationId(document.id, 'kk'))) as Translation
}
/** Writes texts into the first segments; empty ones are left. */
const write = async (translation: Translation, texts: readonly string[]): Promise<void> => {
  const desk = await deskOf(translation)
  const targets = sources(desk).flatMap(({ id, content }, index) => {
    const typed = texts[index]
    return typed ? [{ segment: id, content: fromTagged(typed, content) ?? [] }] : []
  })
  await edit(
    { translation: desk.translation.id, base: desk.translation.etag, targets },
    await who('yerlan'),
    door.ports,
  )
}
const order = async (translation: Translation, cutting: Cutting, handle: Handle = 'yerlan', base?: number) => {
  const { etag } = (await deskOf(translation)).translation
  return resegment({ translation: translation.id, base: base ?? etag, order: cutting }, await who(handle), door.ports)
}
const confirm = async (translation: Translation) => {
  const { etag } = (await deskOf(translation)).translation
  const whole = { translation: translation.id, base: etag, verdict: { type: 'confirm' } } as const
  await review(whole, await who('zhanar'), door.ports)
}
const nth = async (translation: Translation, index: number) => sources(await deskOf(translation))[index] as Segment
const written = async (translation: Translation) =>
  (await deskOf(translation)).targets.map((target) =>
    isFilled(target) ? [toTagged(target.content), target.state] : [],
  )

const TEXTS = ['<1>Баку</1> кемесі келді.', 'Ол қалады, тынығады.', 'Теңіз тынық.']

describe('resegment', () => {
  test('cuts the source otherwise for one language, and says so in the record', async () => {
    const translation = await begun()
    await write(translation, TEXTS)
    const { id } = await nth(translation, 0)
    const { etag } = await order(translation, { type: 'merge', segment: id })
    expect(etag).toBe(2)
    expect(await written(translation)).toEqual([
      [`${TEXTS[0]} ${TEXTS[1]}`, 'translated'],
      [TEXTS[2], 'translated'],
    ])
    const russian = await deskOf({ id: translationId(translation.document, 'ru') })
    expect(russian.targets).toHaveLength(3)
    expect((await door.ports.store.events.ofArticle(translation.article)).at(-1)).toMatchObject({
      kind: 'resegmented',
      language: 'kk',
      data: { order: 'merge', segments: 1 },
    })
    await door.work()
    expect((await door.ports.store.translations.get(translation.id))?.checked).toBe(2)
  })

  test('gives everything back when it is undone, the source’s own segments too', async () => {
    const translation = await begun()
    await write(translation, TEXTS)
    await confirm(translation)
    const before = await deskOf(translation)
    await order(translation, { type: 'merge', segment: (await nth(translation, 0)).id })
    const whole = await nth(translation, 0)
    await order(translation, { type: 'split', segment: whole.id, at: plainText(whole.content).indexOf('It will') })
    const after = await deskOf(translation)
    expect(after.translation.segmentation).toEqual({})
    expect(after.units).toEqual(before.units)
    const unplaced = ({ targets }: Desk) => targets.map(({ changed, ...target }) => target)
    expect(unplaced(after)).toEqual(unplaced(before))
  })

  test('makes of a target that it cannot cut a suggestion that fills nothing', async () => {
    const translation = await begun()
    await write(translation, TEXTS)
    const { id, content } = await nth(translation, 1)
    await order(translation, { type: 'split', segment: id, at: plainText(content).indexOf('and') })
    const { id: half } = await nth(translation, 1)
    expect(await written(translation)).toEqual([[TEXTS[0], 'translated'], [], [], [TEXTS[2], 'translated']])
    const suggestions = await door.ports.store.translations.suggestions(translation.id)
    expect(suggestions.map(({ segment, content }) => [segment, toTagged(content)])).toEqual([[half, TEXTS[1]]])
    expect(suggestions[0]?.similarity).toBeLessThan(100)
  })

  test('that changes nothing is no change', async () => {
    const translation = await begun()
    expect(await order(translation, { type: 'again' })).toEqual({ etag: 0 })
    expect((await door.ports.store.events.ofArticle(translation.article)).at(-1)?.kind).toBe('extracted')
  })

  test('cuts anew by today’s rules what was cut by hand', async () => {
    const translation = await begun()
    await write(translation, TEXTS)
    await order(translation, { type: 'merge', segment: (await nth(translation, 0)).id })
    await order(translation, { type: 'again' })
    expect(await written(translation)).toEqual(TEXTS.map((one) => [one, 'translated']))
  })

  test('of what was changed since it was seen is refused, of what was not is done', async () => {
    const translation = await begun()
    await write(translation, ['', 'Ол қалады.'])
    const [first, second, last] = sources(await deskOf(translation))
    const merge = { type: 'merge', segment: first?.id as never } as const
    await expect(order(translation, merge, 'yerlan', 0)).rejects.toMatchObject({
      code: 'edit.stale',
      params: { segment: second?.id },
    })
    const at = plainText(last?.content ?? []).indexOf('is calm')
    expect(await order(translation, { type: 'split', segment: last?.id as never, at }, 'yerlan', 0)).toEqual({
      etag: 2,
    })
  })

  test('takes the rights of a translator of that language', async () => {
    const translation = await begun()
    await expect(order(translation, { type: 'again' }, 'timur')).rejects.toMatchObject({ code: 'rights.missing' })
  })
})

describe('a version', () => {
  test('is published with the cuts it was signed with, whatever was cut since', async () => {
    const translation = await begun()
    await order(translation, { type: 'merge', segment: (await nth(translation, 0)).id })
    await write(translation, ['Ол <1>Бакуде</1> қалады; кеме келді.', TEXTS[2] ?? ''])
    await confirm(translation)
    const version = await signOff({ translation: translation.id }, await who('zhanar'), door.ports)
    expect(version.segmentation).toEqual((await deskOf(translation)).translation.segmentation)
    await order(translation, { type: 'again' })
    expect((await written(translation)).slice(0, 2)).toEqual([[], []])
    await schedule({ article: translation.article, language: 'kk' }, await who('helen'), door.ports)
    await door.work()
    const edition = await door.ports.store.editions.get(translation.article, 'kk')
    expect(edition?.markdown).toBe('Ол **Бакуде** қалады; кеме келді.\n\nТеңіз тынық.\n')
  })

  test('is another one when the same words were cut otherwise, and the same when nothing was', async () => {
    const translation = await begun()
    await write(translation, TEXTS)
    await confirm(translation)
    const sign = async () => signOff({ translation: translation.id }, await who('zhanar'), door.ports)
    expect((await sign()).number).toBe(1)
    expect((await sign()).number).toBe(1)
    await order(translation, { type: 'merge', segment: (await nth(translation, 0)).id })
    expect(await written(translation)).toEqual([
      [`${TEXTS[0]} ${TEXTS[1]}`, 'reviewed'],
      [TEXTS[2], 'final'],
    ])
    expect((await sign()).number).toBe(2)
    await order(translation, { type: 'again' })
    expect((await written(translation)).map(([, state]) => state)).toEqual(['final', 'final', 'final'])
    expect((await sign()).number).toBe(3)
  })
})

describe('a revision', () => {
  // of these words the memory knows nothing
  const FERRY = MARKDOWN.replace('ship', 'ferry')
  const revise = async (translation: Translation, markdown: string): Promise<Translation> => {
    const { slug } = (await door.ports.store.articles.get(translation.article)) ?? { slug: '' }
    await submit({ markdown, slug, source: 'en', revise: true }, await who('helen'), door.ports)
    await door.work()
    const id = translationId(documentId(translation.article, 2), 'kk')
    return (await door.ports.store.translations.get(id)) as Translation
  }
  const merged = async () => {
    const translation = await begun(FERRY)
    await order(translation, { type: 'merge', segment: (await nth(translation, 0)).id })
    await write(translation, ['Бәрі <1>бірге</1>.', TEXTS[2] ?? ''])
    await confirm(translation)
    await signOff({ translation: translation.id }, await who('zhanar'), door.ports)
    return translation
  }

  test('keeps the cuts of units that stay, and with them what was approved', async () => {
    const next = await revise(await merged(), `A new beginning.\n\n${FERRY.replace('came. It', 'came.\nIt')}`)
    expect(Object.keys(next.segmentation)).toHaveLength(1)
    const address = `/api/articles/cut-${count}/translations/kk`
    const { body } = await ask(door.app, 'GET', address, { token: door.token.yerlan })
    expect(body.segments.map(({ change }: { change: { type: string } | null }) => change?.type)).toEqual([
      'new',
      undefined,
      undefined,
    ])
    expect(await written(next)).toEqual([[], ['Бәрі <1>бірге</1>.', 'translated'], [TEXTS[2], 'reviewed']])
  })

  test('that changes a unit cuts it as its document does; what was approved becomes a suggestion', async () => {
    const next = await revise(await merged(), FERRY.replace('and rest', 'and sleep'))
    expect(next.segmentation).toEqual({})
    const desk = await deskOf(next)
    expect(desk.targets.filter(isFilled)).toHaveLength(1)
    const suggested = await door.ports.store.translations.suggestions(next.id)
    const carried = suggested.filter(({ origin }) => origin.type === 'carried')
    expect(carried.map(({ content }) => plainText(content))).toEqual(['Бәрі бірге.'])
  })

  test('composes', async () => {
    const next = await revise(await merged(), `${FERRY}\nMore.\n`)
    const desk = await deskOf(next)
    const targets = new Map(desk.targets.filter(isFilled).map(({ segment, content }) => [segment, content]))
    expect(compose(desk.document.markdown, desk.units, ({ id }) => targets.get(id))).toBe(
      'Бәрі **бірге**.\n\nТеңіз тынық.\n\nMore.\n',
    )
  })
})
