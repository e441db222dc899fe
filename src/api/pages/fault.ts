import type { Language } from '../../model/language.ts'
import { markup } from '../../text/template.ts'
import type { Voice } from '../../voice.ts'
import type { FaultReply } from '../schemas/fault.ts'
import { layout } from './layout.ts'

/** A fault, for somebody who looks at pages. */
export const faultPage = ({ fault }: FaultReply, language: Language, voice: Voice): string =>
  layout(
    {
      language,
      title: voice.say(language, 'desk.fault.title'),
      main: markup`<p role="alert">${fault.message}</p>
<p><a href="/">${voice.say(language, 'desk.fault.onward')}</a></p>`,
    },
    voice,
  )
