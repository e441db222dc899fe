import i18next from 'i18next'
import { LANGUAGES } from '../model/language.ts'
import type { Voice } from '../voice.ts'
import type { Locales } from './locales.ts'

/** Shown in the place of a value that was not given: a sentence with a hole in it still says what it can. */
const ABSENT = '…'

/**
 * Speaks the sentences of `locales/` through i18next. A key's first part is its file: `faults.slug.taken`.
 * `count` chooses the plural form by CLDR's rules. Values stand as they were given, unescaped, and are never
 * read as templates. A missing key throws when `strict`, else it is shown itself.
 */
export const i18nextVoice = (locales: Locales, { strict = false } = {}): Voice => {
  const instance = i18next.createInstance()
  void instance.init({
    resources: locales,
    lng: LANGUAGES[0],
    fallbackLng: false,
    ns: Object.keys(locales[LANGUAGES[0]]),
    initAsync: false,
    nsSeparator: false,
    interpolation: { escapeValue: false, skipOnVariables: true },
    missingInterpolationHandler: () => ABSENT,
  })
  return {
    say(language, key, params = {}) {
      const [file = '', ...rest] = key.split('.')
      // A form is chosen even where no number was given: then the sentence has its hole, and no key is missing.
      const options = { lng: language, ns: file, count: typeof params.count === 'number' ? params.count : 0 }
      if (rest.length > 0 && instance.exists(rest.join('.'), { ...options, returnObjects: false }))
        return instance.t(rest.join('.'), { ...options, replace: params })
      if (strict) throw new Error(`locales/${language}/${file}.json says nothing for ${key}`)
      return key
    },
  }
}
