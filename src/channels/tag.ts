import type { Tag } from '../channel.ts'
import { ENDONYM, LANGUAGES } from '../model/language.ts'

/** Every tag, in the order in which readers are offered them. */
export const TAGS: readonly Tag[] = LANGUAGES.flatMap((language): readonly Tag[] =>
  language === 'kk' ? [language, 'kk-Latn'] : [language],
)

/** How each calls itself. */
export const NAME: Readonly<Record<Tag, string>> = { ...ENDONYM, 'kk-Latn': 'Qazaqşa' }
