/** The same thing said of several situations is said once, with all of them: `clips “x” (kk 390, ru 360)`. */
export const gathered = (said: Iterable<readonly [what: string, where: string]>): readonly string[] =>
  [...Map.groupBy(said, ([what]) => what)].map(
    ([what, places]) => `${what} (${[...new Set(places.map(([, where]) => where))].join(', ')})`,
  )
