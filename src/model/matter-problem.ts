/**
 * What can be wrong with front matter: the error codes of the library that reads YAML, and four of our own. Each has its
 * words in `matter` of `locales/`.
 */
export const MATTER_PROBLEMS = [
  'ALIAS_PROPS',
  'BAD_ALIAS',
  'BAD_COLLECTION_TYPE',
  'BAD_DIRECTIVE',
  'BAD_DQ_ESCAPE',
  'BAD_INDENT',
  'BAD_PROP_ORDER',
  'BAD_SCALAR_START',
  'BLOCK_AS_IMPLICIT_KEY',
  'BLOCK_IN_FLOW',
  'DUPLICATE_KEY',
  'KEY_OVER_1024_CHARS',
  'MISSING_CHAR',
  'MULTILINE_IMPLICIT_KEY',
  'MULTIPLE_ANCHORS',
  'MULTIPLE_DOCS',
  'MULTIPLE_TAGS',
  'NON_STRING_KEY',
  'NOT_A_TABLE',
  'NOT_JSON',
  'RESOURCE_EXHAUSTION',
  'TAB_AS_INDENT',
  'TAG_RESOLVE_FAILED',
  'TOO_LONG',
  'UNEXPECTED_TOKEN',
  'UNKNOWN_ALIAS',
] as const
export type MatterProblem = (typeof MATTER_PROBLEMS)[number]

/** Unknown where the library has a new one: then its own words are told. */
export const isMatterProblem = (code: unknown): code is MatterProblem =>
  (MATTER_PROBLEMS as readonly unknown[]).includes(code)
