/**
 * Names the headings of one document, given in its order, as GitHub and the generators that follow it do (the rules of
 * `github-slugger`): lower case, letters, marks, digits, `-` and `_` kept, every space a hyphen, and a number after a name
 * that was given before. An empty string where nothing is left.
 */
export const anchoring = (): ((heading: string) => string) => {
  const given = new Map<string, number>()
  return (heading) => {
    const name = heading
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
      .replaceAll(' ', '-')
    let count = given.get(name)
    let own = name
    while (given.has(own)) {
      count = (count ?? 0) + 1
      own = `${name}-${count}`
    }
    if (count !== undefined) given.set(name, count)
    given.set(own, 0)
    return own
  }
}
