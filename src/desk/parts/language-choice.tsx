import type { Me } from '../../api/schemas/me.ts'
import { ENDONYM, LANGUAGES, type Language } from '../../model/language.ts'
import { ask } from '../ask.ts'
import { me } from '../me.ts'
import { say, speak, spoken } from '../voice.ts'

/** Speaks that language at once, and whenever the person comes back. */
export const chooseLanguage = async (language: Language): Promise<void> => {
  await speak(language)
  // the server's own sentences follow the browser's choice, mail and commands the person's
  await fetch(`/?lang=${language}`)
  me.value = await ask<Me>('PATCH', '/api/me', { body: { language } })
}

/** The languages, each as it calls itself. */
export const LanguageChoice = () => (
  <select
    aria-label={say('desk.languages')}
    value={spoken.value}
    onChange={({ currentTarget }) => chooseLanguage(currentTarget.value as Language)}
  >
    {LANGUAGES.map((language) => (
      <option key={language} value={language} lang={language}>
        {ENDONYM[language]}
      </option>
    ))}
  </select>
)
