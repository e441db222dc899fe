import { isOverdue, type LanguageStanding } from '../standing.ts'
import { say } from '../voice.ts'
import { Badge } from './badge.tsx'
import { Time } from './time.tsx'

/** Until when it is to be done; when that is past, it says so. */
export const Due = ({ standing }: { standing: Pick<LanguageStanding, 'due' | 'stage'> }) => {
  if (standing.due === null) return null
  const overdue = isOverdue(standing, Date.now())
  return (
    <Badge tone={overdue ? 'bad' : 'plain'}>
      {say(overdue ? 'desk.board.overdue' : 'desk.board.due')} <Time at={standing.due} />
    </Badge>
  )
}
