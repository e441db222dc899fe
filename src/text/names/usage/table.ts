import type { Language } from '../../../model/language.ts'

/** A stem or an ending of names as the four presses print it; the first spelling of each is the one to write. */
export type UsageRow = Readonly<Record<Language, readonly string[]>>

/**
 * Reads rows `az ru kk en`, two spaces or a line between rows, `|` between spellings that are all printed, `=` for the
 * spelling of the language before.
 */
export const usageRows = (list: string): readonly UsageRow[] =>
  list
    .trim()
    .split(/\s*\n\s*|\s{2,}/)
    .map((row) => {
      const [az = '', ru = '', kk = '', en = ''] = row.split(' ')
      return {
        az: az.split('|'),
        ru: ru.split('|'),
        kk: (kk === '=' ? ru : kk).split('|'),
        en: (en === '=' ? az : en).split('|'),
      }
    })
