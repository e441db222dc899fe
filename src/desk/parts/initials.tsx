import './initials.css'
import { say } from '../voice.ts'

/** Somebody in two letters; the whole name for who points or listens. `here`: is there now. */
export const Initials = ({ name, here = false }: { name: string; here?: boolean }) => {
  const told = here ? say('desk.here_now', { name }) : name
  return (
    <span class={here ? 'initials initials-here' : 'initials'} title={told}>
      <span aria-hidden="true">{initialsOf(name)}</span>
      <span class="spoken">{told}</span>
    </span>
  )
}

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toUpperCase()
