import { type Kysely, sql } from 'kysely'

/**
 * A translation may cut units otherwise than its document. Segments that come of that stand among the document's too, and
 * have no place in its own order. `cut` is the order of a translation that has one of its own.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    alter table segments alter column position drop not null;

    alter table translations
      add column segmentation jsonb not null default '{}' check (jsonb_typeof(segmentation) = 'object'),
      add column cut text[],
      add check ((cut is null) = (segmentation = '{}'));

    alter table versions
      add column segmentation jsonb not null default '{}' check (jsonb_typeof(segmentation) = 'object'),
      add check (translation is not null or segmentation = '{}');

    create view translation_segments (translation, document, segment, position) as
      select translations.id, document, segments.id, position
      from translations join segments using (document)
      where cut is null and position is not null
      union all
      select id, document, segment, (place - 1)::integer
      from translations cross join unnest(cut) with ordinality as own (segment, place);

    alter table events
      drop constraint events_kind_check,
      add constraint events_kind_check check (kind in ('submitted', 'extracted', 'drafted', 'edited', 'resegmented',
        'reviewed', 'sent_back', 'signed_off', 'scheduled', 'published', 'held', 'killed'));
  `.execute(db)
}
