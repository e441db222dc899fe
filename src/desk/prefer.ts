import type { Me, MePatch } from '../api/schemas/me.ts'
import { ask } from './ask.ts'
import { me } from './me.ts'

/** Remembers how I like the desk. What the patch does not name stays; `null` takes something out. */
export const prefer = async (settings: NonNullable<MePatch['settings']>): Promise<void> => {
  me.value = await ask<Me>('PATCH', '/api/me', { body: { settings } })
}

export type Theme = NonNullable<Me['settings']['theme']>

/** Shows the desk light or dark at once; the server writes the same into the pages it sends from then on. */
export const showTheme = (theme: Theme): void => {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}
