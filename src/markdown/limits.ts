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
} as const
