/** What a spreadsheet may take for the beginning of a formula, as ASVS 5.0 lists it (1.2.10), and the carriage return. */
const FORMULA = /^'*[=+\-@\t\r\0]/
const NEUTRALISED = /^'+[=+\-@\t\r\0]/

/** The cell with an apostrophe before it where a spreadsheet would compute it (OWASP ASVS 5.0, 1.2.10). */
export const neutralise = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell)

/** Undoes `neutralise`: a cell that was not neutralised and does not look so stays as it is. */
export const restore = (cell: string): string => (NEUTRALISED.test(cell) ? cell.slice(1) : cell)
