/** A token bucket in bytes for each pair: full at first, refilled at `rate` bytes a second, holding `burst`. */
export interface Bucket {
  /** `false`, and nothing taken, when it holds too little. */
  take(pair: string, bytes: number): boolean
}

export const bucket = (rate: number, burst: number): Bucket => {
  const levels = new Map<string, { level: number; at: number }>()
  return {
    take: (pair, bytes) => {
      const at = performance.now()
      const last = levels.get(pair) ?? { level: burst, at }
      const level = Math.min(burst, last.level + ((at - last.at) / 1_000) * rate)
      levels.set(pair, { level: level < bytes ? level : level - bytes, at })
      return level >= bytes
    },
  }
}
