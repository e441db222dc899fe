import type { Person } from '../model/actor.ts'
import { Fault } from '../model/fault.ts'
import type { Language } from '../model/language.ts'
import { mergeSettings, SETTINGS_BYTES, type Settings, type SettingsPatch } from '../model/settings.ts'
import type { Act } from '../step.ts'
import { utf8Bytes } from '../text/bytes.ts'

export interface Wish {
  readonly language?: Language | undefined
  readonly settings?: SettingsPatch | undefined
}

/** Changes how somebody likes the desk, and the language they are spoken to in. Throws `settings.too_large`. */
export const changeMe: Act<Wish, { readonly person: Person; readonly settings: Settings }> = (
  { language, settings: patch = {} },
  who,
  { store },
) =>
  store.transaction(async ({ people, settings }) => {
    const changed = await settings.change(who.id, (former) => fitting(mergeSettings(former, patch)))
    if (language === undefined || language === who.language) return { person: who, settings: changed }
    // rights may have changed since this request began: only the language is ours to write
    const present = (await people.lock()).find(({ id }) => id === who.id) ?? who
    const person = { ...present, language }
    await people.put(person)
    return { person, settings: changed }
  })

const fitting = (settings: Settings): Settings => {
  const found = utf8Bytes(JSON.stringify(settings))
  if (found > SETTINGS_BYTES) throw new Fault('settings.too_large', { found, limit: SETTINGS_BYTES })
  return settings
}
