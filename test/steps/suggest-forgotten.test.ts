import { afterAll, beforeAll, expect, test } from 'vitest'
import { segmentsOf } from '../../src/model/document.ts'
import { plainText } from '../../src/model/inline.ts'
import type { Translation } from '../../src/model/translation.ts'
import { edit } from '../../src/steps/edit.ts'
import { type Desk, findDesk } from '../../src/steps/find.ts'
import { review } from '../../src/steps/review.ts'
import { schedule } from '../../src/steps/schedule.ts'
import { signOff } from '../../src/steps/signOff.ts'
import { submit } from '../../src/steps/submit.ts'
import { withdraw } from '../../src/steps/withdraw.ts'
import { translationId } from '../../src/text/identity.ts'
import { fromTagged } from '../../src/text/marks.ts'
import { type Door, type Handle, openDoor } from '../api/door.ts'

let door: Door
beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door.close())

const who = async (handle: Handle) => (await door.ports.store.people.byHandle(handle)) as never
const deskOf = async ({ id }: Pick<Translation, 'id'>): Promise<Desk> => (await findDesk(door.ports.store, id)) as Desk

const begun = async (slug: string, markdown: string): Promise<Translation> => {
  const { document } = await submit({ markdown, slug, source: 'en', languages: ['kk'] }, await who('helen'), door.ports)
  await door.work()
  return (await door.ports.store.translations.get(translationId(document.id, 'kk'))) as Translation
}

const judge = async (translation: Translation, verdict: Parameters<typeof review>[0]['verdict']) => {
  const { etag } = (await deskOf(translation)).translation
  await review({ translation: translation.id, base: etag, verdict }, await who('zhanar'), door.ports)
}

const approve = async (translation: Translation, text: string) => {
  const desk = await deskOf(translation)
  const targets = desk.units.flatMap(segmentsOf).map(({ id, content }) => ({
    segment: id,
    content: fromTagged(text, content) ?? [],
  }))
  const order = { translation: translation.id, base: desk.translation.etag, targets }
  await edit(order, await who('yerlan'), door.ports)
  await judge(translation, { type: 'confirm' })
  await signOff({ translation: translation.id, override: 'test' }, await who('zhanar'), door.ports)
}

const suggested = async ({ id }: Translation) =>
  (await door.ports.store.translations.suggestions(id)).map(({ content, origin }) => [plainText(content), origin])

test('what the memory suggested goes with the approval: when it is sent back, and when its edition is killed', async () => {
  const teacher = await begun('teacher', 'The old port of Aktau opened again in 2025.\n')
  const given = 'Ескі Ақтау порты 2025 жылы қайта ашылды.'
  await approve(teacher, given)
  const open = await begun('pupil', 'The old port of Aktau opened again in 2026.\n')
  const offer = [
    [
      'Ескі Ақтау порты 2026 жылы қайта ашылды.',
      {
        type: 'memory',
        score: 99,
        from: 'teacher',
        source: 'The old port of Aktau opened again in 2025.',
        target: given,
      },
    ],
  ]
  expect(await suggested(open)).toEqual(offer)

  await judge(teacher, { type: 'send_back', note: 'wrong port' })
  expect(await suggested(open)).toEqual([])
  await approve(teacher, given)
  expect(await suggested(open)).toEqual(offer)

  await schedule({ article: teacher.article, language: 'kk' }, await who('helen'), door.ports)
  await door.work()
  await withdraw({ article: teacher.article, mode: 'hold' }, await who('helen'), door.ports)
  expect(await suggested(open)).toEqual(offer)
  await withdraw({ article: teacher.article, mode: 'kill' }, await who('helen'), door.ports)
  expect(await suggested(open)).toEqual([])
})
