import type { FaultParams } from '../../model/fault.ts'
import { NOTHING } from '../fit.ts'

type Say = (key: string, params?: FaultParams) => string

/** Which part of a request was not as expected, what was found and what was expected, in words. `say`: `requests.*`. */
export const unfitWords = ({ at, found, wants, expected }: FaultParams, say: Say): string => {
  const [, where = '', name] = /^(\w+)(?:[ .](.*))?$/su.exec(String(at)) ?? []
  const words = {
    where: name === undefined ? say(`where.${where}`) : say(`where.${where}_part`, { name }),
    found: String(found),
    expected: say(`expected.${wants}`, { which: bare(String(expected)) }),
  }
  if (wants === 'no_field') return say('needless', words)
  return found === NOTHING ? say('missing', words) : say('unfit', words)
}

/** `≥ 1` as `1`, `"az" | "ru"` as `az, ru`: what the words around it say already is left out. */
const bare = (signs: string): string =>
  signs
    .replace(/^[≥≤<>] /u, '')
    .replaceAll(' | ', ', ')
    .replaceAll('"', '')
