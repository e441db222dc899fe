import type { Element, Root } from 'hast'
import { anchoring } from '../../text/anchor.ts'
import { ID_PREFIX } from '../safe-html.ts'
import { elements, gather, replaceChildren, textOf } from './walk.ts'

/** After sanitizing: what a page under an `h1` of its own, and a reader with a narrow screen or none, needs. */
export const readyForReaders =
  (omitTitle: string | undefined) =>
  (tree: Root): void => {
    if (omitTitle !== undefined) dropTitle(tree, omitTitle)
    levelHeadings(tree)
    for (const element of elements(tree)) dropForeignAddresses(element)
    nameHeadings(tree)
    joinFragments(tree)
    replaceChildren(tree, (child) => (child.type === 'element' ? present(child) : [child]))
  }

/** A heading that holds a link, a note or a picture says more than the title, and stays. */
const dropTitle = (tree: Root, title: string): void => {
  const first = tree.children.find((child) => child.type === 'element')
  if (first?.tagName !== 'h1' || textOf(first) !== textOf({ type: 'text', value: title })) return
  if ([...elements(first)].some(({ tagName }) => tagName === 'a' || tagName === 'img')) return
  tree.children = tree.children.filter((child) => child !== first)
}

const headingsIn = (tree: Root): readonly Element[] =>
  [...elements(tree)].filter(
    ({ tagName, properties }) => /^h[1-6]$/u.test(tagName) && properties.id !== `${ID_PREFIX}footnote-label`,
  )

/** Moves all headings up or down together until the highest is `h2`; the footnotes' own heading is one already. */
const levelHeadings = (tree: Root): void => {
  const headings = headingsIn(tree)
  const levels = headings.map(({ tagName }) => Number(tagName[1]))
  const move = 2 - Math.min(...levels)
  for (const heading of headings) heading.tagName = `h${Math.min(Number(heading.tagName[1]) + move, 6)}`
}

/** `//host` has no scheme to be judged by; browsers read a backslash as a slash and skip tabs and line ends. */
const dropForeignAddresses = (element: Element): void => {
  for (const name of ['href', 'src', 'cite']) {
    const address = element.properties[name]
    if (typeof address === 'string' && /^[\0-\x20]*[/\\]\s*[/\\]/u.test(address)) delete element.properties[name]
  }
}

/** Gives an id to the headings that links name by their words. */
const nameHeadings = (tree: Root): void => {
  const all = [...elements(tree)]
  const wanted = new Set(all.flatMap((element) => spellings(fragmentOf(element) ?? '')))
  const taken = new Set(all.map(({ properties }) => properties.id))
  const name = anchoring()
  for (const heading of headingsIn(tree)) {
    const own = name(gather(heading))
    if (wanted.has(own) && own !== '' && !taken.has(ID_PREFIX + own)) heading.properties.id ??= ID_PREFIX + own
  }
}

/** Ids were given their prefix by the sanitizer, links to them were not. An id given twice is kept once. */
const joinFragments = (tree: Root): void => {
  const ids = new Set<unknown>()
  for (const { properties } of elements(tree)) {
    if (ids.has(properties.id)) delete properties.id
    else if (properties.id !== undefined) ids.add(properties.id)
  }
  for (const element of elements(tree)) {
    const fragment = fragmentOf(element)
    if (fragment !== undefined && spellings(fragment).some((spelling) => ids.has(ID_PREFIX + spelling)))
      element.properties.href = `#${ID_PREFIX}${fragment}`
  }
}

const fragmentOf = ({ properties: { href } }: Element): string | undefined =>
  typeof href === 'string' ? /^#(.+)$/u.exec(href)?.[1] : undefined

/** As it stands and decoded: browsers look for either (HTML Living Standard, "the indicated part of the document"). */
const spellings = (fragment: string): readonly string[] => {
  try {
    return [fragment, decodeURIComponent(fragment)]
  } catch {
    return [fragment]
  }
}

const present = (element: Element): readonly Root['children'][number][] => {
  const { properties, tagName } = element
  if (tagName === 'img' && properties.src === undefined) return [{ type: 'text', value: String(properties.alt ?? '') }]
  if (tagName === 'th') properties.scope ??= 'col'
  if (typeof properties.align === 'string') {
    properties.className = [`align-${properties.align}`]
    delete properties.align
  }
  // A wide table scrolls in a box of its own and not the page.
  if (tagName !== 'table') return [element]
  return [{ type: 'element', tagName: 'div', properties: { className: ['table'] }, children: [element] }]
}
