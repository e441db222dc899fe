import type { Element, Nodes, Root } from 'hast'

/** Every element below the node, in document order, parents first. */
export const elements = function* (node: Nodes): Generator<Element> {
  if (!('children' in node)) return
  for (const child of node.children) {
    if (child.type === 'element') yield child
    yield* elements(child)
  }
}

/** The node's text as a reader hears it: white space folded, composed characters. */
export const textOf = (node: Nodes): string => gather(node).replace(/\s+/gu, ' ').trim().normalize()

/** The node's text as it stands. */
export const gather = (node: Nodes): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(gather).join('') : ''

/** Replaces children from the leaves up; `replace` answers what stands in the place of one. */
export const replaceChildren = (
  parent: Root | Element,
  replace: (child: Root['children'][number]) => readonly Root['children'][number][],
): void => {
  for (const child of parent.children) if (child.type === 'element') replaceChildren(child, replace)
  parent.children = parent.children.flatMap((child) => [...replace(child)]) as typeof parent.children
}
