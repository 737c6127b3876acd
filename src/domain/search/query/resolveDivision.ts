import { lastOf } from '../../baseline.ts';
import type { ProvisionId } from '../../regulation/tree/tree.ts';
import type { ProvisionIndex } from '../text/provisionIndex.ts';
import { missing, nearestTo, type CitationAnswer } from './citationAnswer.ts';
import type { Citation } from './citations.ts';

/** Looks up “chương II”, “mục 1 chương II”: every division with that number, else what divisions there are. */
export function divisionAnswers(asked: Citation, provisionIndex: ProvisionIndex): readonly CitationAnswer[] {
  const parts: (readonly [level: string, label: string | undefined, word: string])[] = [
    ['phan', asked.part, 'Phần'],
    ['chuong', asked.chapter, 'Chương'],
    ['muc', asked.section, 'Mục'],
    ['tieu-muc', asked.subsection, 'Tiểu mục'],
  ];
  const named = parts.filter(([, label]) => label !== undefined);
  const [level = '', label, word = ''] = lastOf(named) ?? [];
  const segments = named.map(([prefix, number]) => `${prefix}-${number ?? ''}`);
  const same = provisionIndex.divisions.filter(({ id }) => lastPart(id).startsWith(`${level}-`));
  const hits = same.filter(
    ({ id }) => lastPart(id) === lastOf(segments) && segments.every((segment) => id.split('.').includes(segment)),
  );
  if (hits.length > 0) return hits.map(({ id, name }) => ({ kind: 'found', id, name }));
  const [first, last] = [same[0], lastOf(same)];
  const subject = provisionIndex.text.regulation;
  if (first === undefined || last === undefined) return [missing(`${subject} không chia ${word}.`, [])];
  const sentence =
    same.length === 1
      ? `${subject} chỉ có ${first.name}.`
      : `${subject} có ${same.length} ${word}, từ ${first.name} đến ${last.name}.`;
  return [
    missing(
      sentence,
      nearestTo(
        same.map(({ id }) => id),
        label ?? '',
      ),
    ),
  ];
}

function lastPart(id: ProvisionId): string {
  return id.slice(id.lastIndexOf('.') + 1);
}
