import { type Signal, signal } from '@preact/signals'

/** A value for each segment; reading one subscribes to that one alone. */
export interface Flags<Value> {
  get(segment: string): Value | undefined
  /** Without subscribing. */
  peek(segment: string): Value | undefined
  set(segment: string, value: Value | undefined): void
  /** That one has it, and whichever had it has it no more. */
  only(segment: string, value: Value): void
}

export const flagsOf = <Value>(): Flags<Value> => {
  const cells = new Map<string, Signal<Value | undefined>>()
  let last: string | undefined
  const cell = (segment: string): Signal<Value | undefined> => {
    const made = cells.get(segment) ?? signal<Value | undefined>(undefined)
    cells.set(segment, made)
    return made
  }
  return {
    get: (segment) => cell(segment).value,
    peek: (segment) => cell(segment).peek(),
    set(segment, value) {
      cell(segment).value = value
    },
    only(segment, value) {
      if (last !== undefined && last !== segment) cell(last).value = undefined
      cell(segment).value = value
      last = segment
    },
  }
}
