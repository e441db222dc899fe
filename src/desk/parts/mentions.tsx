import { useEffect } from 'preact/hooks'
import type { z } from 'zod'
import type { mentionListSchema } from '../../api/schemas/comments.ts'
import { hearEvents } from '../live.ts'
import { me } from '../me.ts'
import { useReply } from '../reply.ts'
import { say } from '../voice.ts'

export type MentionList = z.output<typeof mentionListSchema>

/** What I was called to and nobody has resolved, kept up to date. */
export const useMentions = () => {
  const { answer, again } = useReply<MentionList>('/api/mentions')
  useEffect(
    () =>
      hearEvents(['commented'], ({ by, data }) => {
        const called = Array.isArray(data.mentions) && data.mentions.includes(me.value?.handle)
        if (called || data.act === 'resolved' || data.act === 'reopened' || by === null) void again()
      }),
    [again],
  )
  return answer
}

/** How often I am called, and the way to where. Nothing while nobody calls. */
export const Mentions = () => {
  const answer = useMentions().value
  const count = answer.type === 'here' ? answer.reply.mentions.length : 0
  if (count === 0) return null
  return (
    <a class="masthead-mentions" href="/settings#mentions" title={say('desk.masthead.mentions', { count })}>
      <span aria-hidden="true">@ {count}</span>
      <span class="spoken">{say('desk.masthead.mentions', { count })}</span>
    </a>
  )
}
