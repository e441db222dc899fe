import type { CDPSession, Page } from 'playwright-core'

/** Physical keys in reading order, as `KeyboardEvent.code` has them. */
const CODES = [
  ...[...'1234567890'].map((digit) => `Digit${digit}`),
  'Minus',
  'Equal',
  ...[...'QWERTYUIOP'].map((letter) => `Key${letter}`),
  'BracketLeft',
  'BracketRight',
  ...[...'ASDFGHJKL'].map((letter) => `Key${letter}`),
  'Semicolon',
  'Quote',
  ...[...'ZXCVBNM'].map((letter) => `Key${letter}`),
  'Comma',
  'Period',
  'Slash',
]

/** What each of them types without a modifier, as Windows and xkeyboard-config have these layouts. */
export const LAYOUTS = {
  az: '1234567890-=qüertyuiopöğasdfghjklıəzxcvbnmçş.',
  ru: '1234567890-=йцукенгшщзхъфывапролджэячсмитьбю.',
  kk: '"әіңғ,.үұқөһйцукенгшщзхъфывапролджэячсмитьбю№',
} as const
export type Layout = keyof typeof LAYOUTS

const VIRTUAL: Readonly<Record<string, number>> = { Enter: 13, Slash: 191, Space: 32 }
const CONTROL = 2
const SHIFT = 8

/** A keyboard of that layout before the page: every event has the layout's character and the place of the key. */
export const keyboardOf = async (page: Page, layout: Layout) => {
  const session: CDPSession = await page.context().newCDPSession(page)
  const keys = [...LAYOUTS[layout]]
  const send = async (code: string, key: string, modifiers: number, text?: string) => {
    const event = { code, key, modifiers, windowsVirtualKeyCode: VIRTUAL[code] ?? code.charCodeAt(code.length - 1) }
    await session.send('Input.dispatchKeyEvent', {
      type: text === undefined ? 'rawKeyDown' : 'keyDown',
      ...event,
      ...(text !== undefined && { text }),
    })
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event })
  }
  return {
    /** Types letters that the layout has, small or capital, and spaces. */
    async type(text: string): Promise<void> {
      for (const letter of text) {
        const small = letter.toLocaleLowerCase(layout)
        const code = letter === ' ' ? 'Space' : CODES[keys.indexOf(small)]
        if (code === undefined) throw new Error(`there is no ${letter} on the ${layout} layout`)
        await send(code, letter, small === letter ? 0 : SHIFT, letter)
      }
    },
    /** Presses the key at that place with Control, and Shift if it is said; what it prints is the layout's matter. */
    async press(code: string, { shift = false } = {}): Promise<void> {
      const own = keys[CODES.indexOf(code)] ?? code
      const key = shift ? own.toLocaleUpperCase(layout) : own
      await send(code, key, CONTROL | (shift ? SHIFT : 0))
    },
  }
}
