import type { Migration } from 'kysely/migration'
import * as people from './0001_people.ts'
import * as articles from './0002_articles.ts'
import * as translations from './0003_translations.ts'
import * as editions from './0004_editions.ts'
import * as knowledge from './0005_knowledge.ts'
import * as work from './0006_work.ts'
import * as segmentation from './0007_segmentation.ts'
import * as likeness from './0008_likeness.ts'
import * as ranks from './0009_ranks.ts'
import * as desk from './0010_desk.ts'
import * as doors from './0011_doors.ts'

/** In the order of their names. Once released, a migration is never edited: the next change is the next file. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001_people': people,
  '0002_articles': articles,
  '0003_translations': translations,
  '0004_editions': editions,
  '0005_knowledge': knowledge,
  '0006_work': work,
  '0007_segmentation': segmentation,
  '0008_likeness': likeness,
  '0009_ranks': ranks,
  '0010_desk': desk,
  '0011_doors': doors,
}
