/** The versions of an amended text as plain data: the content of `/van-ban/S/phien-ban.json`. */
import { changesOn, suspensionsEnded, type ChangeNote } from '../regulation/amend/changeNotes.ts';
import { dayBefore } from '../regulation/amend/operation/days.ts';
import type { TextHistory } from '../regulation/amend/history.ts';
import { unitWords } from '../regulation/page/citation.ts';
import type { Regulation } from '../regulation/regulation.ts';
import type { Versions } from './versionsSchema.ts';

/** Relative address of the published schema from a regulation's folder on the site. */
const SCHEMA = '../../phien-ban.schema.json';

/** The data, with keys in a fixed order: the same content always gives the same bytes. */
export function versionsOf(
  { slug, meta, textVersion }: Pick<Regulation, 'slug' | 'meta' | 'textVersion'>,
  history: TextHistory,
): Versions {
  const [issued] = history.versions;
  return {
    $schema: SCHEMA,
    formatVersion: 1,
    slug,
    number: meta.number,
    textVersion,
    amending: history.amending.map(({ id, number, name, title, signed, from }) => ({
      id,
      number,
      name,
      title,
      signed,
      inForceFrom: from,
    })),
    versions: history.versions.map((version, index) => {
      const before = history.versions[index - 1] ?? issued;
      const next = history.versions[index + 1];
      return {
        day: version.day,
        until: next === undefined ? null : dayBefore(next.day),
        current: version === history.current,
        address: `${version === history.current ? 'toan-van' : `ngay/${version.day}`}/`,
        changes: changesOn(version, before, history).map((note) => ({
          unit: note.id,
          words: unitWords(version.text, note.id) ?? '',
          ...changeOf(note),
        })),
        suspensionsEnded: [...suspensionsEnded(version, before)],
      };
    }),
  };
}

type Change = Versions['versions'][number]['changes'][number];

function changeOf(note: ChangeNote): Omit<Change, 'unit' | 'words'> {
  const { as, source, by, from, until, corrects, amendedBy, words } = note;
  return {
    as,
    source: { ...source, words: by },
    from,
    until,
    corrects,
    amendedBy: amendedBy.map((one) => ({ ...one.source, words: one.by })),
    former: words?.former ?? null,
    after: words?.after ?? (as === 'inserted' ? note.inserted : null),
  };
}
