import type { ShelvedCheck } from '../check.ts'
import { codes } from './codes.ts'
import { dates } from './dates.ts'
import { empty } from './empty.ts'
import { figuresStyle } from './figures-style.ts'
import { links } from './links.ts'
import { months } from './months.ts'
import { nameVariants } from './name-variants.ts'
import { names } from './names.ts'
import { newNames } from './new-names.ts'
import { numberWords } from './number-words.ts'
import { numbers } from './numbers.ts'
import { script } from './script.ts'
import { terms } from './terms.ts'
import { unchanged } from './unchanged.ts'

/** Every check with its severity, in the order in which a segment's findings are shown. */
export const checks: readonly ShelvedCheck[] = [
  { check: empty, severity: 'blocks' },
  { check: codes, severity: 'blocks' },
  { check: links, severity: 'blocks' },
  { check: numbers, severity: 'blocks' },
  { check: dates, severity: 'blocks' },
  { check: script, severity: 'blocks' },
  { check: unchanged, severity: 'warns' },
  { check: months, severity: 'warns' },
  { check: numberWords, severity: 'warns' },
  { check: names, severity: 'warns' },
  // even what is forbidden only warns: recognition was measured on no real articles yet
  { check: terms, severity: 'warns' },
  { check: figuresStyle, severity: 'informs' },
  { check: nameVariants, severity: 'informs' },
  { check: newNames, severity: 'informs' },
]
