import { type ReadonlySignal, signal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import type { z } from 'zod'
import type { proofAskedSchema, proofSchema } from '../../../api/schemas/newsroom.ts'
import { ask } from '../../ask.ts'

export type Proof = z.output<typeof proofSchema>
export type ProofAsked = z.input<typeof proofAskedSchema>

/** Milliseconds without a keystroke before the text is looked at. */
const PAUSE = 500

export interface Proofs {
  /** Of the text as it was last looked at. */
  readonly proof: ReadonlySignal<Proof | undefined>
  /** Whether it has been typed since. */
  readonly old: ReadonlySignal<boolean>
  readonly thrown: ReadonlySignal<unknown>
}

/** Has the server look at what is typed, at every pause. An answer to an older text never takes the place of a newer one. */
export const useProof = (asked: ProofAsked): Proofs => {
  const state = useMemo(
    () => ({ proof: signal<Proof | undefined>(undefined), old: signal(false), thrown: signal<unknown>(undefined) }),
    [],
  )
  const body = JSON.stringify(asked)
  useEffect(() => {
    if (asked.markdown.trim() === '') {
      state.proof.value = undefined
      state.old.value = false
      return undefined
    }
    const stop = new AbortController()
    state.old.value = true
    const timer = setTimeout(async () => {
      try {
        state.proof.value = await ask<Proof>('POST', '/api/submissions/check', { body: asked, signal: stop.signal })
        state.thrown.value = undefined
        state.old.value = false
      } catch (thrown) {
        if (stop.signal.aborted) return
        state.thrown.value = thrown
        state.old.value = false
      }
    }, PAUSE)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [body])
  return state
}
