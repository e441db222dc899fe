/** Where this room stops. */
export const LIMITS = {
  /** UTF-8 bytes of one document: a long read has 60 kB, and the parser needs half a second for this much. */
  bytes: 256 * 1024,
  /** Characters of front matter: a page of it is much, and YAML's parser compares every key with every other. */
  frontMatter: 16 * 1024,
  /** Containers, or inline constructs, inside one another: far above what people write, far below what overflows a stack. */
  nesting: 100,
  /** Characters of a title that is made of the first words. */
  title: 90,
  /**
   * What makes a parser go over the same text again and again: of each so many that parsing takes seconds and not
   * minutes; the deadline of the readers stops what is left. The figure behind each is the most that people wrote of it in
   * 1,290 documents. What is the likelier reason stands before what often comes with it.
   */
  most: {
    /** Different lengths of runs of grave accents in one paragraph: the last of each is looked for up to its end. 3. */
    backticks: 20,
    /** HTML comments, declarations and instructions in one paragraph that do not end in it: the same. 2. */
    unclosed: 20,
    /** Marks of emphasis or strikethrough in one paragraph: each that closes is looked for among all that are open. 40. */
    emphasis: 500,
    /** The same in the whole document. */
    stresses: 30_000,
    /** Square brackets that are no link with its address, in one paragraph: the same; a closed pair counts once. 104. */
    brackets: 1000,
    /** Columns of a table: every row has as many in the end, whatever its author wrote. 14. */
    columns: 100,
    /** Cells of all tables, with those that are left out. 1,929. */
    cells: 10_000,
    /** Footnotes and calls for them. 111. */
    footnotes: 1000,
    /** Link definitions. 168. */
    definitions: 3000,
    /** Square brackets that are no link with its address, in the whole document. */
    strays: 8000,
    /** Links and images with their addresses. */
    links: 10_000,
    /** Lines of one paragraph: each is looked at for everything that could end it. 329. */
    lines: 1500,
    /** Paragraphs, headings, list items and the like. 2,804. */
    blocks: 6000,
    /** Lines of all paragraphs, each looked at once for every quotation and list that it may be in. 2,576. */
    allLines: 10_000,
    /** Quotations, and lists in lists: when one ends, all that was read before is moved. 641. */
    containers: 2000,
    /** HTML tags, which are parsed a second time. 1,187. */
    tags: 30_000,
  },
} as const
