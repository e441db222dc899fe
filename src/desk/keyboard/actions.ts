/** What a person is about when the action helps; the sheet lists them so. */
export const GROUPS = ['settle', 'go', 'write', 'look'] as const
export type Group = (typeof GROUPS)[number]

/**
 * Where the chord is heard. `editor`: with the cursor in the text of a sentence. `bench`: there, and wherever nothing else
 * is typed and no window is open. `everywhere`: on the whole page.
 */
export type Where = 'editor' | 'bench' | 'everywhere'

export interface Action {
  readonly id: string
  readonly group: Group
  readonly where: Where
  /** Chords by physical key, see `chord.ts`: the one that is shown first. Empty: none unless somebody sets one. */
  readonly chords: readonly string[]
  /** In their place on Apple keyboards, where `Control` is ⌘ and `Meta` is ⌃. */
  readonly onMac?: readonly string[]
  /** Goes on while the key is held down. */
  readonly repeats?: boolean
}

const act = (
  group: Group,
  where: Where,
  id: string,
  chords: readonly string[],
  more: Partial<Action> = {},
): Action => ({
  id,
  group,
  where,
  chords,
  ...more,
})

/** Actions that differ in a number, on the keys of the digits from `first` on. */
const numbered = (id: string, most: number, chord: string, onMac: string, first = 1): readonly Action[] =>
  Array.from({ length: most }, (_, index) =>
    act('write', 'editor', `${id}_${index + 1}`, [`${chord}${index + first}`], { onMac: [`${onMac}${index + first}`] }),
  )

/**
 * All that has a chord, with what it is unless somebody changes it. Each was held against the shortcuts of Chromium, Edge,
 * Firefox and Safari, of Windows, macOS and GNOME, and of text fields there; where a habit of translation tools had to
 * give way, the line says to what.
 */
export const ACTIONS: readonly Action[] = [
  act('settle', 'bench', 'confirm', ['Control+Enter']),
  act('settle', 'bench', 'confirm_empty', ['Control+Shift+Enter']),
  act('settle', 'bench', 'confirm_stay', ['Control+KeyS']),
  // Ctrl+Shift+X turns the direction of writing in Firefox, and captures the page in Edge
  act('settle', 'bench', 'send_back', ['Control+Backslash'], { onMac: ['Meta+Backslash'] }),
  // rare, and of consequence: its button does it
  act('settle', 'bench', 'take_over', []),
  // ⌘↑ and ⌘↓ move the cursor to the ends of a text on macOS
  act('go', 'bench', 'previous', ['Control+ArrowUp', 'KeyK'], {
    onMac: ['Control+Alt+ArrowUp', 'KeyK'],
    repeats: true,
  }),
  act('go', 'bench', 'next', ['Control+ArrowDown', 'KeyJ'], {
    onMac: ['Control+Alt+ArrowDown', 'KeyJ'],
    repeats: true,
  }),
  act('go', 'bench', 'next_finding', ['F8'], { repeats: true }),
  act('go', 'bench', 'previous_finding', ['Shift+F8'], { repeats: true }),
  // in the text alone: anywhere else Ctrl+1 goes to the first tab. ⌘1 does so in Safari whatever a page says
  ...numbered('suggestion', 5, 'Control+Digit', 'Meta+Digit'),
  ...numbered('rendering', 4, 'Control+Digit', 'Meta+Digit', 6),
  // ⌘⇧3, ⌘⇧4 and ⌘⇧5 photograph the screen of a Mac
  ...numbered('code', 9, 'Control+Shift+Digit', 'Meta+Shift+Digit'),
  // Ctrl+Shift+0 changes the keyboard of a Windows that has several, before any program hears of it
  act('write', 'editor', 'codes_missing', ['Control+Shift+Semicolon'], { onMac: ['Meta+Shift+Digit0'] }),
  // F9 opens the reader of Firefox
  act('write', 'bench', 'fix', ['F2']),
  // Ctrl+Insert copies the selection in every text field of Windows
  act('write', 'bench', 'copy_source', ['Control+KeyI'], { onMac: ['Meta+KeyI'] }),
  // Ctrl+Delete takes the next word; Ctrl+A and Delete clear a text without help
  act('write', 'bench', 'clear', []),
  // Ctrl+M silences the tab in Firefox and Edge, and ⌘M puts the window away
  act('write', 'bench', 'suggest_again', ['Control+Semicolon'], { onMac: ['Meta+Semicolon'] }),
  // ⌥Space types it on a Mac
  act('write', 'editor', 'nbsp', ['Control+Shift+Space'], { onMac: [] }),
  // Ctrl+Alt is AltGr, which types letters
  act('write', 'bench', 'split', ['Control+Shift+Backslash'], { onMac: ['Meta+Shift+Backslash'] }),
  act('write', 'bench', 'merge', ['Control+Shift+BracketRight'], { onMac: ['Meta+Shift+BracketRight'] }),
  act('look', 'bench', 'add_term', ['Control+Shift+KeyG'], { onMac: ['Meta+Shift+KeyG'] }),
  // Ctrl+K goes to the search bar of Firefox
  act('look', 'bench', 'concordance', ['Control+Quote'], { onMac: ['Meta+Quote'] }),
  // Ctrl+Shift+M is the phone's view in Firefox, and the profiles in Chrome
  act('look', 'bench', 'comment', ['Control+Shift+Quote'], { onMac: ['Meta+Shift+Quote'] }),
  // Ctrl+Shift+D puts all tabs among the bookmarks
  act('look', 'bench', 'history', ['Shift+F2']),
  // Ctrl+Shift+P opens a private window in Firefox, and no page can keep it from doing so
  act('look', 'bench', 'preview', ['Control+Backquote'], { onMac: ['Meta+Backquote'] }),
  act('look', 'everywhere', 'sheet', ['Control+Slash', '?']),
]

export const actionOf = (id: string): Action | undefined => ACTIONS.find((action) => action.id === id)

/** Chords by action, as a person's settings have them; an empty list: none. */
export type Keymap = Readonly<Record<string, readonly string[]>>

/** The chords of an action, the shown one first. */
export const chordsFor = (action: Action, keymap: Keymap, mac: boolean): readonly string[] =>
  keymap[action.id] ?? (mac ? (action.onMac ?? action.chords) : action.chords)
