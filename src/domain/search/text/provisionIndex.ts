import { lastOf } from '../../baseline.ts';
import { labelOfSlug } from '../../regulation/tree/ids.ts';
import type { ProvisionId } from '../../regulation/tree/tree.ts';
import { nameOfProvision, type SearchText } from './searchText.ts';

/** The provisions of a text: what exists, and what contains what. */
export interface ProvisionIndex {
  readonly text: SearchText;
  /** Every id of the official text. */
  readonly ids: ReadonlySet<ProvisionId>;
  /** The numbered units directly under an id, in order; articles under `''` and under `quyet-dinh`. */
  readonly under: ReadonlyMap<string, readonly ProvisionId[]>;
  /** Divisions (Phần, Chương, Mục, Tiểu mục) with their printed names, in order. */
  readonly divisions: readonly { readonly id: ProvisionId; readonly name: string }[];
  /** Appendices and forms with their names, in order. */
  readonly annexes: readonly { readonly id: ProvisionId; readonly name: string }[];
}

/** Groups the provisions of a text by their parent. */
export function provisionIndexOf(text: SearchText): ProvisionIndex {
  const ids = new Set<ProvisionId>();
  const under = new Map<string, ProvisionId[]>();
  const divisions: { id: ProvisionId; name: string }[] = [];
  const annexes: { id: ProvisionId; name: string }[] = [];
  for (const { id, name, note } of text.units) {
    if (note !== undefined || id === '' || ids.has(id)) continue;
    ids.add(id);
    const cut = id.lastIndexOf('.');
    const [parent, last] = [id.slice(0, Math.max(0, cut)), id.slice(cut + 1)];
    if (/^(?:dieu|khoan|diem)-/.test(last)) under.set(parent, [...(under.get(parent) ?? []), id]);
    else if (/^(?:phu-luc|mau)(?:-|$)/.test(id) && parent === '') annexes.push({ id, name: name ?? id });
    else if (/^(?:phan|chuong|muc|tieu-muc)-/.test(last)) divisions.push({ id, name: name ?? id });
  }
  return { text, ids, under, divisions, annexes };
}

/** The label at the end of an id as printed: `dieu-12.khoan-4.diem-dd` → `đ`. */
export function lastLabel(id: ProvisionId): string {
  return labelOfSlug(id.slice(id.lastIndexOf('-') + 1));
}

/** The units of one level directly under an id. */
export function unitsUnder(
  provisionIndex: ProvisionIndex,
  id: string,
  level: 'dieu' | 'khoan' | 'diem',
): readonly ProvisionId[] {
  return (provisionIndex.under.get(id) ?? []).filter((child) =>
    child.slice(child.lastIndexOf('.') + 1).startsWith(`${level}-`),
  );
}

/** What a provision contains, as a sentence: “Điều 12 có 4 khoản, từ khoản 1 đến khoản 4.” */
export function contentsSentence(provisionIndex: ProvisionIndex, id: ProvisionId): string {
  const name = nameOfProvision(id, provisionIndex.text);
  const subject = name.charAt(0).toUpperCase() + name.slice(1);
  const clauses = unitsUnder(provisionIndex, id, 'khoan');
  const points = unitsUnder(provisionIndex, id, 'diem');
  if (clauses.length === 1) return `${subject} chỉ có khoản ${lastLabel(clauses[0] ?? '')}.`;
  if (clauses.length > 1)
    return `${subject} có ${clauses.length} khoản, từ khoản ${lastLabel(clauses[0] ?? '')} đến khoản ${lastLabel(lastOf(clauses) ?? '')}.`;
  if (points.length > 0) return `${subject} có ${points.length} điểm: ${points.map(lastLabel).join(', ')}.`;
  return /\.?khoan-[^.]+$/.test(id) ? `${subject} không chia điểm.` : `${subject} không chia khoản, điểm.`;
}

/**
 * The articles of an instrument (`''` or `quyet-dinh`), as a sentence: “Quy định có 17 Điều, từ Điều 1 đến Điều 17.”
 */
export function articlesSentence(provisionIndex: ProvisionIndex, instrument: '' | 'quyet-dinh'): string {
  const articles = unitsUnder(provisionIndex, instrument, 'dieu');
  const { decision, regulation } = provisionIndex.text;
  const subject = instrument === '' || decision === null ? regulation : decision;
  if (articles.length === 1) return `${subject} chỉ có Điều ${lastLabel(articles[0] ?? '')}.`;
  return `${subject} có ${articles.length} Điều, từ Điều ${lastLabel(articles[0] ?? '')} đến Điều ${lastLabel(lastOf(articles) ?? '')}.`;
}
