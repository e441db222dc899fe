interface Waiting {
  readonly size: number
  readonly start: () => void
}

/** So many at a time. The smallest of those that wait comes first: what is made to take long is large. */
export const turns = (most: number) => {
  const waiting: Waiting[] = []
  let busy = 0
  return {
    /** Seconds that were waited for the turn, or `undefined` when it did not come within so many. */
    take(size: number, seconds: number): Promise<number | undefined> {
      if (busy < most) {
        busy += 1
        return Promise.resolve(0)
      }
      const asked = performance.now()
      return new Promise((resolve) => {
        const mine = {
          size,
          start: () => {
            clearTimeout(late)
            resolve((performance.now() - asked) / 1000)
          },
        }
        const late = setTimeout(() => {
          waiting.splice(waiting.indexOf(mine), 1)
          resolve(undefined)
        }, seconds * 1000)
        waiting.push(mine)
      })
    },
    /** Ends a turn: the next one has it, or nobody. */
    give(): void {
      const next = waiting.toSorted((one, other) => one.size - other.size)[0]
      if (!next) busy -= 1
      else {
        waiting.splice(waiting.indexOf(next), 1)
        next.start()
      }
    },
  }
}
