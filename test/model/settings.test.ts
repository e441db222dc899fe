import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeSettings, type Settings, settingsPatchSchema, settingsSchema } from '../../src/model/settings.ts'

const chords = fc.array(fc.constantFrom('Control+Enter', 'F8'), { maxLength: 2 })
const action = fc.constantFrom('confirm', 'next', 'back', 'constructor')
const theme = fc.constantFrom('system' as const, 'light' as const, 'dark' as const)
const settings: fc.Arbitrary<Settings> = fc.record(
  { theme, keymap: fc.dictionary(action, chords, { minKeys: 1 }) },
  { requiredKeys: [] },
)
const patch = fc.record(
  { theme: fc.option(theme), keymap: fc.dictionary(action, fc.option(chords)) },
  { requiredKeys: [] },
)

test('what a patch names is as it says, all else stays, and the result is settings', () => {
  fc.assert(
    fc.property(settings, patch, (former, change) => {
      const merged = mergeSettings(former, change)
      expect(settingsSchema.parse(merged)).toEqual(merged)
      expect(merged.theme ?? null).toBe(change.theme === undefined ? (former.theme ?? null) : change.theme)
      const keys = new Set([...Object.keys(former.keymap ?? {}), ...Object.keys(change.keymap ?? {})])
      const at = (map: object | undefined, key: string): unknown =>
        Object.hasOwn(map ?? {}, key) ? (map as Record<string, unknown>)[key] : undefined
      for (const key of keys)
        expect(at(merged.keymap, key) ?? null).toEqual(
          Object.hasOwn(change.keymap ?? {}, key) ? at(change.keymap, key) : at(former.keymap, key),
        )
      expect(mergeSettings(merged, change)).toEqual(merged)
    }),
  )
})

test('an empty patch changes nothing, and what is not a setting is refused', () => {
  const mine: Settings = { density: 'grid', views: { a: { name: 'A', query: '', position: 0 } } }
  expect(mergeSettings(mine, {})).toEqual(mine)
  expect(mergeSettings(mine, { views: { a: null } })).toEqual({ density: 'grid' })
  expect(settingsPatchSchema.safeParse({ colour: 'red' }).success).toBe(false)
})
