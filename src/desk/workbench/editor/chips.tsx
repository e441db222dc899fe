import './chips.css'
import type { ComponentChildren } from 'preact'
import type { Code } from '../../../model/document.ts'
import { type Content, codesOf } from '../../../model/inline.ts'
import { faceOf } from './face.ts'
import type { Sign } from './signs.ts'

/** A code, or half of a paired one, where it stands in a text. */
export const Chip = ({ sign, codes }: { readonly sign: Sign; readonly codes: readonly Code[] }) => {
  const face = faceOf(sign, codes)
  return (
    <span class={face.class} role="img" aria-label={face.label} title={face.title}>
      {face.shown}
    </span>
  )
}

/** Content to be read: its words, and a chip wherever a code stands. */
export const Chips = ({ content, codes }: { readonly content: Content; readonly codes: readonly Code[] }) => (
  <>{chipsOf(content, codes, (text) => text)}</>
)

/** The same with its words shown by `show`, which is told where they begin in the plain text. */
export const chipsOf = (
  content: Content,
  codes: readonly Code[],
  show: (text: string, start: number) => ComponentChildren,
): ComponentChildren => {
  const sides = new Map(codesOf(content).map((code) => [code.id, code]))
  let read = 0
  const walk = (parts: Content): ComponentChildren =>
    parts.map((part, index) => {
      if (part.type === 'text') {
        read += part.value.length
        return show(part.value, read - part.value.length)
      }
      const code = sides.get(part.id) ?? part
      if (part.type === 'ph') return <Chip key={index} sign={{ code, role: 'alone' }} codes={codes} />
      return (
        <span key={index} class={enclosed(part.id, codes)}>
          <Chip sign={{ code, role: 'opens' }} codes={codes} />
          {walk(part.content)}
          <Chip sign={{ code, role: 'closes' }} codes={codes} />
        </span>
      )
    })
  return walk(content)
}

/** The class of what a paired code encloses. */
export const enclosed = (id: string, codes: readonly Code[]): string =>
  `code-within code-within-${codes.find((code) => code.id === id)?.kind ?? 'other'}`
