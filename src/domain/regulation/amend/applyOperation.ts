/** Applies one operation to a text. */
import { isDivision, type RegulationText } from '../tree/tree.ts';
import { applyAnnex } from './annexChanges.ts';
import type { Applied } from './applied.ts';
import { editUnit, withChildren, type TreeUnit } from './editTree.ts';
import type { Change, Operation } from './operation.ts';
import { insert, replace } from './putUnits.ts';
import { reword } from './rewording.ts';
import { onlyUnit } from './unitPaths.ts';

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
    case 'rewrite':
    case 'repeal':
    case 'suspend': {
      const unit = onlyUnit(text, change.target);
      if ('refused' in unit) return unit;
      const after = altered(unit.unit, change);
      return {
        text: after === unit.unit ? text : editUnit(text, unit.unit.id, () => [after]),
        changes: [{ id: unit.unit.id, as: AS[change.kind], operation, former: unit.unit }],
      };
    }
  }
}

const AS = { rewrite: 'rewritten', repeal: 'repealed', suspend: 'suspended' } as const;

function altered(
  unit: TreeUnit,
  change: Exclude<Change, { kind: 'insert' | 'replace' | 'words' | 'annex' }>,
): TreeUnit {
  if (change.kind === 'suspend') return unit;
  if (change.kind === 'repeal') return emptied(unit);
  const { words, part } = change;
  if (part === 'heading') return { ...unit, heading: words.join(' ') };
  if (part === 'opening') return { ...unit, paragraphs: words };
  return withChildren({ ...unit, paragraphs: words }, []);
}

/** A repealed unit: its number stays, and with it its address. */
function emptied(unit: TreeUnit): TreeUnit {
  const bare = { ...unit, paragraphs: [] };
  return withChildren(isDivision(bare) ? bare : { ...bare, heading: null }, []);
}
