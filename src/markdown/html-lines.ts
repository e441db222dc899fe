/** A block of HTML that goes on: how far its first line is indented, and the mark that ends it; a blank line always does. */
export interface HtmlLines {
  readonly indent: number
  readonly end: RegExp | undefined
  readonly isOver: boolean
}

/** How blocks of HTML begin and end (CommonMark 0.31.2, 4.6: kinds 1 to 6; one of kind 7 may be a paragraph). */
const KINDS: readonly (readonly [opening: RegExp, end: RegExp | undefined])[] = [
  [/^<(?:script|pre|style|textarea)(?=[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<!\[CDATA\[/, /\]\]>/],
  [/^<![A-Za-z]/, />/],
  [
    /^<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?=\s|\/?>|$)/i,
    undefined,
  ],
]

/**
 * The block of HTML that a line is in, after the one that the line above was in. Where it is in doubt, there is none: in
 * quotations, behind the mark of a list item, after a line that is indented less.
 */
export const htmlAfter = (line: string, above: HtmlLines | undefined): HtmlLines | undefined => {
  const text = line.trimStart()
  const indent = line.length - text.length
  if (text === '') return undefined
  if (above && !above.isOver && indent >= above.indent) return { ...above, isOver: above.end?.test(text) ?? false }
  if (indent > 3 || line.slice(0, indent).includes('\t')) return undefined
  const kind = KINDS.find(([opening]) => opening.test(text))
  if (!kind) return undefined
  const [, end] = kind
  return { indent, end, isOver: end?.test(text) ?? false }
}
