const BLANK = /\n[ \t>]*\r?\n/g
const RUN = /`+/g

/**
 * Answers where the code span ends that the run of grave accents at an index opens, and where the run ends when it opens
 * none. Asked in rising order; a length that does not stand again before the paragraph's end is looked for once only.
 */
export const codeSpansIn = (source: string): ((index: number) => number) => {
  let limit = -1
  let absent = new Set<number>()
  return (index) => {
    RUN.lastIndex = index
    const width = RUN.exec(source)?.[0].length ?? 0
    const end = index + width
    if (end > limit) {
      BLANK.lastIndex = end
      limit = BLANK.exec(source)?.index ?? source.length
      absent = new Set()
    }
    if (absent.has(width)) return end
    RUN.lastIndex = end
    for (let run = RUN.exec(source); run && run.index < limit; run = RUN.exec(source)) {
      if (run[0].length === width) return run.index + width
    }
    absent.add(width)
    return end
  }
}
