import { signal } from '@preact/signals'
import { instantOf, nearOrFar } from '../instant.ts'

/** The present, to the half minute. */
const now = signal(Date.now())
setInterval(() => {
  now.value = Date.now()
}, 30_000)

/** How long ago or how soon, in the reader's words; in full, in the reader's own zone, on being pointed at. */
export const Time = ({ at }: { at: string }) => {
  const date = new Date(at)
  return (
    <time dateTime={at} title={instantOf(date)}>
      {nearOrFar(date, now.value)}
    </time>
  )
}
