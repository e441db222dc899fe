/** What a noun ends in behind an adjective in -ский of each form. */
const AGREEING = /(?:ском [а-яё]+[еиу]|ского [а-яё]+[аяо]|скому [а-яё]+[ую]|ской [а-яё]+[ыиея]|скую [а-яё]+[ую])$/u
/** Longer phrases show no more. */
const REACH = 40

/** Whether a single capitalised word is an adjective with its noun behind it: `в Костромском районе`. */
export const isWithNoun = (word: string, after: string): boolean => {
  const next = /^ [а-яё]+(?![а-яё])/u.exec(after.slice(0, REACH))?.[0]
  return next !== undefined && AGREEING.test(word.toLowerCase() + next)
}
