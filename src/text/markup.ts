import type { CodeRef } from '../model/inline.ts'
import { escapeAttribute, escapeText, unescapeText } from './entities.ts'

/** One way to write codes into a string, and to read a mark back. */
export interface Spelling {
  /** What may be a mark. Nothing in it can match twice at one place, so reading takes linear time. */
  readonly markup: RegExp
  /** What no text between marks may hold: a mark cut short. */
  readonly broken: RegExp
  readonly paired: (code: CodeRef, inside: string) => string
  readonly alone: (code: CodeRef) => string
  /** `undefined`: no mark of ours. `'nothing'`: a mark that may be left out. */
  readonly read: (markup: string) => Mark | 'nothing' | undefined
}

interface Mark {
  readonly id: string | undefined
  readonly opens: boolean
  readonly closes: boolean
}

const HTML = { markup: /<\/?[a-z!?][^<>]*>/gi, broken: /<\/?[a-z!?]/i }

export const SPELLINGS = {
  /** XLIFF 1.2's inline elements, which engines are known to leave alone: `<g id="1">bold</g>`, `<x id="2"/>`. */
  tags: {
    ...HTML,
    paired: ({ id }, inside) => `<g id="${escapeAttribute(id)}">${inside}</g>`,
    alone: ({ id }) => `<x id="${escapeAttribute(id)}"/>`,
    read: (markup) => {
      const { element, closing, closed, id } = htmlTag(markup)
      if (element === 'g') return { id, opens: !closing, closes: closing || closed }
      if (element === 'x') return closing ? 'nothing' : { id, opens: true, closes: true }
      return undefined
    },
  },
  /** HTML: what stands alone shows its readable form, for the grammar around it, and asks not to be translated. */
  spans: {
    ...HTML,
    paired: ({ id }, inside) => `<span id="${escapeAttribute(id)}">${inside}</span>`,
    alone: ({ id, equiv }) => `<span id="${escapeAttribute(id)}" translate="no">${escapeText(equiv)}</span>`,
    read: (markup) => {
      const { element, closing, closed, id } = htmlTag(markup)
      return element === 'span' ? { id, opens: !closing, closes: closing || closed } : undefined
    },
  },
  /** For people: `<1>bold</1>`, `<2/>`. */
  numbered: {
    markup: /<\/?\d[^<>]*>/g,
    broken: /<\/?\d/,
    paired: ({ id }, inside) => `<${id}>${inside}</${id}>`,
    alone: ({ id }) => `<${id}/>`,
    read: (markup) => {
      const [, closing, id, closed] = /^<(\/?)(\d+)\s*(\/?)>$/.exec(markup) ?? []
      if (id === undefined || (closing && closed)) return undefined
      return { id, opens: !closing, closes: Boolean(closing || closed) }
    },
  },
} as const satisfies Record<string, Spelling>

const htmlTag = (markup: string) => {
  const [, closing, element, attributes = '', closed] = /^<(\/?)([a-z]+)(.*?)(\/?)>$/is.exec(markup) ?? []
  const id = /\sid\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(attributes)
  const value = id?.[1] ?? id?.[2] ?? id?.[3]
  return {
    element: element?.toLowerCase(),
    closing: closing === '/',
    closed: closed === '/',
    id: closing === '/' || value === undefined ? undefined : unescapeText(value),
  }
}
