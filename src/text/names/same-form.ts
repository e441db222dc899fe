import type { Language } from '../../model/language.ts'
import { tokens } from '../letters.ts'
import { lowered } from './case.ts'

const VOWEL = /[aeəiıoöuüаеёиоуыэюяәөұүі]/u
/** Of a Russian word, fewer last letters do not tell how it declines. */
const TELLING = 2

/**
 * One name in the place of another, in the form in which that one stands: `Сагибы Гафаровой`, from `Сагиба Гафарова` to
 * `Сахиба Гафарова`, is `Сахибы Гафаровой`. `undefined` unless it is certain: the same words are changed, and each that
 * differs ends alike, from its last vowel on; or the name stands without any ending, where that is no case of its own.
 */
export const sameForm = (form: string, from: string, to: string, language: Language): string | undefined => {
  if (form === from && language !== 'ru') return to
  const [forms, before, after] = [tokens(form), tokens(from), tokens(to)]
  if (forms.length !== before.length || before.length !== after.length || gaps(from) !== gaps(to)) return undefined
  const changed = forms.map(({ text }, at) => {
    const [own = '', other = ''] = [before[at]?.text, after[at]?.text]
    // only the last word changes elsewhere than in Russian
    const stays = text === own && at < forms.length - 1 && language !== 'ru'
    return stays ? other : sameWord(text, own, other, language)
  })
  if (changed.some((word) => word === undefined)) return undefined
  return changed.map((word, at) => word + form.slice(forms[at]?.end, forms[at + 1]?.start)).join('')
}

const sameWord = (form: string, from: string, to: string, language: Language): string | undefined => {
  if (from === to) return form
  const [own, other] = [lowered(from, language), lowered(to, language)]
  let shared = 0
  while (shared < Math.min(own.length, other.length) && own.at(-shared - 1) === other.at(-shared - 1)) shared++
  const tail = own.slice(own.length - shared)
  const beginning = from.slice(0, from.length - shared)
  if (!VOWEL.test(tail) || (language === 'ru' && shared < TELLING) || !form.startsWith(beginning)) return undefined
  return to.slice(0, to.length - shared) + form.slice(beginning.length)
}

const gaps = (name: string): string => name.replace(/[\p{L}\p{M}\p{N}]+/gu, '_')
