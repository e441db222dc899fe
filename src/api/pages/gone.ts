import type { Language } from '../../model/language.ts'
import { markup } from '../../text/template.ts'
import type { Voice } from '../../voice.ts'
import { layout } from './layout.ts'

/** For a reader who comes to a killed edition; of the edition itself it repeats nothing. */
export const gonePage = (language: Language, voice: Voice): string =>
  layout(
    {
      language,
      title: voice.say(language, 'channels.killed.title'),
      main: markup`<p>${voice.say(language, 'channels.killed.text')}</p>
<p><a href="/site/${language}/">${voice.say(language, 'channels.killed.onward')}</a></p>`,
    },
    voice,
  )
