import { describe, expect, test } from 'vitest'
import { ACTIONS, type Action, actionOf, chordsFor } from '../../src/desk/keyboard/actions.ts'
import { isPressed, type KeyPress, pressedChord, readChord, writeChord } from '../../src/desk/keyboard/chord.ts'
import { refusalOf } from '../../src/desk/keyboard/conflicts.ts'
import { LAYOUTS, learnt, printed } from '../../src/desk/keyboard/layouts.ts'
import { LANGUAGES } from '../../src/model/language.ts'

/** A key press as browsers tell it: `Control+Shift KeyX Ч`. */
const press = (told: string, more: Partial<KeyPress> & { altGraph?: boolean } = {}): KeyPress => {
  const parts = told.split(' ')
  const [key = '', code = '', modifiers = ''] = parts.toReversed()
  return {
    code,
    key: key === 'space' ? ' ' : key,
    ctrlKey: modifiers.includes('Control'),
    metaKey: modifiers.includes('Meta'),
    altKey: modifiers.includes('Alt'),
    shiftKey: modifiers.includes('Shift'),
    isComposing: false,
    keyCode: 0,
    getModifierState: () => more.altGraph ?? false,
    ...more,
  }
}

const pressed = (chord: string, event: KeyPress, mac = false): boolean => {
  const read = readChord(chord)
  if (!read) throw new Error(chord)
  return isPressed(read, event, mac)
}

describe('a chord', () => {
  test.each(ACTIONS.flatMap(({ chords, onMac = [] }) => [...chords, ...onMac]))('%s is read and written', (chord) => {
    expect(writeChord(readChord(chord) as NonNullable<ReturnType<typeof readChord>>)).toBe(chord)
  })

  test.each(['', 'Control', 'Ctrl+KeyX', 'Control+keyx', 'Control+', 'Control+Banana', 'KeyÄ'])(
    '%j is none',
    (chord) => {
      expect(readChord(chord)).toBeUndefined()
    },
  )

  // what `key` says differs from layout to layout, `code` does not
  test.each([
    ['us', 'Control+KeyS', 'Control KeyS s'],
    ['ru', 'Control+KeyS', 'Control KeyS ы'],
    ['kk', 'Control+KeyS', 'Control KeyS ы'],
    ['az', 'Control+KeyS', 'Control KeyS s'],
    ['us', 'Control+Semicolon', 'Control Semicolon ;'],
    ['ru', 'Control+Semicolon', 'Control Semicolon ж'],
    ['az', 'Control+Semicolon', 'Control Semicolon ı'],
    ['us', 'Control+Quote', "Control Quote '"],
    ['az', 'Control+Quote', 'Control Quote ə'],
    ['kk', 'Control+Quote', 'Control Quote э'],
    ['us', 'Control+Slash', 'Control Slash /'],
    ['ru', 'Control+Slash', 'Control Slash .'],
    ['az', 'Control+Slash', 'Control Slash .'],
    ['kk', 'Control+Slash', 'Control Slash №'],
    ['us', 'Control+Digit2', 'Control Digit2 2'],
    ['kk', 'Control+Digit2', 'Control Digit2 ә'],
    ['kk', 'Control+Shift+Digit2', 'Control+Shift Digit2 Ә'],
    ['us', 'Control+Shift+Digit2', 'Control+Shift Digit2 @'],
    ['ru', 'Control+Shift+Digit2', 'Control+Shift Digit2 "'],
    ['ru', 'KeyJ', 'KeyJ о'],
    ['any', 'Control+Enter', 'Control Enter Enter'],
    ['numeric pad', 'Control+Enter', 'Control NumpadEnter Enter'],
    ['any', 'Control+Shift+Space', 'Control+Shift Space space'],
  ])('of the %s layout: %s is pressed by %s', (_, chord, told) => {
    expect(pressed(chord, press(told))).toBe(true)
    // and by nothing else than that: one modifier more is another chord
    expect(pressed(chord, press(told, { altKey: true }))).toBe(false)
    expect(pressed(chord, press(told, { metaKey: true }))).toBe(false)
  })

  test('is not the key of another layout that prints the same letter', () => {
    // the Azerbaijani layout has a dot where others have a slash, and ş where they have a dot
    expect(pressed('Control+Period', press('Control Slash .'))).toBe(false)
    expect(pressed('Control+KeyS', press('Control KeyC с'))).toBe(false)
  })

  test.each([
    ['us', 'Shift Slash ?'],
    ['ru', 'Shift Digit7 ?'],
    ['az', 'Shift Digit7 ?'],
    ['kk', 'Shift Slash ?'],
  ])('that is a character is that of the layout: ? of %s', (_, told) => {
    expect(pressed('?', press(told))).toBe(true)
    expect(pressed('?', press(told, { ctrlKey: true }))).toBe(false)
  })

  test('is no key of an input method, and none with AltGr', () => {
    const told = 'Control KeyS s'
    expect(pressedChord(press(told, { isComposing: true }), false)).toBeUndefined()
    expect(pressedChord(press(told, { keyCode: 229 }), false)).toBeUndefined()
    expect(pressedChord(press(told, { altGraph: true }), false)).toBeUndefined()
    expect(pressed('?', press('Shift Slash ?', { isComposing: true }))).toBe(false)
    expect(pressedChord(press('Control ControlLeft Control'), false)).toBeUndefined()
  })

  test('is by ⌘ on a Mac, where ⌃ is another key', () => {
    expect(pressed('Control+Enter', press('Meta Enter Enter'), true)).toBe(true)
    expect(pressed('Control+Enter', press('Control Enter Enter'), true)).toBe(false)
    expect(pressed('Meta+Digit1', press('Control Digit1 1'), true)).toBe(true)
    expect(pressed('Control+Enter', press('Meta Enter Enter'), false)).toBe(false)
  })
})

describe('the keys that come with the desk', () => {
  test.each([false, true])('collide with nothing and with none of their own (mac: %s)', (mac) => {
    const refusals = ACTIONS.flatMap((action) =>
      chordsFor(action, {}, mac).flatMap((chord) => {
        const refused = refusalOf(chord, action, {}, mac)
        return refused ? [`${action.id} ${chord}: ${refused.why}`] : []
      }),
    )
    expect(refusals).toEqual([])
  })

  test('have every action named once', () => {
    const ids = ACTIONS.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('a new chord', () => {
  const confirm = actionOf('confirm') as Action
  const nbsp = actionOf('nbsp') as Action
  const why = (chord: string, action = confirm, mac = false) => refusalOf(chord, action, {}, mac)?.why

  test.each([
    ...['T', 'N', 'W', 'L', 'R', 'P', 'F'].map((letter) => [`Control+Key${letter}`, 'browser']),
    ...['Tab', 'PageUp', 'PageDown', 'F4'].map((key) => [`Control+${key}`, 'browser']),
    ['Control+Shift+KeyP', 'browser'],
    ['F5', 'browser'],
    ['Alt+ArrowLeft', 'browser'],
    ...['Backspace', 'Delete', 'Insert', 'ArrowLeft', 'Home', 'KeyA', 'KeyC', 'KeyV', 'KeyX', 'KeyZ'].map((key) => [
      `Control+${key}`,
      'text',
    ]),
    ['Control+Shift+ArrowRight', 'text'],
    ['Shift+ArrowDown', 'text'],
    ['Control+Shift+KeyZ', 'text'],
    ['Enter', 'text'],
    ['Control+Alt+KeyS', 'altgr'],
    ['Alt+Digit1', 'altgr'],
    ['Alt+KeyM', 'altgr'],
    ['Meta+KeyS', 'system'],
    ['Control+Shift+Digit0', 'system'],
    ['Alt+F4', 'system'],
    ['Control+Banana', 'unreadable'],
    ['Control+KeyS', 'taken'],
    ['F8', 'taken'],
  ])('%s is refused: %s', (chord, reason) => {
    expect(why(chord as string)).toBe(reason)
  })

  test.each([
    ['Control+KeyB', undefined, true],
    ['Meta+KeyE', 'text', true],
    ['Control+ArrowUp', 'text', true],
    ['Alt+ArrowUp', 'text', true],
    ['Control+KeyM', 'system', true],
    ['Control+Shift+Digit4', 'system', true],
    ['Control+Digit1', 'browser', true],
    ['Control+Digit1', 'taken', false],
  ] as const)('%s: %s (mac: %s)', (chord, reason, mac) => {
    expect(why(chord, confirm, mac)).toBe(reason)
  })

  test('may be a letter only for what is done when nothing is typed', () => {
    expect(why('KeyA', nbsp)).toBe('bare')
    expect(why('KeyA', confirm)).toBeUndefined()
  })

  test('is taken by what the person has given it to, and free when that has another', () => {
    expect(refusalOf('Control+Enter', nbsp, { confirm: ['F4'] }, false)).toBeUndefined()
    expect(refusalOf('F4', nbsp, { confirm: ['F4'] }, false)).toMatchObject({ why: 'taken', by: { id: 'confirm' } })
    expect(refusalOf('Control+Enter', confirm, {}, false)).toBeUndefined()
  })
})

describe('a chord is printed', () => {
  test.each([
    ['en', 'Control+Shift+KeyG', 'Ctrl+Shift+G', '⇧⌘G'],
    ['ru', 'Control+Shift+KeyG', 'Ctrl+Shift+П', '⇧⌘П'],
    ['kk', 'Control+Quote', 'Ctrl+Э', '⌘Э'],
    ['az', 'Control+Quote', 'Ctrl+Ə', '⌘Ə'],
    ['az', 'Control+Semicolon', 'Ctrl+I', '⌘I'],
    ['az', 'Control+KeyI', 'Ctrl+İ', '⌘İ'],
    ['az', 'Control+Slash', 'Ctrl+.', '⌘.'],
    ['kk', 'Control+Digit2', 'Ctrl+2', '⌘2'],
    ['ru', 'Control+Shift+Space', 'Ctrl+Shift+пробел', '⇧⌘пробел'],
    ['en', 'Control+Alt+ArrowUp', 'Ctrl+Alt+↑', '⌥⌘↑'],
    ['en', 'Meta+Digit1', 'Win+1', '⌃1'],
    ['en', 'Control+Enter', 'Ctrl+Enter', '⌘↩'],
    ['en', '?', '?', '?'],
    ['en', 'no chord', 'no chord', 'no chord'],
  ] as const)('on the %s layout: %s is %s, on a Mac %s', (language, chord, here, onMac) => {
    expect(printed(chord, LAYOUTS[language], false, 'пробел')).toBe(here)
    expect(printed(chord, LAYOUTS[language], true, 'пробел')).toBe(onMac)
  })

  test('as the layout in use has it, which a key press tells', () => {
    expect(learnt(LAYOUTS.en, 'KeyF', 'а', 'kk')).toBe(LAYOUTS.kk)
    expect(learnt(LAYOUTS.en, 'KeyF', 'А', 'en')).toBe(LAYOUTS.ru)
    expect(learnt(LAYOUTS.ru, 'KeyF', 'f', 'az')).toBe(LAYOUTS.az)
    expect(learnt(LAYOUTS.az, 'KeyF', 'f', 'en')).toBe(LAYOUTS.az)
    expect(learnt(LAYOUTS.az, 'Digit1', '1', 'en')).toBe(LAYOUTS.az)
    expect(learnt(LAYOUTS.en, 'KeyY', 'z', 'en').get('KeyY')).toBe('z')
    // two of the usual ones have the dot there
    expect(learnt(LAYOUTS.en, 'Slash', '.', 'en').get('KeyF')).toBe('f')
    expect(learnt(LAYOUTS.en, 'Slash', '.', 'en').get('Slash')).toBe('.')
  })

  test.each(LANGUAGES)('with a sign for every key of the %s layout', (language) => {
    expect(LAYOUTS[language].size).toBe(35)
    expect(new Set(LAYOUTS[language].values()).size).toBe(35)
  })
})
