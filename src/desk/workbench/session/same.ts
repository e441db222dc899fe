/** Whether two values as JSON has them are the same; the order of keys does not matter. */
export const same = (one: unknown, other: unknown): boolean => {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const [mine, theirs] = [Object.entries(one), other as Readonly<Record<string, unknown>>]
  return mine.length === Object.keys(other).length && mine.every(([key, value]) => same(value, theirs[key]))
}
