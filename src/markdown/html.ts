import rehypeRaw from 'rehype-raw'
import rehypeSanitize from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { Fault } from '../model/fault.ts'
import { frontMatterOf } from './frontmatter.ts'
import { LIMITS } from './limits.ts'
import { SAFE_HTML } from './safe-html.ts'
import { readyForReaders } from './tidy/after.ts'
import { readyForParsing, readyForSanitizing } from './tidy/before.ts'
import { markSegments } from './tidy/trace.ts'
import { tokensOnly } from './tokens-only.ts'
import type { Trace } from './trace.ts'

export interface HtmlOptions {
  /** A first heading of level 1 that says just this is left out: the page says it already. */
  readonly omitTitle?: string
  /**
   * What stands over the footnotes and is heard on the way back from one, in the document's language; English when
   * absent. The number is the reference's, `2`, or `2-3` for the third reference to the same note.
   */
  readonly footnotes?: { readonly heading: string; readonly back: (number: string) => string }
  /** Where the words of segments stand: they say so in `data-segment`. */
  readonly traces?: readonly Trace[]
}

/**
 * The document's body as safe HTML, front matter left out. Headings begin at `h2`, under the page's own `h1`.
 * Text is never lost: an element that is not allowed leaves its text behind. Links and images keep only
 * `http`, `https`, `mailto`, `tel` and relative addresses. The same Markdown gives the same bytes.
 * Throws `document.too_deep` where raw HTML is nested deeper than it can be followed.
 */
export const toHtml = (markdown: string, options: HtmlOptions = {}): string => {
  const from = frontMatterOf(markdown)?.range[1] ?? 0
  const traces = options.traces?.map(({ start, end, ...trace }) => ({ ...trace, start: start - from, end: end - from }))
  try {
    return String(pipeline({ ...options, ...(traces && { traces }) }).processSync(markdown.slice(from))).trim()
  } catch (thrown) {
    // The parsers call themselves once for every level, and raw HTML has levels that Markdown does not see.
    if (!(thrown instanceof RangeError)) throw thrown
    throw new Fault('document.too_deep', { found: `> ${LIMITS.nesting}`, limit: LIMITS.nesting }, { cause: thrown })
  }
}

const ENGLISH: NonNullable<HtmlOptions['footnotes']> = {
  heading: 'Footnotes',
  back: (number) => `Back to reference ${number}`,
}

const pipeline = ({ omitTitle, footnotes: { heading, back } = ENGLISH, traces = [] }: HtmlOptions) =>
  unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(tokensOnly)
    // Ids get their prefix once, from the sanitizer; prefixed here too, notes and references would miss each other.
    .use(remarkRehype, {
      allowDangerousHtml: true,
      clobberPrefix: '',
      footnoteLabel: heading,
      footnoteLabelProperties: {},
      footnoteBackLabel: (reference, again) => back(again > 1 ? `${reference + 1}-${again}` : `${reference + 1}`),
    })
    .use(() => readyForParsing)
    // GFM's tag filter: a `<script>` or `<textarea>` that nobody closed would take the rest of the text into itself.
    .use(rehypeRaw, { tagfilter: true })
    .use(() => readyForSanitizing)
    .use(rehypeSanitize, SAFE_HTML)
    .use(() => markSegments(traces))
    .use(() => readyForReaders(omitTitle))
    .use(rehypeStringify)
