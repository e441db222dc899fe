import type { Options } from 'rehype-sanitize'

/** Put before every id of a document, so that none can be taken for an id of the page around it. */
export const ID_PREFIX = 'user-content-'

const WEB = ['http', 'https']

/** The HTML a document may hold. What is not listed is unwrapped: the element goes, its text stays. */
export const SAFE_HTML: Options = {
  tagNames: [
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'blockquote', 'pre', 'hr', 'div', 'section', 'figure', 'figcaption'],
    ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
    ...['a', 'em', 'strong', 'b', 'i', 'u', 's', 'del', 'ins', 'mark', 'small', 'sub', 'sup', 'br', 'wbr', 'span'],
    ...['abbr', 'cite', 'q', 'dfn', 'time', 'bdi', 'bdo', 'ruby', 'rt', 'rp', 'code', 'kbd', 'samp', 'var', 'img'],
    ...['details', 'summary'],
  ],
  attributes: {
    '*': ['id', 'lang', 'dir', 'title'],
    a: ['href', 'hrefLang', 'dataFootnoteRef', 'dataFootnoteBackref', 'ariaDescribedBy', 'ariaLabel'],
    blockquote: ['cite'],
    code: [['className', /^language-./]],
    del: ['cite', 'dateTime'],
    details: ['open'],
    img: ['src', 'alt', 'width', 'height'],
    ins: ['cite', 'dateTime'],
    ol: ['start', 'reversed'],
    q: ['cite'],
    section: ['dataFootnotes', ['className', 'footnotes']],
    td: ['align', 'colSpan', 'rowSpan'],
    th: ['align', 'colSpan', 'rowSpan', 'scope'],
    time: ['dateTime'],
  },
  protocols: { href: [...WEB, 'mailto', 'tel'], src: WEB, cite: WEB },
  clobber: ['id', 'ariaDescribedBy'],
  clobberPrefix: ID_PREFIX,
  required: {},
  strip: [],
}
