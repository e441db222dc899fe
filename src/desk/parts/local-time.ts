/** An instant as a field for date and time shows it, in this machine's zone: `2026-11-23T18:00`. */
export const toLocal = (instant: string): string => {
  const date = new Date(instant)
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

/** The instant that such a field means, in UTC; `null` where it is empty. */
export const fromLocal = (local: string): string | null => (local === '' ? null : new Date(local).toISOString())
