import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Data, type Processor, unified } from 'unified'
import { tokensOnly } from './tokens-only.ts'

type Syntax = NonNullable<Data['micromarkExtensions']>[number]
type Constructs = NonNullable<Syntax['text']>
type Tree = Exclude<NonNullable<Data['fromMarkdownExtensions']>[number], readonly unknown[]>
type Enter = NonNullable<NonNullable<Tree['enter']>[string]>

/**
 * GFM constructs by the names their tokenizers bear, each with what a text must hold for it to form. The tokenizer
 * tries them at every letter and every line, which is a third of its time; left out where they cannot form, the tree is
 * the same.
 */
const NEEDS: readonly (readonly [construct: string, mark: RegExp])[] = [
  ['emailAutolink', /[\w.+-]@[\w.-]/],
  ['protocolAutolink', /:\/\//],
  ['wwwAutolink', /www\./i],
  // a delimiter row: dashes with a pipe or a colon among them, and nothing else on its line
  ['table', /^[ \t>]*(?=[-: \t]*[|:])[|:-][-:| \t]*\r?$/m],
]

/** Keeps where labels and titles stand, which the tree alone does not tell. */
const note = (field: 'label' | 'title', depth: number, buffers: boolean): Enter =>
  function (token) {
    const node = this.stack.at(depth)
    if (node) node.data = { ...node.data, [field]: [token.start.offset, token.end.offset] }
    if (buffers) this.buffer()
  }

const places: Tree = {
  enter: {
    labelText: note('label', -2, false),
    resourceTitleString: note('title', -1, true),
    definitionTitleString: note('title', -1, true),
  },
}

function placed(this: Processor) {
  const data = this.data()
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), places]
}

function leaveOut(this: Processor, names: readonly string[]) {
  const data = this.data()
  const kept = (constructs: Constructs | undefined): Constructs =>
    Object.fromEntries(
      Object.entries(constructs ?? {})
        .map(([code, found]) => [code, [found ?? []].flat().filter(({ name }) => !names.includes(name ?? ''))] as const)
        .filter(([, found]) => found.length > 0),
    )
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map((syntax) => ({
    ...syntax,
    text: kept(syntax.text),
    flow: kept(syntax.flow),
  }))
}

const parsers = new Map<string, (text: string) => Root>()

/** What parses text in which these constructs, of {@link NEEDS}, are not to form. */
export const parserWithout = (names: readonly string[]): ((text: string) => Root) => {
  const key = names.join()
  const found = parsers.get(key)
  if (found) return found
  const processor = unified().use(remarkParse).use(remarkGfm).use(tokensOnly).use(placed).use(leaveOut, names).freeze()
  const parser = (text: string) => processor.parse(text)
  parsers.set(key, parser)
  return parser
}

/** The tree of a text by CommonMark with GFM; links and titles know where their text stands. */
export const treeOf = (text: string): Root =>
  parserWithout(NEEDS.filter(([, mark]) => !mark.test(text)).map(([construct]) => construct))(text)
