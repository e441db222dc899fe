import type { AmazonClient } from './client.ts'
import { isNamed } from './errors.ts'
import { familyOfName, type Terminology } from './terminology.ts'

/** Sees to it that terminologies are at Amazon before they are named in a request. */
export interface Imports {
  /** Looks for it, and imports it when it is missing; once per process and name. Throws what the SDK throws. */
  ensure(terminology: Terminology): Promise<void>
  /** Imports what was there before and is there no more, once for all who ask at the same time. */
  again(terminology: Terminology): Promise<void>
}

export const imports = (client: AmazonClient): Imports => {
  const known = new Map<string, Promise<void>>()
  const renewals = new Map<string, Promise<void>>()
  // What failed is forgotten, so that the next request tries once more.
  const once = (shelf: Map<string, Promise<void>>, name: string, work: () => Promise<void>): Promise<void> => {
    const under = shelf.get(name)
    if (under !== undefined) return under
    const begun = work()
    shelf.set(name, begun)
    begun.catch(() => shelf.delete(name))
    return begun
  }
  return {
    ensure: (terminology) =>
      once(known, terminology.name, async () => {
        if (!(await isThere(client, terminology.name))) await importing(client, terminology)
      }),
    again: (terminology) =>
      once(renewals, terminology.name, () =>
        importing(client, terminology).finally(() => renewals.delete(terminology.name)),
      ),
  }
}

const isThere = async (client: AmazonClient, name: string): Promise<boolean> => {
  try {
    await client.getTerminology(name)
    return true
  } catch (thrown) {
    if (isNamed(thrown, 'ResourceNotFoundException')) return false
    throw thrown
  }
}

/** An account holds 100 terminologies: when it is full, one of ours that was superseded makes room. */
const importing = async (client: AmazonClient, { name, csv }: Terminology): Promise<void> => {
  try {
    await client.importTerminology(name, csv)
  } catch (thrown) {
    if (!isNamed(thrown, 'LimitExceededException')) throw thrown
    const oldest = superseded(await client.listTerminologies(), name)
    if (oldest === undefined) throw thrown
    await removing(client, oldest)
    await client.importTerminology(name, csv)
  }
}

const removing = async (client: AmazonClient, name: string): Promise<void> => {
  try {
    await client.deleteTerminology(name)
  } catch (thrown) {
    // Another process made room first.
    if (!isNamed(thrown, 'ResourceNotFoundException')) throw thrown
  }
}

/** The oldest of ours that is not the newest for its languages; older ones of the languages of `name` go first. */
const superseded = (
  listed: readonly { readonly name: string; readonly changed: number }[],
  name: string,
): string | undefined => {
  const ours = listed
    .map((one) => ({ ...one, family: familyOfName(one.name) }))
    .filter(({ family }) => family !== undefined)
    .toSorted((a, b) => a.changed - b.changed)
  const own = ours.find(({ family }) => family === familyOfName(name))
  return (own ?? ours.find((one, index) => ours.findLastIndex(({ family }) => family === one.family) > index))?.name
}
