import { me } from '../me.ts'
import { prefer, showTheme, type Theme } from '../prefer.ts'
import { say } from '../voice.ts'
import { Choice } from './field.tsx'

const THEMES = ['system', 'light', 'dark'] as const

/** Light, dark, or as the machine has it. */
export const ThemeChoice = () => (
  <Choice
    label={say('desk.settings.theme')}
    value={me.value?.settings.theme ?? 'system'}
    options={THEMES.map((value) => ({ value, label: say(`desk.settings.themes.${value}`) }))}
    onChange={({ currentTarget }) => {
      const theme = currentTarget.value as Theme
      showTheme(theme)
      void prefer({ theme })
    }}
  />
)
