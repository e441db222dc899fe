import type { DeepL } from './client.ts'
import { familyOf, type GlossaryDraft } from './glossary.ts'

/** Sees to it that glossaries are at DeepL before they are named in a request. */
export interface Glossaries {
  /**
   * Its id at DeepL: looked for by name, made when it is missing; once per process, and once more when the id that was
   * answered before is `gone`. Throws what the client throws.
   */
  idOf(glossary: GlossaryDraft, gone?: string): Promise<string>
}

export const glossaries = (client: DeepL): Glossaries => {
  const known = new Map<string, Promise<string>>()
  const begin = (glossary: GlossaryDraft): Promise<string> => {
    const begun = findOrMake(client, glossary)
    known.set(glossary.name, begun)
    // What failed is forgotten, so that the next request tries once more.
    begun.catch(() => known.delete(glossary.name))
    return begun
  }
  return {
    async idOf(glossary, gone) {
      const under = known.get(glossary.name)
      const id = under && (await under)
      if (id !== undefined && id !== gone) return id
      // Whoever waited for the same one may have begun by now.
      const now = known.get(glossary.name)
      return now === undefined || now === under ? begin(glossary) : now
    },
  }
}

const findOrMake = async (client: DeepL, glossary: GlossaryDraft): Promise<string> => {
  const listed = await client.listGlossaries()
  const there = listed.find(({ name }) => name === glossary.name)
  if (there !== undefined) return there.glossaryId
  try {
    return await client.createGlossary(glossary)
  } catch (thrown) {
    // An account holds only so many: when it is full, the oldest of ours for these languages makes room.
    const [oldest] = listed
      .filter(({ name }) => name.startsWith(familyOf(glossary.pair)))
      .toSorted((one, other) => one.creationTime.getTime() - other.creationTime.getTime())
    if (client.fault(thrown).code !== 'engine.refused' || oldest === undefined) throw thrown
    await client.deleteGlossary(oldest.glossaryId)
    return client.createGlossary(glossary)
  }
}
