/** Operations written by hand: the content of `thao-tac.yaml` as changes. */
import type { Problem } from '../../../problem.ts';
import { refuseInto, type Source } from '../../../source.ts';
import type { UnitLevel } from '../../parse/words/draftTree.ts';
import { labelOfSlug } from '../../tree/ids.ts';
import type { ProvisionId, RegulationText } from '../../tree/tree.ts';
import { indexById } from '../../tree/walk.ts';
import type { WrittenOperation } from '../operation/amendingSchema.ts';
import type { Change, UnitPath, UnitStep } from '../operation/operation.ts';
import { readQuoted } from './quotedUnits.ts';

/**
 * The changes by the provision that orders them. Reports a provision that the amending text does not have, an id that
 * names no unit, and keys that the kind of operation needs.
 * @param text the amending text
 */
export function writtenChanges(
  text: RegulationText,
  { data, locate }: Source<readonly WrittenOperation[]>,
): { readonly written: ReadonlyMap<ProvisionId, readonly Change[]>; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const refuse = refuseInto(problems, { locate });
  const provisions = indexById(text);
  const written = new Map<ProvisionId, Change[]>();
  data.forEach((one, index) => {
    if (!provisions.has(one.by))
      refuse([index, 'by'], `"${one.by}"`, 'mã một điều, khoản, điểm của văn bản sửa đổi', 'Ví dụ dieu-1.khoan-3.');
    const list = written.get(one.by) ?? [];
    written.set(one.by, list);
    if (one.does === 'nothing') return;
    const missing = NEEDED[one.does].find((key) => one[key] === undefined);
    if (missing !== undefined) {
      refuse([index], `"${one.does}" không có "${missing}"`, `khóa "${missing}"`, `Thêm "${missing}".`);
      return;
    }
    const change = changeOf(one);
    if (typeof change === 'string')
      refuse([index, change], `"${one[change as 'target'] ?? ''}"`, EXPECTED[change] ?? '', 'Sửa lại.');
    else list.push(change);
  });
  return { written, problems };
}

type Key = 'target' | 'text' | 'words' | 'to';

const NEEDED: Readonly<Record<Exclude<WrittenOperation['does'], 'nothing'>, readonly Key[]>> = {
  replace: ['target', 'text'],
  insert: ['target', 'text'],
  repeal: ['target'],
  suspend: ['target'],
  resume: ['target'],
  renumber: ['target', 'to'],
  words: ['target', 'words'],
  heading: ['target', 'text'],
  opening: ['target', 'text'],
};

const EXPECTED: Readonly<Record<string, string>> = {
  target: 'mã một đơn vị, ví dụ dieu-5.khoan-2',
  after: 'mã một đơn vị, ví dụ dieu-5.khoan-2',
  text: 'lời văn bắt đầu bằng số của đơn vị, ví dụ “2. …”',
};

/** The change, or the key that is wrong. */
function changeOf(one: WrittenOperation): Change | string {
  const title = titleOfId(one.target ?? '');
  if (title !== null && one.does === 'words')
    return { kind: 'words', target: title, words: one.words ?? '', by: one.replacement ?? '', part: 'heading' };
  const target = title !== null && one.does === 'heading' ? title : pathOfId(one.target ?? '');
  if (target === null) return 'target';
  const text = one.text ?? '';
  switch (one.does) {
    case 'repeal':
      return { kind: 'repeal', target };
    case 'suspend':
      return { kind: 'suspend', target, until: one.until ?? null };
    case 'resume':
      return { kind: 'resume', target };
    case 'renumber': {
      const level = target.steps.at(-1)?.level;
      return level === undefined
        ? 'target'
        : { kind: 'renumber', moves: [{ from: target, to: { level, label: one.to ?? '' } }] };
    }
    case 'words':
      return { kind: 'words', target, words: one.words ?? '', by: one.replacement ?? '' };
    case 'heading':
    case 'opening':
      return { kind: 'rewrite', target, part: one.does, words: text.split('\n').filter((line) => line !== '') };
    default: {
      const { units } = readQuoted(`“${text}”`, 1);
      if (units.length === 0) return 'text';
      if (one.does === 'replace') return { kind: 'replace', target, units };
      const after = one.after === undefined ? null : pathOfId(one.after);
      if (one.after !== undefined && after === null) return 'after';
      return { kind: 'insert', parent: { ...target, steps: target.steps.slice(0, -1) }, after, units };
    }
  }
}

/** The path of the title of the text, or of the decision that issues it; null for any other id. */
function titleOfId(id: ProvisionId): UnitPath | null {
  if (id === 'tieu-de') return { instrument: 'main', steps: [] };
  return id === 'quyet-dinh.tieu-de' ? { instrument: 'enacting', steps: [] } : null;
}

const LEVELS: readonly (readonly [slug: string, level: UnitLevel | 'annex'])[] = [
  ['tieu-muc-', 'subsection'],
  ['phu-luc', 'annex'],
  ['phan-', 'part'],
  ['chuong-', 'chapter'],
  ['muc-', 'section'],
  ['dieu-', 'article'],
  ['khoan-', 'clause'],
  ['diem-', 'point'],
  ['tiet-', 'subpoint'],
];

/**
 * The path of an id: `quyet-dinh.dieu-2.khoan-1` → Điều 2, khoản 1 of the decision. Null if it is not the id of a unit.
 */
function pathOfId(id: ProvisionId): UnitPath | null {
  const parts = id.split('.');
  const instrument = parts[0] === 'quyet-dinh' ? 'enacting' : 'main';
  const steps = (instrument === 'enacting' ? parts.slice(1) : parts).map((part): UnitStep | null => {
    const found = LEVELS.find(([slug]) => part.startsWith(slug));
    return found === undefined
      ? null
      : { level: found[1], label: labelOfSlug(part.slice(found[0].length).replace(/^-/, '')) };
  });
  return steps.length === 0 || steps.includes(null)
    ? null
    : { instrument, steps: steps.filter((step) => step !== null) };
}
