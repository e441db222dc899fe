import type { Code } from '../../../model/document.ts'
import { say } from '../../voice.ts'
import type { KnownCode, Sign } from './signs.ts'

/** How a code looks and is called. */
export interface Face {
  readonly class: string
  readonly shown: string
  /** For those who listen: `bold 1, beginning`. */
  readonly label: string
  /** What the source has there. */
  readonly title: string
}

/** Longer than this, what a code shows is cut in the middle of the text; its title has it all. */
const LONGEST = 40

export const faceOf = ({ code, role }: Sign, codes: readonly Code[]): Face => {
  const hidden = codes.find(({ id }) => id === code.id)
  const what = nameOf(code, codes)
  const shown = role === 'alone' && code.equiv !== '' ? clipped(code.equiv) : code.id
  return {
    class: `code-chip code-chip-${role} code-chip-${hidden?.kind ?? 'other'}`,
    shown,
    label: role === 'alone' ? what : say(`workbench.editor.${role}`, { what }),
    title: hidden ? hidden.open + hidden.close : '',
  }
}

/** What a code is called: `bold 1`, `link 2: gov.kz`. */
export const nameOf = (code: KnownCode, codes: readonly Code[]): string => {
  const hidden = codes.find(({ id }) => id === code.id)
  const name = say(`workbench.editor.kinds.${hidden?.kind ?? 'other'}`, { number: code.id })
  const detail = hidden?.href === undefined ? code.equiv : addressOf(hidden.href)
  return detail === '' ? name : `${name}: ${clipped(detail)}`
}

const addressOf = (href: string): string => (URL.canParse(href) ? new URL(href).host || href : href)
const clipped = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text)
