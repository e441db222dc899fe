import { z } from 'zod'

/** Bytes of a person's settings, as JSON. */
export const SETTINGS_BYTES = 32_768

const name = z.string().min(1).max(80)
const viewSchema = z.strictObject({
  name,
  query: z.string().max(1000),
  position: z.int().min(0),
})
const themeSchema = z.enum(['system', 'light', 'dark'])
const densitySchema = z.enum(['read', 'grid'])
const chordsSchema = z.array(z.string().min(1).max(60)).max(4)

/** How a person likes the desk. What is absent is as the desk has it. */
export const settingsSchema = z.strictObject({
  theme: themeSchema.optional(),
  density: densitySchema.optional(),
  /** By action, chords by physical key (`Control+Shift+KeyX`); an empty list: none. */
  keymap: z.record(name, chordsSchema).optional(),
  /** Saved searches of the board, by an id of the client's own. */
  views: z.record(name, viewSchema).optional(),
})
export type Settings = z.infer<typeof settingsSchema>

/** What is to change; `null`: as the desk has it, or gone. */
export const settingsPatchSchema = z.strictObject({
  theme: themeSchema.nullable().optional(),
  density: densitySchema.nullable().optional(),
  keymap: z.record(name, chordsSchema.nullable()).optional(),
  views: z.record(name, viewSchema.nullable()).optional(),
})
export type SettingsPatch = z.infer<typeof settingsPatchSchema>

/** The settings with the patch over them, key by key; what the patch does not name stays. */
export const mergeSettings = (settings: Settings, { theme, density, keymap, views }: SettingsPatch): Settings => ({
  ...merged({ theme: settings.theme, density: settings.density }, { theme, density }),
  ...present('keymap', merged(settings.keymap ?? {}, keymap ?? {})),
  ...present('views', merged(settings.views ?? {}, views ?? {})),
})

type Entries<Value extends object> = { readonly [Key in keyof Value]?: Value[Key] | null | undefined }

const merged = <Value extends object>(former: Value, patch: Entries<Value>): Value => {
  const named = Object.entries(patch).filter(([, value]) => value !== undefined)
  const entries = new Map<string, unknown>([...Object.entries(former), ...named])
  return Object.fromEntries(
    [...entries].filter(([, value]) => value !== null && value !== undefined),
  ) as unknown as Value
}

const present = <Key extends string, Value extends object>(key: Key, value: Value): { readonly [K in Key]?: Value } =>
  Object.keys(value).length === 0 ? {} : ({ [key]: value } as { readonly [K in Key]: Value })
