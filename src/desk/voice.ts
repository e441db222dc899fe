import { signal } from '@preact/signals'
import i18next from 'i18next'
import type { Language } from '../model/language.ts'

/** Files of `locales/` that the desk speaks from: `desk` always, the others when a page asks for them. */
export type Sentences = 'desk' | 'workbench' | 'office' | 'findings'

/** The server writes them beside the program; only those of the language spoken are fetched. */
const FILES = import.meta.glob<string>('../../locales/*/{desk,workbench,office,findings}.json', {
  query: '?url',
  import: 'default',
  eager: true,
})

const instance = i18next.createInstance()
void instance.init({
  lng: 'en',
  fallbackLng: false,
  resources: {},
  ns: [],
  initAsync: false,
  nsSeparator: false,
  interpolation: { escapeValue: false, skipOnVariables: true },
})

/** The language that is spoken; reading it in a component has the component speak anew when it changes. */
export const spoken = signal<Language>('en')
const heard = new Set<Sentences>()

/** Has the desk speak from these files as well. */
export const learn = async (...files: readonly Sentences[]): Promise<void> => {
  for (const file of files) heard.add(file)
  await fetchSentences(spoken.peek())
}

/** Speaks that language from now on, and from these files as well. */
export const speak = async (language: Language, ...files: readonly Sentences[]): Promise<void> => {
  for (const file of files) heard.add(file)
  await fetchSentences(language)
  await instance.changeLanguage(language)
  document.documentElement.lang = language
  spoken.value = language
}

const fetchSentences = async (language: Language): Promise<void> => {
  const missing = [...heard].filter((file) => !instance.hasResourceBundle(language, file))
  await Promise.all(
    missing.map(async (file) => {
      const response = await fetch(FILES[`../../locales/${language}/${file}.json`] as string)
      instance.addResourceBundle(language, file, await response.json())
    }),
  )
}

/** A sentence of `locales/`: the first part of the key is its file. `count` chooses the plural by CLDR's rules. */
export const say = (key: string, params: Readonly<Record<string, string | number>> = {}): string => {
  const [file = '', ...rest] = key.split('.')
  const count = typeof params.count === 'number' ? params.count : 0
  return instance.t(rest.join('.'), { lng: spoken.value, ns: file, count, replace: params })
}
