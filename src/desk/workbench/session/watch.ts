import { effect, untracked } from '@preact/signals'
import { listening } from '../../live.ts'
import { signedOut } from '../../me.ts'
import { type Keeper, waitingIn } from './keeper.ts'

/**
 * Has everything sent when the connection is back, when one has signed in again, and when the page goes out of sight. Asks
 * before one leaves what is only here.
 */
export const watchPage = ({ all, hurry }: Keeper): (() => void) => {
  const hidden = () => document.hidden && hurry()
  const beforeLeaving = (event: BeforeUnloadEvent) => {
    if (waitingIn(all.peek()) > 0) event.preventDefault()
  }
  addEventListener('online', hurry)
  addEventListener('beforeunload', beforeLeaving)
  document.addEventListener('visibilitychange', hidden)
  const end = effect(() => {
    if (listening.value && !signedOut.value) untracked(hurry)
  })
  return () => {
    end()
    removeEventListener('online', hurry)
    removeEventListener('beforeunload', beforeLeaving)
    document.removeEventListener('visibilitychange', hidden)
  }
}
