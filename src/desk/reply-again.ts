import { useEffect } from 'preact/hooks'
import { useReply } from './reply.ts'

/** What the API answers, asked anew whenever `turn` moves on; `undefined` until it has answered. */
export const useAgain = <Reply>(path: string, turn: number): Reply | undefined => {
  const { answer, again } = useReply<Reply>(path)
  useEffect(() => {
    if (turn > 0) void again()
  }, [turn])
  return answer.value.type === 'here' ? answer.value.reply : undefined
}
