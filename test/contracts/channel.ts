import { describe, expect, test } from 'vitest'
import type { Artifact, Channel, Say, Shelf, ShownEdition, Tag } from '../../src/channel.ts'
import { memoryOutlet } from '../../src/outlets/index.ts'

/** What every channel owes. `sayIn` throws at a key that nobody wrote a sentence for. */
export const channelContract = (channel: Channel, shelves: readonly Shelf[], sayIn: (tag: Tag) => Say): void => {
  const render = (shelf: Shelf): readonly Artifact[] => channel.render(shelf, sayIn(shelf.language))

  describe(`the channel ${channel.id} keeps the contract`, () => {
    test('the same shelf gives the same bytes, and is left as it was', () => {
      for (const shelf of shelves) {
        const before = structuredClone(shelf)
        expect(render(shelf)).toEqual(render(structuredClone(shelf)))
        expect(shelf).toEqual(before)
      }
    })

    test('every artifact has a path of its own, below its language or a script of it', () => {
      const paths = shelves.flatMap((shelf) => render(shelf).map(({ path }) => ({ path, language: shelf.language })))
      expect(new Set(paths.map(({ path }) => path)).size).toBe(paths.length)
      expect(paths.filter(({ path, language }) => path.split(/[-/]/)[0] !== language)).toEqual([])
    })

    test('an outlet takes every path', async () => {
      const outlet = memoryOutlet()
      for (const shelf of shelves) for (const artifact of render(shelf)) await outlet.put(artifact)
      expect(outlet.files.size).toBeGreaterThan(0)
    })

    test('an empty shelf is a shelf', () => {
      for (const shelf of shelves) expect(() => render({ ...shelf, editions: [], killed: [] })).not.toThrow()
    })

    test('what is not on the shelf is not told', () => {
      const secret = 'Sentence-of-a-killed-edition'
      for (const shelf of shelves) {
        const killed = shelf.killed.map(
          (edition): ShownEdition => ({ ...edition, title: secret, html: secret, markdown: secret }),
        )
        expect(render({ ...shelf, killed }).filter(({ body }) => body.includes(secret))).toEqual([])
      }
    })
  })
}
