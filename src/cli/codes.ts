import type { Code, Segment, Unit } from '../model/document.ts'
import { codesOf } from '../model/inline.ts'
import type { Terminal } from './terminal.ts'

/** The codes that stand in a segment, in the order of the unit. */
export const codesIn = ({ codes }: Unit, { content }: Segment): readonly Code[] => {
  const ids = new Set(codesOf(content).map(({ id }) => id))
  return codes.filter(({ id }) => ids.has(id))
}

/** `<1> link https://gov.kz · <3/> code npm ci`: what the links and the codes that enclose no text stand for; empty when there are none. */
export const codeWords = (unit: Unit, { content }: Segment, { say }: Pick<Terminal, 'say'>): string => {
  const known = new Map(unit.codes.map((code) => [code.id, code]))
  const words = new Map<string, string>()
  for (const { id, type, equiv } of codesOf(content)) {
    const code = known.get(id)
    if (!code || (type === 'pc' && code.kind !== 'link')) continue
    const shown = [equiv, code.href ?? '', code.open].map((text) => text.replace(/\s+/g, ' ').trim()).find(Boolean)
    const name = say(`codes.${code.kind}`)
    words.set(
      id,
      `${type === 'ph' ? `<${id}/>` : `<${id}>`} ${code.kind === 'break' ? name : `${name} ${shown ?? ''}`}`,
    )
  }
  return [...words.values()].map((one) => one.trim()).join(' · ')
}
