import { signal } from '@preact/signals'
import type { Theirs } from '../session/keep.ts'
import type { Session } from '../session/session.ts'
import { previewed, type Surroundings } from './desk.ts'
import { later } from './later.tsx'

/** What stands beside the text, where there is no room for it. */
export type Sheet = 'outline' | 'panel' | 'preview'

/** A window over the bench; one at a time. */
export type Open =
  | { readonly type: 'merge'; readonly segment: string; readonly theirs: Theirs }
  | { readonly type: 'split' | 'repeats' | 'send_back'; readonly segment: string }
  | { readonly type: 'send_back_all' | 'confirm_all' | 'sign_off' | 'offers' | Sheet }

export const opened = signal<Open | undefined>(undefined)

/** Below this, what stands beside the text becomes a window; the same as in `frame.css`. */
const NARROW = '(max-width: 80rem)'

export const togglePreview = (): void => {
  if (matchMedia(NARROW).matches) opened.value = { type: 'preview' }
  else previewed.value = !previewed.peek()
}

const Merge = later(() => import('../merge/merge-window.tsx').then((part) => part.default))
const Split = later(() => import('./windows/split.tsx').then((part) => part.default))
const Repeats = later(() => import('./windows/repeats.tsx').then((part) => part.default))
const SendBack = later(() => import('./windows/send-back.tsx').then((part) => part.default))
const ConfirmAll = later(() => import('./windows/confirm-all.tsx').then((part) => part.default))
const SignOff = later(() => import('./windows/sign-off.tsx').then((part) => part.default))
const Offers = later(() => import('./windows/offers.tsx').then((part) => part.default))
const Sheets = later(() => import('./windows/sheets.tsx').then((part) => part.default))

/** What a window is given. */
export interface WindowProps {
  readonly session: Session
  readonly around: Surroundings
  readonly onClose: () => void
}

/** Leaves a window for a sentence: when the window is gone, which gives the cursor back to where it was, it stands there. */
export const goFrom = ({ session, onClose }: Pick<WindowProps, 'session' | 'onClose'>, segment: string): void => {
  session.current.value = segment
  onClose()
  setTimeout(() => session.hand.peek()?.focus(), 50)
}

/** The window that is open; each is fetched when it is first asked for. */
export const Windows = ({ session, around }: Omit<WindowProps, 'onClose'>) => {
  const open = opened.value
  const props: WindowProps = {
    session,
    around,
    onClose: () => {
      opened.value = undefined
    },
  }
  if (!open) return null
  switch (open.type) {
    case 'merge':
      return <Merge {...props} segment={open.segment} theirs={open.theirs} />
    case 'split':
      return <Split {...props} segment={open.segment} />
    case 'repeats':
      return <Repeats {...props} segment={open.segment} />
    case 'send_back':
      return <SendBack {...props} segment={open.segment} />
    case 'send_back_all':
      return <SendBack {...props} />
    case 'confirm_all':
      return <ConfirmAll {...props} />
    case 'sign_off':
      return <SignOff {...props} />
    case 'offers':
      return <Offers {...props} />
    default:
      return <Sheets {...props} which={open.type} />
  }
}
