/**
 * Stands for `@codemirror/language` and `@lezer/common` in the browser's files: the keys of the editor ask them how a
 * program is indented, and what of it is a bracket, with parsers that weigh 10 kB. In what is written here nothing is.
 */
const nothing = () => null

/** Backspace takes a single space, wherever it stands. */
export const getIndentUnit = () => 1
export const NodeProp = {}

export {
  nothing as getIndentation,
  nothing as IndentContext,
  nothing as indentString,
  nothing as indentUnit,
  nothing as matchBrackets,
  nothing as syntaxTree,
}
