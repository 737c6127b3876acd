/** Replaces words in the units of a text. */
import { isDivision, type RegulationText } from '../../tree/tree.ts';
import { editUnit, withChildren, type TreeUnit } from '../operation/editTree.ts';
import type { Applied } from './applied.ts';
import { isTitlePath, retitle } from './titles.ts';
import type { Change, Operation, UnitChange, UnitPath } from '../operation/operation.ts';
import {
  instrumentsAt,
  isAnnexPath,
  missingUnit,
  onlyUnit,
  pathWords,
  unitsAt,
  unitsFrom,
} from '../operation/unitPaths.ts';

const PARTS = { '': '', heading: 'tên ', opening: 'lời dẫn ' } as const;

/** Replaces words in a unit and all below it, or in the numbered part of a whole instrument. */
export function reword(
  text: RegulationText,
  { target, words, by, part }: Extract<Change, { kind: 'words' }>,
  operation: Operation,
): Applied {
  if (part === 'heading' && isTitlePath(target))
    return retitle(text, target, (title) => replaceWhole(title, words, by), operation, words);
  if (words === '') return append(text, target, by, operation);
  const units = unitsOf(text, target);
  const changes: UnitChange[] = [];
  let edited = text;
  for (const unit of units) {
    const anew = part === undefined ? reworded(unit, words, by) : rewordedPart(unit, words, by, part);
    if (anew === unit) continue;
    edited = editUnit(edited, unit.id, () => [anew]);
    changes.push(
      ...rewordedUnits(unit, anew).map((former) => ({ id: former.id, as: 'reworded' as const, operation, former })),
    );
  }
  if (units.length === 0) return missingUnit(target);
  if (changes.length === 0)
    return {
      refused: {
        found: `${target.steps.length === 0 ? 'văn bản' : `${PARTS[part ?? '']}${pathWords(target)}`} không có cụm từ`,
        words,
        expected: 'cụm từ có đúng như lệnh nêu',
      },
    };
  return { text: edited, changes };
}

/** Adds words at the end of a unit: before the mark that ends it, or as another sentence. */
function append(text: RegulationText, target: UnitPath, by: string, operation: Operation): Applied {
  const found = onlyUnit(text, target);
  if ('refused' in found) return found;
  const { unit } = found;
  const last = unit.paragraphs[unit.paragraphs.length - 1];
  const isSentence = /^\p{Lu}.*[.;:]$/su.test(by);
  const [, own = '', end = ''] = /^(.*?)([.;:]?)$/su.exec(last ?? '') ?? [];
  if (last === undefined || unit.children.length > 0 || (!isSentence && /[.;:]$/u.test(by)))
    return {
      refused: {
        found: `không rõ cuối ${pathWords(target)} là chỗ nào`,
        words: by,
        expected: 'một đơn vị không có khoản, điểm bên trong; cụm từ không có dấu kết thúc',
      },
    };
  const added = isSentence ? `${last} ${by}` : `${own}${/^[,;.:)]/u.test(by) ? '' : ' '}${by}${end}`;
  return {
    text: editUnit(text, unit.id, () => [{ ...unit, paragraphs: [...unit.paragraphs.slice(0, -1), added] }]),
    changes: [{ id: unit.id, as: 'reworded', operation, former: unit }],
  };
}

/** The units of a path, of a range, of an annex, or of the whole text with its appendices. */
function unitsOf(text: RegulationText, target: UnitPath): readonly TreeUnit[] {
  if (isAnnexPath(target)) return instrumentsAt(text, target).flatMap(({ body }) => body);
  if (target.steps.length === 0)
    return target.instrument === 'enacting' && text.decision !== null
      ? text.decision.body
      : [...text.regulation.body, ...text.annexes.flatMap(({ body }) => body)];
  if (target.through === undefined) return unitsAt(text, target);
  const found = unitsFrom(text, target);
  return 'refused' in found ? [] : found.units;
}

/** The unit with words of its title or of its opening words replaced. */
function rewordedPart(unit: TreeUnit, words: string, by: string, part: 'heading' | 'opening'): TreeUnit {
  const heading = unit.heading === null ? null : replaceWhole(unit.heading, words, by);
  if (part === 'heading') return heading === unit.heading ? unit : { ...unit, heading: heading ?? '' };
  const paragraphs = unit.paragraphs.map((own) => replaceWhole(own, words, by));
  return paragraphs.every((own, index) => own === unit.paragraphs[index]) ? unit : { ...unit, paragraphs };
}

function reworded(unit: TreeUnit, words: string, by: string): TreeUnit {
  const within = (own: string) => replaceWhole(own, words, by);
  const heading = unit.heading === null ? null : within(unit.heading);
  const paragraphs = unit.paragraphs.map(within);
  const children = unit.children.map((child) => reworded(child, words, by));
  const isSame =
    heading === unit.heading &&
    paragraphs.every((own, index) => own === unit.paragraphs[index]) &&
    children.every((child, index) => child === unit.children[index]);
  if (isSame) return unit;
  return withChildren(
    isDivision(unit) ? { ...unit, heading: heading ?? '', paragraphs } : { ...unit, heading, paragraphs },
    children,
  );
}

/**
 * Replaces whole words only. At the start of a sentence the first letter may be a capital, and stays one. One of the
 * spaces around removed words is removed with them.
 */
function replaceWhole(own: string, words: string, by: string): string {
  const [first = '', ...others] = words;
  const escaped = others.join('').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const start = /\p{L}/u.test(first)
    ? `[${first}${first.toUpperCase()}]`
    : first.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const isWord = (edge: string) => /[\p{L}\p{N}]/u.test(edge);
  const before = isWord(first) ? '(?<![\\p{L}\\p{N}])' : '';
  const after = isWord(words.slice(-1)) ? '(?![\\p{L}\\p{N}])' : '';
  const found = `${before}${start}${escaped}${after}`;
  const whole = new RegExp(by === '' ? ` ${start}${escaped}${after}|${found} ?` : found, 'gu');
  return own.replace(whole, (match) =>
    match.startsWith(first) || by === '' ? by : by.charAt(0).toUpperCase() + by.slice(1),
  );
}

/** The units whose own words differ. */
function rewordedUnits(before: TreeUnit, after: TreeUnit): readonly TreeUnit[] {
  if (before === after) return [];
  const isOwn =
    before.heading !== after.heading || before.paragraphs.some((own, index) => own !== after.paragraphs[index]);
  const below = before.children.flatMap((child, index) => {
    const other = after.children[index];
    return other === undefined ? [] : rewordedUnits(child, other);
  });
  return isOwn ? [before, ...below] : below;
}
