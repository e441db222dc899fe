import './waiting.css'
import { say } from '../voice.ts'

/** Something is under way. It shows itself only when it takes long enough to be wondered at. */
export const Waiting = () => (
  <p class="waiting" role="status">
    {say('desk.waiting')}
  </p>
)
