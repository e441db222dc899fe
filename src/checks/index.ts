import type { ShelvedCheck } from '../check.ts'
import { codes } from './codes.ts'
import { dates } from './dates.ts'
import { empty } from './empty.ts'
import { links } from './links.ts'
import { names } from './names.ts'
import { newNames } from './new-names.ts'
import { numbers } from './numbers.ts'
import { script } from './script.ts'
import { unchanged } from './unchanged.ts'

/** Every check with its severity, in the order in which a segment's findings are shown. */
export const checks: readonly ShelvedCheck[] = [
  { check: empty, severity: 'blocks' },
  { check: codes, severity: 'blocks' },
  { check: links, severity: 'blocks' },
  { check: numbers, severity: 'blocks' },
  { check: script, severity: 'blocks' },
  { check: unchanged, severity: 'warns' },
  { check: dates, severity: 'warns' },
  { check: names, severity: 'warns' },
  { check: newNames, severity: 'informs' },
]
