import type { Piece, Slot } from './pieces.ts'
import type { Planned } from './planned.ts'
import type { ReadText } from './read.ts'
import { type Bone, shapeOf, skeletonOf } from './shape.ts'
import { type Edit, mover } from './splice.ts'

/** What was meant to happen in one slot of the document, itself or in the codes it holds. */
export interface Touched {
  readonly slot: Slot
  readonly planned: readonly Planned[]
}

/**
 * Compares a composed document with the plan: the same blocks in their places, and in every touched slot the text and
 * codes that were meant. Answers the slots where it is not so, with what is wrong.
 */
export const verify = (
  before: ReadText,
  after: ReadText,
  edits: readonly Edit[],
  touched: readonly Touched[],
  targets: ReadonlyMap<Slot, readonly Planned[]>,
): ReadonlyMap<Slot, 'structure' | 'content'> => {
  const move = mover(edits)
  const wrong = new Map<Slot, 'structure' | 'content'>()
  const found = new Map(after.slots.map((slot) => [`${slot.kind} ${slot.range[0]}`, slot]))
  for (const { slot, planned } of touched) {
    const now = found.get(`${slot.kind} ${move(slot.range[0])}`)
    if (!now || !isSame(now.pieces, planned, targets)) wrong.set(slot, 'content')
  }
  for (const slot of displaced(before, after, move, touched)) wrong.set(slot, 'structure')
  return wrong
}

const isSame = (
  found: readonly Piece[],
  planned: readonly Planned[],
  targets: ReadonlyMap<Slot, readonly Planned[]>,
): boolean => {
  const [one, other] = [found[0], planned[0]]
  // most slots are one text
  return found.length === 1 && planned.length === 1 && one?.type === 'text' && other?.type === 'text'
    ? one.value === other.value
    : shapeOf(found, new Map()) === shapeOf(planned, targets)
}

/** The touched slots in or next to which the blocks are not what they were. */
const displaced = (
  before: ReadText,
  after: ReadText,
  move: (offset: number) => number,
  touched: readonly Touched[],
): readonly Slot[] => {
  const wanted = skeletonOf(before.parsed.tree).map((bone) => ({
    ...bone,
    start: move(bone.start),
    end: move(bone.end),
  }))
  const stray = differences(wanted, skeletonOf(after.parsed.tree))
  if (stray.length === 0) return []
  const hit = (bones: readonly Bone[]) =>
    touched
      .map(({ slot }) => slot)
      .filter(({ range }) => bones.some(({ start, end }) => start <= move(range[1]) && end >= move(range[0])))
  const near = hit(stray.filter(({ isLeaf }) => isLeaf))
  return near.length > 0 ? near : hit(stray).length > 0 ? hit(stray) : touched.map(({ slot }) => slot)
}

const differences = (wanted: readonly Bone[], found: readonly Bone[]): readonly Bone[] => {
  const isSameBone = (bone: Bone, other: Bone | undefined) =>
    bone.start === other?.start && bone.end === other.end && bone.key === other.key
  if (wanted.length === found.length && wanted.every((bone, index) => isSameBone(bone, found[index]))) return []
  const name = ({ key, start, end }: Bone) => `${start} ${end} ${key}`
  const [one, other] = [new Set(wanted.map(name)), new Set(found.map(name))]
  return [...wanted.filter((bone) => !other.has(name(bone))), ...found.filter((bone) => !one.has(name(bone)))]
}
