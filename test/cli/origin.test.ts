import { expect, test } from 'vitest'
import { originWords } from '../../src/cli/origin.ts'
import type { Origin } from '../../src/model/translation.ts'
import { i18nextVoice, readLocales } from '../../src/voices/index.ts'

const voice = i18nextVoice(readLocales(), { strict: true })
const say = (key: string, params?: Parameters<typeof voice.say>[2]) => voice.say('en', `cli.${key}`, params ?? {})
const engine: Origin = { type: 'engine', engine: 'libretranslate', via: 'en' }

test.each<[string, Origin]>([
  ['deepl', { type: 'engine', engine: 'deepl' }],
  ['libretranslate via en', engine],
  ['person, over libretranslate via en', { type: 'person', over: engine }],
  ['carried over (libretranslate via en)', { type: 'carried', from: 'd', was: engine }],
  ['memory 101 % from a-story', { type: 'memory', score: 101, from: 'a-story' }],
])('an origin is told as %s', (words, origin) => {
  expect(originWords(origin, { say })).toBe(words)
})
