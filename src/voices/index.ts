export { i18nextVoice } from './i18next.ts'
export { readLocales } from './locales.ts'
