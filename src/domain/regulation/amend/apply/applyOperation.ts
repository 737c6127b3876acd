/** Applies one operation to a text. */
import { provisionWords } from '../../tree/ids.ts';
import { isDivision, type Provision, type RegulationText } from '../../tree/tree.ts';
import { applyAnnex, repealAnnex } from './annexOperations.ts';
import type { Applied } from './applied.ts';
import { editUnit, withChildren, type TreeUnit } from '../operation/editTree.ts';
import type { Change, Operation, UnitChange } from '../operation/operation.ts';
import { insert, replace } from './putUnits.ts';
import { renumber } from './renumbering.ts';
import { reword } from './rewording.ts';
import { editSentence } from './sentence.ts';
import { shift } from './shifting.ts';
import { isTitlePath, retitle } from './titles.ts';
import { isAnnexPath, onlyUnit, pathWords, unitsFrom } from '../operation/unitPaths.ts';

/** The text after an operation, with what it did to each unit; or why it does not fit. */
export function applyOperation(text: RegulationText, operation: Operation): Applied {
  const { change } = operation;
  switch (change.kind) {
    case 'insert':
      return insert(text, change, operation);
    case 'replace':
      return replace(text, change, operation);
    case 'annex':
      return applyAnnex(text, change, operation);
    case 'words':
      return reword(text, change, operation);
    case 'renumber':
      return renumber(text, change, operation);
    case 'shift':
      return shift(text, change, operation);
    case 'paragraph':
      return editParagraph(text, change, operation);
    case 'sentence':
      return editSentence(text, change, operation);
    case 'rewrite':
      return rewrite(text, change, operation);
    case 'resume':
      return { text, changes: [] };
    case 'repeal':
      return repeal(text, change, operation);
    case 'suspend': {
      const found = unitsFrom(text, change.target);
      if ('refused' in found) return found;
      return { text, changes: found.units.map((unit) => ({ id: unit.id, as: 'suspended', operation, former: unit })) };
    }
  }
}

function rewrite(
  text: RegulationText,
  { target, words, part, isSame }: Extract<Change, { kind: 'rewrite' }>,
  operation: Operation,
): Applied {
  if (part === 'heading' && isTitlePath(target)) return retitle(text, target, () => words.join(' '), operation);
  const found = onlyUnit(text, target);
  if ('refused' in found) return found;
  const { unit } = found;
  if (isSame === true)
    return hasWords(unit, words)
      ? { text, changes: [] }
      : {
          refused: {
            found: `lời trích của ${pathWords(target)} khác lời văn hiện nay`,
            words: words.join(' '),
            expected: 'lệnh sửa cả lời ấy, hoặc trích đúng lời đang có',
          },
        };
  if (part === 'heading' && !isDivision(unit) && unit.heading === null)
    return rewriteLead(text, unit, words, operation);
  const anew =
    part === 'heading'
      ? { ...unit, heading: words.join(' ') }
      : part === 'opening'
        ? { ...unit, paragraphs: words }
        : withChildren({ ...unit, paragraphs: words }, []);
  return {
    text: editUnit(text, unit.id, () => [anew]),
    changes: [{ id: unit.id, as: 'rewritten', operation, former: unit }],
  };
}

/** True if a unit's own words are these, whatever their capitals and end. */
function hasWords(unit: TreeUnit, words: readonly string[]): boolean {
  const plain = (all: readonly string[]): string =>
    all
      .join(' ')
      .toLowerCase()
      .replace(/[^\p{L}\d]+/gu, ' ')
      .trim();
  return plain([...(unit.heading === null ? [] : [unit.heading]), ...unit.paragraphs]) === plain(words);
}

/** The “title” of a clause or point that has none are the words above the units below it. */
function rewriteLead(text: RegulationText, unit: Provision, words: readonly string[], operation: Operation): Applied {
  if (unit.kind === 'article' || unit.children.length === 0 || unit.paragraphs.length > 1)
    return {
      refused: { found: `${provisionWords(unit.id)} không có tên`, expected: 'một điều, khoản có tên như lệnh nêu' },
    };
  return {
    text: editUnit(text, unit.id, () => [{ ...unit, paragraphs: words }]),
    changes: [{ id: unit.id, as: 'rewritten', operation, former: unit }],
  };
}

function editParagraph(
  text: RegulationText,
  { target, does, at, words }: Extract<Change, { kind: 'paragraph' }>,
  operation: Operation,
): Applied {
  const found = onlyUnit(text, target);
  if ('refused' in found) return found;
  const { unit } = found;
  const all = unit.paragraphs;
  const refused = {
    refused: {
      found: `${pathWords(target)} có ${all.length} đoạn${unit.children.length > 0 ? ' trước khoản, điểm đầu tiên' : ''}`,
      expected: 'đoạn mà lệnh nêu, không thể hiểu cách khác',
    },
  };
  // Below numbered units a paragraph is part of the last of them: only a person can tell which one is meant.
  if (unit.children.length > 0 && at !== 0) return refused;
  const index = at < 0 ? (does === 'add' ? all.length : all.length - 1) : at;
  if (does === 'add' ? index > all.length : index >= all.length) return refused;
  const paragraphs = [...all.slice(0, index), ...words, ...all.slice(does === 'add' ? index : index + 1)];
  return {
    text: editUnit(text, unit.id, () => [{ ...unit, paragraphs }]),
    changes: [{ id: unit.id, as: 'rewritten', operation, former: unit }],
  };
}

function repeal(text: RegulationText, { target }: Extract<Change, { kind: 'repeal' }>, operation: Operation): Applied {
  if (isAnnexPath(target)) return repealAnnex(text, target, operation);
  const found = unitsFrom(text, target);
  if ('refused' in found) return found;
  let edited = text;
  const changes: UnitChange[] = [];
  for (const unit of found.units) {
    edited = editUnit(edited, unit.id, () => [emptied(unit)]);
    changes.push(...addressed(unit).map((one) => ({ id: one.id, as: 'repealed' as const, operation, former: one })));
  }
  return { text: edited, changes };
}

/** A repealed unit: its number stays, and with it its address; so do the articles of a division. */
function emptied(unit: TreeUnit): TreeUnit {
  return isDivision(unit)
    ? { ...unit, paragraphs: [], children: unit.children.map(emptied) }
    : { ...unit, heading: null, paragraphs: [], children: [] };
}

/** The unit, and the divisions and articles below it. */
function addressed(unit: TreeUnit): readonly TreeUnit[] {
  return isDivision(unit) ? [unit, ...unit.children.flatMap(addressed)] : [unit];
}
