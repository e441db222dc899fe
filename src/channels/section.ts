import type { Say } from '../channel.ts'

/** Sections that have a name in every language (`channels.sections`). */
export const SECTIONS = [
  'news',
  'politics',
  'diplomacy',
  'economy',
  'transport',
  'society',
  'culture',
  'science',
  'technology',
  'education',
  'health',
  'environment',
  'sport',
  'world',
  'opinion',
] as const

/** The section's name in the shelf's language; a section of the newsroom's own is called as the newsroom calls it. */
export const sectionName = (section: string, say: Say): string =>
  (SECTIONS as readonly string[]).includes(section) ? say(`sections.${section}`) : section
