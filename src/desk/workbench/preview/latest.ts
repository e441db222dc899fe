/** How a question to the server ended: only that of the newest is told. */
export interface Latest<Input> {
  /** Asks once nothing newer has come for a while; a question that is under way is given up. */
  ask(input: Input): void
  stop(): void
}

/**
 * Asks for what was given last, after a pause. What was answered to an older question is never told, however late it
 * comes.
 */
export const latestOf = <Input, Reply>(
  pauseMs: number,
  question: (input: Input, stop: AbortSignal) => Promise<Reply>,
  tell: { readonly answered: (reply: Reply) => void; readonly failed: (thrown: unknown) => void },
): Latest<Input> => {
  let timer: ReturnType<typeof setTimeout> | undefined
  let under: AbortController | undefined
  const giveUp = () => {
    clearTimeout(timer)
    under?.abort()
    under = undefined
  }
  return {
    ask(input) {
      giveUp()
      timer = setTimeout(async () => {
        const mine = new AbortController()
        under = mine
        try {
          const reply = await question(input, mine.signal)
          if (under === mine) tell.answered(reply)
        } catch (thrown) {
          if (under === mine) tell.failed(thrown)
        }
      }, pauseMs)
    },
    stop: giveUp,
  }
}
