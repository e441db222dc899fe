import type { Language } from '../../model/language.ts'
import { type Markup, markup } from '../../text/template.ts'
import type { Voice } from '../../voice.ts'
import { layout } from './layout.ts'

export interface SignInView {
  /** Where the reader goes from here. */
  readonly next: string
  /** Whether an OpenID provider is configured. */
  readonly openId: boolean
  /** What was typed before, and why it was of no use. */
  readonly handle?: string
  readonly message?: string
}

/** What somebody who is not signed in sees: the ways in. */
export const signInPage = (
  { next, openId, handle = '', message }: SignInView,
  language: Language,
  voice: Voice,
): string => {
  const say = (key: string) => voice.say(language, `desk.${key}`)
  return layout(
    {
      language,
      here: '/sign-in',
      title: say('welcome.title'),
      main: markup`${message === undefined ? undefined : markup`<p role="alert">${message}</p>`}
<p>${say('welcome.text')}</p>
<form method="post" action="/sign-in">
<label>${say('sign_in.handle')}
<input name="handle" type="text" value="${handle}" autocomplete="username" autocapitalize="none" spellcheck="false" required></label>
<label>${say('sign_in.password')}
<input name="password" type="password" autocomplete="current-password" required></label>
<input name="next" type="hidden" value="${next}">
<button type="submit">${say('sign_in.button')}</button>
</form>
${openId ? openIdLink(next, say) : undefined}
<p>${say('welcome.how')}</p>
<pre><code>terjiman people link &lt;${say('welcome.handle')}&gt;</code></pre>`,
    },
    voice,
  )
}

const openIdLink = (next: string, say: (key: string) => string): Markup =>
  markup`<p><a href="/sign-in/openid?next=${encodeURIComponent(next)}">${say('sign_in.openid')}</a></p>`

/** One button, because programs that preview links follow them, and must not spend them. */
export const linkPage = (language: Language, voice: Voice): string => {
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
