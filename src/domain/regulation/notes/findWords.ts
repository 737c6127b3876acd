/** Finds exact words in a text. */
import type { YamlPath, Refuse } from '../../source.ts';
import type { LocationEntry } from './noteSchema.ts';
import { partsOf, type Part, type Unit } from '../tree/parts.ts';
import { quote } from '../parse/report/report.ts';
import type { ProvisionId, RegulationText } from '../tree/tree.ts';
import { indexById } from '../tree/walk.ts';

/** Words of one part of a unit: UTF-16 offsets, `end` exclusive. */
export interface WordsLocation {
  readonly at: ProvisionId;
  readonly part: Part;
  readonly start: number;
  readonly end: number;
  /** The correct words, if there is one correct form; in capitals if the text is in capitals. */
  readonly correct?: string;
}

/**
 * Every occurrence of these words in the whole text, as given or all in capitals, in the order of the text; `correct`
 * follows the case. Empty if the words do not occur as given, because then they were mistyped.
 */
export function findEverywhere(
  text: RegulationText,
  span: string,
  correct: string | undefined,
): readonly WordsLocation[] {
  const capitals = span.toUpperCase();
  const parts = unitsInOrder(text).flatMap((unit) => partsOf(unit).map((part) => ({ at: unit.id, ...part })));
  if (!parts.some(({ words }) => words.includes(span))) return [];
  return parts.flatMap(({ at, part, words }) => {
    const asGiven = occurrences(words, span).map((start) =>
      withCorrect({ at, part, start, end: start + span.length }, correct),
    );
    if (capitals === span) return asGiven;
    const inCapitals = occurrences(words, capitals).map((start) =>
      withCorrect({ at, part, start, end: start + capitals.length }, correct?.toUpperCase()),
    );
    return [...asGiven, ...inCapitals].sort((a, b) => a.start - b.start);
  });
}

/**
 * The one occurrence in a unit's own words that is meant; null after reporting an error: there is none, or there are
 * several and none was chosen.
 */
export function findIn(
  unit: Unit,
  { span, occurrence, correct }: LocationEntry & { readonly span: string },
  path: YamlPath,
  refuse: Refuse,
): WordsLocation | null {
  const found = partsOf(unit).flatMap(({ part, words }) =>
    occurrences(words, span).map((start): WordsLocation => ({ at: unit.id, part, start, end: start + span.length })),
  );
  const chosen = found[(occurrence ?? 1) - 1];
  if (found.length === 0) {
    refuse(
      [...path, 'span'],
      `không có ${quote(span)} ở ${unit.id}`,
      'chữ có ở chỗ ấy, đúng từng chữ và dấu câu',
      `Chép lại chữ từ văn bản; lời của các khoản, điểm bên trong ${unit.id} phải ghi bằng mã của chúng.`,
    );
  } else if (occurrence === undefined && found.length > 1) {
    refuse(
      [...path, 'span'],
      `${quote(span)} có ${found.length} lần ở ${unit.id}`,
      'chữ chỉ có một lần, hoặc ghi rõ là lần thứ mấy',
      'Chép dài hơn cho đủ phân biệt, hoặc thêm "occurrence: 1", "occurrence: 2", …',
    );
  } else if (chosen === undefined) {
    refuse(
      [...path, 'occurrence'],
      `lần thứ ${occurrence}`,
      `một số từ 1 đến ${found.length}: ${quote(span)} có ${found.length} lần ở ${unit.id}`,
      'Sửa số thứ tự.',
    );
  } else if (occurrence !== undefined && found.length === 1) {
    refuse([...path, 'occurrence'], '"occurrence" cho chữ chỉ có một lần', 'không cần số thứ tự', 'Bỏ "occurrence".');
  } else return withCorrect(chosen, correct);
  return null;
}

function withCorrect(location: WordsLocation, correct: string | undefined): WordsLocation {
  return correct === undefined ? location : { ...location, correct };
}

/** The start offset of every occurrence of `span` in `words`, including overlapping ones. */
function occurrences(words: string, span: string): readonly number[] {
  const starts: number[] = [];
  for (let start = words.indexOf(span); start >= 0; start = words.indexOf(span, start + 1)) starts.push(start);
  return starts;
}

/** Units in the order of the printed text: an instrument's front, its body, its back. */
function unitsInOrder(text: RegulationText): readonly Unit[] {
  return [...indexById(text).values()].sort((a, b) => a.line - b.line);
}
