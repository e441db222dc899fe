import { signal } from '@preact/signals'
import type { z } from 'zod'
import type { peopleSchema } from '../api/schemas/people.ts'
import { ask } from './ask.ts'

export type Colleague = z.output<typeof peopleSchema>['people'][number]

/** Everybody, once somebody has asked for them. */
const everybody = signal<readonly Colleague[]>([])
let asked: Promise<void> | undefined

/** Asks who they are unless that is known. Never fails: handles do until somebody asks again. */
export const learnColleagues = (): Promise<void> => {
  asked ??= ask<z.output<typeof peopleSchema>>('GET', '/api/people').then(
    ({ people }) => {
      everybody.value = people
    },
    () => {
      asked = undefined
    },
  )
  return asked
}

/** Everybody of the newsroom; empty until they are known. Reading it subscribes. */
export const colleagues = (): readonly Colleague[] => {
  void learnColleagues()
  return everybody.value
}

/** What a colleague is called; the handle until that is known. */
export const nameOf = (handle: string): string =>
  colleagues().find((colleague) => colleague.handle === handle)?.name ?? handle
