import './settings/settings.css'
import type { ComponentChildren, ComponentType } from 'preact'
import { useEffect } from 'preact/hooks'
import { lazy } from 'preact-iso'
import { ENDONYM, LANGUAGES, type Language } from '../../model/language.ts'
import { me } from '../me.ts'
import { Choice } from '../parts/field.tsx'
import { chooseLanguage } from '../parts/language-choice.tsx'
import { Page } from '../parts/page.tsx'
import { ThemeChoice } from '../parts/theme-choice.tsx'
import { prefer } from '../prefer.ts'
import { say, spoken } from '../voice.ts'
import { MentionList } from './settings/mentions.tsx'
import { Password } from './settings/password.tsx'
import { Sessions } from './settings/sessions.tsx'
import { Tokens } from './settings/tokens.tsx'

/** The editor of the keyboard, where the desk has one. */
const [remap] = Object.values(import.meta.glob('../keyboard/remap.tsx')) as (() => Promise<Record<string, unknown>>)[]
const Remap = remap && lazy(async () => ({ default: componentIn(await remap()) }))

const componentIn = (module: Record<string, unknown>) => (module.default ?? module.Remap) as ComponentType

const DENSITIES = ['read', 'grid'] as const

/** How I like the desk, how I get in, and who calls me. */
const Settings = () => {
  useEffect(() => {
    if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView()
  }, [])
  return (
    <Page title={say('desk.settings.title')}>
      <Part id="look">
        <div class="settings-fields">
          <Choice
            label={say('desk.languages')}
            value={spoken.value}
            options={LANGUAGES.map((value) => ({ value, label: ENDONYM[value], lang: value }))}
            onChange={({ currentTarget }) => chooseLanguage(currentTarget.value as Language)}
          />
          <ThemeChoice />
          <Choice
            label={say('desk.settings.density')}
            value={me.value?.settings.density ?? 'read'}
            options={DENSITIES.map((value) => ({ value, label: say(`desk.settings.densities.${value}`) }))}
            onChange={({ currentTarget }) => prefer({ density: currentTarget.value as (typeof DENSITIES)[number] })}
          />
        </div>
      </Part>
      <Part id="mentions">
        <MentionList />
      </Part>
      {Remap && (
        <Part id="keyboard">
          <Remap />
        </Part>
      )}
      <Part id="password">
        <Password />
      </Part>
      <Part id="sessions">
        <Sessions />
      </Part>
      <Part id="tokens">
        <Tokens />
      </Part>
    </Page>
  )
}
export default Settings

const Part = ({ id, children }: { id: string; children: ComponentChildren }) => (
  <section class="settings-part" id={id} aria-labelledby={`${id}-head`}>
    <h2 id={`${id}-head`}>{say(`desk.settings.parts.${id}`)}</h2>
    {children}
  </section>
)
