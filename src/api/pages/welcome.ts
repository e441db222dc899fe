import type { Language } from '../../model/language.ts'
import { markup } from '../../text/template.ts'
import type { Voice } from '../../voice.ts'
import { layout } from './layout.ts'

/** What somebody who is not signed in sees: how to come by a link. */
export const welcomePage = (language: Language, voice: Voice): string => {
  const say = (key: string) => voice.say(language, `desk.welcome.${key}`)
  return layout(
    {
      language,
      here: '/',
      title: say('title'),
      main: markup`<p>${say('text')}</p>
<p>${say('how')}</p>
<pre><code>terjiman people link &lt;${say('handle')}&gt;</code></pre>`,
    },
    voice,
  )
}
