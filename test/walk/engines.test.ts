import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { pseudoEngine } from '../../src/engines/pseudo.ts'
import { submit } from '../../src/steps/submit.ts'
import { suggest } from '../../src/steps/suggest.ts'
import { translationId } from '../../src/text/identity.ts'
import { editor, layGround } from './ground.ts'

const story = readFileSync(new URL('../fixtures/walk/story.md', import.meta.url), 'utf8')

test('a process without engines leaves empty segments to one that has some', async () => {
  const ground = await layGround({})
  const { store } = ground.ports
  await store.people.put(editor)
  const leave = await store.attend('engines')
  const { document } = await submit({ markdown: story, source: 'en', languages: ['kk'] }, editor, ground.ports)
  const translation = translationId(document.id, 'kk')
  while (!(await store.translations.get(translation))) await sleep(10)
  const never = new AbortController().signal

  expect(await suggest({ translation }, ground.ports, never)).toMatchObject({ type: 'snooze' })
  const equipped = { ...ground.ports, engines: [pseudoEngine()] }
  expect(await suggest({ translation }, equipped, never)).toMatchObject({ type: 'done' })
  const targets = await store.translations.targets(translation)
  expect(targets.every((target) => target.state === 'translated')).toBe(true)

  await leave()
  await ground.leave()
})
