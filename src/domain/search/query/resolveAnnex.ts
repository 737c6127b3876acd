import type { ProvisionId } from '../../regulation/tree/tree.ts';
import type { ProvisionIndex } from '../text/provisionIndex.ts';
import type { Citation } from './citations.ts';
import type { CitationAnswer } from './citationAnswer.ts';

/** Maximum number of answers. */
const MAX = 4;

/**
 * Looks up “phụ lục I”, “mẫu số 2”, “mục II phụ lục I”: the annexes with that number (all appendices for “phụ lục”
 * alone), or the units in them; else what annexes there are.
 */
export function annexAnswers(asked: Citation, { annexes, text, ids }: ProvisionIndex): readonly CitationAnswer[] {
  const [stem, label, word] =
    asked.annex === undefined ? ['mau', asked.form ?? '', 'mẫu'] : ['phu-luc', asked.annex, 'phụ lục'];
  const same = annexes.filter(({ id }) => id === stem || id.startsWith(`${stem}-`));
  const found = same.filter(
    ({ id }) => label === '' || id === `${stem}-${label}` || id.startsWith(`${stem}-${label}-lan-`),
  );
  const [first, last] = [same[0], same[same.length - 1]];
  if (found.length === 0) {
    const sentence =
      first === undefined || last === undefined
        ? `${text.regulation} không có ${word}.`
        : same.length === 1
          ? `${text.regulation} chỉ có ${first.name}.`
          : `${text.regulation} có ${same.length} ${word}, từ ${first.name} đến ${last.name}.`;
    return [{ kind: 'missing', sentence, near: same.slice(0, MAX).map(({ id }) => id) }];
  }
  const segments = segmentsOf(asked);
  return found.flatMap(({ id, name }): readonly CitationAnswer[] => {
    if (segments.length === 0) return [{ kind: 'found', id, name }];
    const inside = [...ids].filter((one) => one.startsWith(`${id}.`) && ends(one, segments)).slice(0, MAX);
    if (inside.length > 0) return inside.map((one) => ({ kind: 'found', id: one, name }));
    return [{ kind: 'missing', sentence: `${name} không có khoản, điểm hoặc mục được gõ.`, near: [id] }];
  });
}

const ROMAN = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');

/** The parts of an id that are asked for below the annex, outermost first; each in its possible spellings. */
function segmentsOf({ section, article, clause, point = [] }: Citation): readonly (readonly string[])[] {
  return [
    section === undefined ? [] : [`muc-${section}`, `muc-${ROMAN[Number(section) - 1] ?? section}`],
    article === undefined ? [] : [`dieu-${article}`],
    clause === undefined ? [] : [`khoan-${clause}`],
    point.map((letter) => `diem-${letter}`),
  ].filter((spellings) => spellings.length > 0);
}

/** True if the id ends with the last part, and has the others before it. */
function ends(id: ProvisionId, segments: readonly (readonly string[])[]): boolean {
  const parts = id.split('.').reverse();
  const [last = []] = segments.slice(-1);
  return last.includes(parts[0] ?? '') && segments.every((spellings) => parts.some((part) => spellings.includes(part)));
}
