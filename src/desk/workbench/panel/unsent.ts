/** What was written into a form and not sent, by the place it is for: going to another sentence and back loses none. */
const texts = new Map<string, string>()

export const unsent = (place: string): string => texts.get(place) ?? ''

export const keepUnsent = (place: string, text: string): void => {
  if (text === '') texts.delete(place)
  else texts.set(place, text)
}
