import type { Language } from '../model/language.ts'
import type { Composition } from '../reader.ts'
import type { Voice } from '../voice.ts'

/** What is said around the footnotes of a text in that language. */
export const footnotesIn = (language: Language, voice: Voice): Composition['footnotes'] => ({
  heading: voice.say(language, 'channels.footnotes.heading'),
  back: voice.say(language, 'channels.footnotes.back', { number: '{{number}}' }),
})
