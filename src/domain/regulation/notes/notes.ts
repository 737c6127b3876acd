/** Resolves the editor's notes to the exact locations of the official text. */
import type { Id } from '../../ids.ts';
import type { Problem } from '../../problem.ts';
import { listed, refuseInto, refuseTwice, type YamlPath, type Refuse, type Source } from '../../source.ts';
import { anchorsOf } from '../parse/words/contentWords.ts';
import { findEverywhere, findIn, type WordsLocation } from './findWords.ts';
import { CORRECTABLE, DISMISSED, type Note, type NoteKind, type LocationEntry } from './noteSchema.ts';
import { quote } from '../parse/report/report.ts';
import type { ProvisionId, RegulationText } from '../tree/tree.ts';
import { indexById } from '../tree/walk.ts';

/** A whole division, provision or passage to which a note refers. */
interface UnitLocation {
  readonly at: ProvisionId;
  readonly part: 'whole';
}

export type NoteLocation = WordsLocation | UnitLocation;

/** A note with its exact locations. */
type NoteId = Id<'note'>;

export interface BoundNote {
  readonly id: NoteId;
  readonly kind: NoteKind;
  readonly note: string;
  /** At least one; the first is the main one. */
  readonly locations: readonly NoteLocation[];
  /** Readings of the rating that the defect causes. */
  readonly readings: readonly string[];
  /** Cases that no provision covers because of it, as sentences. */
  readonly gaps: readonly string[];
}

/**
 * Finds the locations of every note.
 * @param source positions in notes.yaml, for error messages
 * @returns the notes that could be resolved completely, in the order of the file; the locations of dismissed findings;
 * and every error: an unknown or repeated id, words that are missing or ambiguous, a location given in two ways, a
 * correction of something that has no correct form
 */
export function bindNotes(
  text: RegulationText,
  notes: readonly Note[],
  source: Pick<Source<unknown>, 'locate'>,
): {
  readonly bound: readonly BoundNote[];
  readonly dismissed: readonly Pick<BoundNote, 'locations'>[];
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const refuse = refuseInto(problems, source);
  refuseTwice(
    notes.map(({ id }) => id),
    (index) => [index, 'id'],
    'ghi chú',
    refuse,
  );
  const anchors = anchorsOf(text);
  const dismissed: Pick<BoundNote, 'locations'>[] = [];
  const bound = notes.flatMap((note, index): readonly BoundNote[] => {
    const before = problems.length;
    if (anchors.has(note.id))
      refuse(
        [index, 'id'],
        `"${note.id}"`,
        'mã không trùng địa chỉ của một Điều, khoản, điểm',
        'Đặt mã theo nội dung ghi chú.',
      );
    refuseNeedlessCorrection(note, index, refuse);
    const locations = locationsOf(text, note, index, refuse);
    const { id, kind, result } = note;
    if (problems.length > before) return [];
    if (kind === DISMISSED) {
      dismissed.push({ locations });
      return [];
    }
    return [{ id, kind, note: note.note, locations, readings: result?.readings ?? [], gaps: result?.gaps ?? [] }];
  });
  return { bound, dismissed, problems };
}

/** Reports readings that are not in the rating rules, which `bindNotes` does not know. */
export function refuseUnknownReadings(
  notes: readonly Note[],
  readings: readonly string[],
  source: Pick<Source<unknown>, 'locate'>,
): readonly Problem[] {
  const problems: Problem[] = [];
  const refuse = refuseInto(problems, source);
  notes.forEach(({ result }, index) => {
    result?.readings?.forEach((id, at) => {
      if (!readings.includes(id))
        refuse(
          [index, 'result', 'readings', at],
          `"${id}"`,
          `một cách hiểu trong rating.yaml: ${listed(readings)}`,
          'Sửa mã của cách hiểu.',
        );
    });
  });
  return problems;
}

function locationsOf(
  text: RegulationText,
  { places: locations, everywhere }: Note,
  index: number,
  refuse: Refuse,
): readonly NoteLocation[] {
  if ((locations === undefined) === (everywhere === undefined)) {
    refuse(
      [index],
      locations === undefined ? 'ghi chú không có chỗ' : 'ghi chú có cả "places" và "everywhere"',
      'hoặc "places", hoặc "everywhere"',
      'Ghi các chỗ ở "places"; hoặc dùng "everywhere" cho chữ sai ở mọi nơi.',
    );
    return [];
  }
  if (everywhere !== undefined) {
    const found = findEverywhere(text, everywhere.span, everywhere.correct);
    if (found.length === 0)
      refuse(
        [index, 'everywhere', 'span'],
        `không có ${quote(everywhere.span)} trong văn bản`,
        'chữ có trong văn bản, đúng từng chữ',
        'Chép lại chữ từ văn bản.',
      );
    return found;
  }
  const units = indexById(text);
  const bound: NoteLocation[] = [];
  locations?.forEach((location, at) => {
    const path: YamlPath = [index, 'places', at];
    const unit = units.get(location.at);
    if (unit === undefined) {
      refuse(
        [...path, 'at'],
        `"${location.at}"`,
        'mã của một chỗ có trong văn bản',
        'Viết như dieu-12.khoan-4.diem-dd, chuong-2, quyet-dinh.dieu-1, quyet-dinh.noi-nhan.7.',
      );
      return;
    }
    const here =
      location.span === undefined
        ? wholeOf(location, path, refuse)
        : findIn(unit, { ...location, span: location.span }, path, refuse);
    if (here === null) return;
    if (bound.some((other) => same(other, here)))
      refuse(path, 'chỗ này đã có trong ghi chú', 'mỗi chỗ một lần', 'Bỏ chỗ lặp lại.');
    else bound.push(here);
  });
  return bound;
}

function wholeOf({ at, occurrence, correct }: LocationEntry, path: YamlPath, refuse: Refuse): UnitLocation | null {
  for (const [key, value] of Object.entries({ occurrence, correct })) {
    if (value !== undefined)
      refuse(
        [...path, key],
        `"${key}" mà không có "span"`,
        'chữ mà nó nói đến',
        'Thêm "span" với đúng chữ trong văn bản, hoặc bỏ khóa này.',
      );
  }
  return occurrence === undefined && correct === undefined ? { at, part: 'whole' } : null;
}

function refuseNeedlessCorrection(
  { kind, places: locations = [], everywhere }: Note,
  index: number,
  refuse: Refuse,
): void {
  const spots = [
    ...locations.map((spot, at) => ({ spot, path: [index, 'places', at] as YamlPath })),
    ...(everywhere === undefined ? [] : [{ spot: everywhere, path: [index, 'everywhere'] as YamlPath }]),
  ];
  for (const { spot, path } of spots) {
    if (spot.correct === undefined) continue;
    if (!CORRECTABLE.includes(kind))
      refuse(
        [...path, 'correct'],
        `chữ đúng cho một ghi chú "${kind}"`,
        `chữ đúng chỉ có ở: ${listed(CORRECTABLE)}`,
        'Bỏ "correct" và nói điều có lẽ đúng trong "note", hoặc sửa "kind".',
      );
    if (spot.correct === spot.span)
      refuse([...path, 'correct'], quote(spot.correct), 'khác với chữ trong văn bản', 'Sửa "correct" hoặc bỏ đi.');
  }
}

function same(one: NoteLocation, other: NoteLocation): boolean {
  if (one.at !== other.at || one.part !== other.part) return false;
  return one.part === 'whole' || other.part === 'whole' || (one.start === other.start && one.end === other.end);
}
