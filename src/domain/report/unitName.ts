/** Recognises the spellings of one unit's name, as offices write it. */
import { exactForm, fold } from '../fold.ts';

/** Abbreviations with one meaning in the names of units; those with several (TT, P., NV) are left as they are. */
const ABBREVIATIONS: readonly (readonly [short: string, long: string])[] = [
  ['ubnd', 'ủy ban nhân dân'],
  ['hđnd', 'hội đồng nhân dân'],
  ['ubmttq', 'ủy ban mặt trận tổ quốc'],
  ['mttq', 'mặt trận tổ quốc'],
  ['bqlda', 'ban quản lý dự án'],
  ['qlda', 'quản lý dự án'],
  ['lđtbxh', 'lao động thương binh xã hội'],
  ['lđ tb xh', 'lao động thương binh xã hội'],
  ['lđtb xh', 'lao động thương binh xã hội'],
  ['tckh', 'tài chính kế hoạch'],
  ['tc kh', 'tài chính kế hoạch'],
  ['gdđt', 'giáo dục đào tạo'],
  ['gd đt', 'giáo dục đào tạo'],
  ['tnmt', 'tài nguyên môi trường'],
  ['tn mt', 'tài nguyên môi trường'],
  ['nnptnt', 'nông nghiệp phát triển nông thôn'],
  ['nn ptnt', 'nông nghiệp phát triển nông thôn'],
  ['vhtt', 'văn hóa thông tin'],
  ['vh tt', 'văn hóa thông tin'],
  ['ktht', 'kinh tế hạ tầng'],
  ['kt ht', 'kinh tế hạ tầng'],
].map(([short = '', long = '']) => [exactForm(short), exactForm(long)] as const);

/**
 * The same for every spelling of a name: case, spaces, punctuation, NFC or NFD, tone placement, “và” or “&”, and
 * well-known abbreviations do not count. Diacritics do: Thanh Bình and Thạnh Bình are two communes. Empty for a name
 * without letters or digits.
 */
export function unitKey(name: string): string {
  return formsOf(name).key;
}

/** The keys by which names are compared. */
interface NameForms {
  readonly key: string;
  /** The key without diacritics. */
  readonly folded: string;
  /** True if it was typed without diacritics. */
  readonly isBare: boolean;
}

/** Cache: a table of a thousand units needs each name's forms several times. */
const FORMS = new Map<string, NameForms>();
const MAX_FORMS = 20_000;

function formsOf(name: string): NameForms {
  const known = FORMS.get(name);
  if (known !== undefined) return known;
  if (FORMS.size >= MAX_FORMS) FORMS.clear();
  const key = keyOf(name);
  const forms = { key, folded: fold(key), isBare: exactForm(name) === fold(name) };
  FORMS.set(name, forms);
  return forms;
}

function keyOf(name: string): string {
  const words = exactForm(name)
    // U.B.N.D.
    .replace(/(\p{L})\.(?=\p{L})/gu, '$1')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && word !== 'và');
  const key = ABBREVIATIONS.reduce(
    (text, [short, long]) => text.replaceAll(` ${short} `, ` ${long} `),
    ` ${words.join(' ')} `,
  );
  return key.trim();
}

/** A person's decisions about names, as spelled. */
export interface UnitMatches {
  /** Separate units, although their names look like another's. */
  readonly apart?: ReadonlySet<string>;
  /** Names that mean the unit of another name. */
  readonly joined?: ReadonlyMap<string, string>;
}

/**
 * Numbers equal for names of the same unit, in the order of their first occurrence. A name typed without any diacritics
 * joins the only unit whose name it can be.
 */
export function unitGroups(spelled: readonly string[], { apart, joined }: UnitMatches = {}): readonly number[] {
  const names = spelled.map((name) => joined?.get(name) ?? name);
  const forms = names.map(formsOf);
  const meant = new Map<string, Set<string>>();
  for (const { key, folded, isBare } of forms)
    if (!isBare) meant.set(folded, (meant.get(folded) ?? new Set()).add(key));
  const groups = new Map<string, number>();
  return names.map((name, at) => {
    const { key, folded, isBare } = forms[at] ?? formsOf(name);
    const candidates = isBare ? [...(meant.get(folded) ?? [])] : [];
    const [only = key] = candidates.length === 1 ? candidates : [];
    const id = key === '' ? `nameless ${at}` : apart?.has(name) === true ? `apart ${name}` : `unit ${only}`;
    const group = groups.get(id) ?? groups.size;
    groups.set(id, group);
    return group;
  });
}
