import './notice.css'
import type { ComponentChildren } from 'preact'
import { Refusal, Unreachable } from '../ask.ts'
import { say } from '../voice.ts'

/** Something to know here. `bad` and `warm` are announced at once. */
export const Notice = ({
  tone = 'plain',
  children,
}: {
  tone?: 'plain' | 'good' | 'warm' | 'bad'
  children: ComponentChildren
}) => (
  <div class={`notice notice-${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
    {children}
  </div>
)

/** What went wrong, in words. What nobody foresaw is thrown on, so that it is seen in the console too. */
export const Trouble = ({ thrown }: { thrown: unknown }) => <Notice tone="bad">{sentenceOf(thrown)}</Notice>

export const sentenceOf = (thrown: unknown): string => {
  if (thrown instanceof Refusal) return thrown.message
  if (thrown instanceof Unreachable) return say('desk.unreachable')
  throw thrown
}

/** An empty place that says what to do next. */
export const Empty = ({ title, children }: { title: string; children?: ComponentChildren }) => (
  <div class="empty">
    <p class="empty-title">{title}</p>
    {children}
  </div>
)
