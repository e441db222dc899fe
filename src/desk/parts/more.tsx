import './more.css'
import { figure } from '../figures.ts'
import { say } from '../voice.ts'
import { Button } from './button.tsx'

/** How much of a list is seen, and the way to more of it. `total`: where it is known. */
export const More = ({
  shown,
  total,
  waiting,
  next,
  onMore,
}: {
  shown: number
  total?: number
  waiting: boolean
  next: boolean
  onMore: () => void
}) => (
  <p class="more" role="status">
    {total === undefined
      ? say('office.more.shown', { count: shown, number: figure(shown) })
      : say('office.more.of', { count: total, shown: figure(shown), total: figure(total) })}
    {next && (
      <Button disabled={waiting} onClick={onMore}>
        {say('office.more.button')}
      </Button>
    )}
  </p>
)
