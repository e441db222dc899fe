import type { Language } from '../../model/language.ts'
import { markup } from '../../text/template.ts'
import type { Voice } from '../../voice.ts'
import { layout } from './layout.ts'

/** One button, because programs that preview links follow them, and must not spend them. */
export const signInPage = (language: Language, voice: Voice): string => {
  const say = (key: string) => voice.say(language, `desk.sign_in.${key}`)
  return layout(
    {
      language,
      title: say('title'),
      main: markup`<p>${say('text')}</p>
<form method="post"><button type="submit">${say('button')}</button></form>`,
    },
    voice,
  )
}
