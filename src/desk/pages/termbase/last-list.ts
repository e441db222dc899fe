let last = '/termbase'

/** The list that was looked at last, for the way back from a concept. */
export const lastList = (): string => last

export const remember = (address: string): void => {
  last = address
}
