/** An element of the XML that channels write: attributes, text and children, no mixed order kept. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Element[]
  readonly text: string
}

const TOKEN = /<\/([\w:]+)>|<([\w:]+)((?: [\w:]+="[^"<]*")*)(\/?)>|([^<]+)/uy
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

/**
 * Reads the XML that channels write, and nothing else: no comments, CDATA or processing instructions.
 * Throws at whatever XML 1.0 calls not well-formed.
 */
export const readXml = (xml: string): Element => {
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
  if (!xml.startsWith(declaration)) throw new Error('no XML declaration')
  const stray = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.exec(xml)
  if (stray) throw new Error(`character U+${stray[0].codePointAt(0)?.toString(16)} at ${stray.index}`)
  const document = { name: '', attributes: {}, children: [] as Element[], text: '' }
  const open: { name: string; attributes: Record<string, string>; children: Element[]; text: string }[] = [document]
  TOKEN.lastIndex = declaration.length
  while (TOKEN.lastIndex < xml.length) {
    const at = TOKEN.lastIndex
    const [token, closing, name, attributes = '', empty, text] = TOKEN.exec(xml) ?? []
    const top = open.at(-1)
    if (token === undefined || !top) throw new Error(`not well-formed at ${at}: ${xml.slice(at, at + 60)}`)
    if (text !== undefined) top.text += unescaped(text)
    else if (closing !== undefined) {
      if (open.length < 2 || top.name !== closing) throw new Error(`</${closing}> closes <${top.name}>`)
      open.pop()
    } else {
      const element = { name: name as string, attributes: readAttributes(attributes), children: [], text: '' }
      top.children.push(element)
      if (empty === '') open.push(element)
    }
  }
  const [root, ...others] = document.children
  if (open.length !== 1 || !root || others.length > 0 || document.text.trim() !== '') throw new Error('not one root')
  return root
}

const readAttributes = (attributes: string): Record<string, string> => {
  const read: Record<string, string> = {}
  for (const [, name = '', value = ''] of attributes.matchAll(/([\w:]+)="([^"]*)"/gu)) {
    if (name in read) throw new Error(`attribute ${name} twice`)
    read[name] = unescaped(value)
  }
  return read
}

const unescaped = (text: string): string => {
  if (text.includes(']]>')) throw new Error(']]> in text')
  return text.replace(/&([^;&]*);?/gu, (reference, name: string) => {
    const value = reference.endsWith(';') ? ENTITIES[name] : undefined
    if (value === undefined) throw new Error(`reference ${reference}`)
    return value
  })
}

export const childrenOf = (element: Element, name: string): readonly Element[] =>
  element.children.filter((child) => child.name === name)

/** The text of the one child of that name. */
export const textOf = (element: Element, name: string): string => {
  const [child, ...others] = childrenOf(element, name)
  if (!child || others.length > 0)
    throw new Error(`${name} stands ${others.length + (child ? 1 : 0)} times in ${element.name}`)
  return child.text
}
