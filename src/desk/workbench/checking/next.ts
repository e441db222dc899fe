/**
 * The next segment with a finding after this one (`direction` 1), or the last before it (−1), round the ends of the
 * text; this one itself when there is none other. Pure.
 */
export const withFinding = (
  order: readonly string[],
  from: string,
  has: (segment: string) => boolean,
  direction: 1 | -1,
): string => {
  const at = order.indexOf(from)
  const around = [...order.slice(at + 1), ...order.slice(0, Math.max(0, at))]
  return (direction === 1 ? around.find(has) : around.findLast(has)) ?? from
}
