/** Checks the parts of computed facts. */
import { mendId } from '../../../nearest.ts';
import { appliesTo } from '../../engine/applies.ts';
import { itemsFor } from '../../entered.ts';
import type { FactId, RoleRule } from '../../ruleset.ts';
import { listed, type YamlPath, type Refuse } from '../../../source.ts';
import type { FactEntry, PartEntry } from '../schemas/factSchema.ts';
import { isOneNumber } from './bands.ts';
import { factsFrom, partEntries } from './measures.ts';
import { refuseBadItemNames, refuseBadScores } from './scores.ts';

/** The entries of the file that are checked here. */
export interface Checked {
  readonly entries: readonly FactEntry[];
  /** With the items of scored duties. */
  readonly roles: readonly RoleRule[];
  /** True where roles.yaml names a place for the duties in which there are none, which has been refused. */
  readonly areDutiesLost: boolean;
  readonly refuse: Refuse;
}

/** Refuses parts of computed facts that do not fit, circles, and scored duties that are none. */
export function refuseBadParts({ entries, roles, areDutiesLost, refuse }: Checked): void {
  entries.forEach((entry, index) => {
    const at: YamlPath = ['facts', index];
    if (entry.kind === 'scores' && !areDutiesLost) refuseBadScores(entry, at, entries, roles, refuse);
    for (const [key, parts] of partLists(entry)) {
      parts.forEach((part, number) =>
        refuseBadPart(
          entry,
          part,
          typeof entry[key as keyof FactEntry] === 'string' ? [...at, key] : [...at, key, number],
          { entries, roles, refuse },
        ),
      );
    }
    if ('round' in entry && entry.round !== undefined && entry.round <= 0)
      refuse([...at, 'round'], `${entry.round}`, 'một số lớn hơn 0', 'Ghi đơn vị làm tròn, ví dụ 0.1.');
    if (entry.kind === 'sumOf' && entry.rounding !== undefined && entry.round === undefined)
      refuse(
        [...at, 'rounding'],
        `"rounding" của "${entry.id}" không có "round"`,
        '"round" cùng với "rounding"',
        'Ghi đơn vị làm tròn, ví dụ round: 1.',
      );
    if (entry.kind === 'ratioOf') refuseBadWhole(entry, at, refuse);
    if (entry.kind === 'choice') refuseBadAbsent(entry, at, refuse);
    const circle = circleFrom(entry.id, entries, []);
    // Every fact of a circle is on it; the first one says so.
    const isFirst = circle?.every((id) => entries.findIndex((one) => one.id === id) >= index) === true;
    if (circle !== null && isFirst)
      refuse(
        at,
        `"${entry.id}" được tính từ chính nó: ${circle.join(' → ')}`,
        'số liệu chỉ tính từ số liệu khác',
        'Bỏ vòng.',
      );
  });
}

function partLists(entry: FactEntry): readonly (readonly [key: string, parts: readonly PartEntry[]])[] {
  if (entry.kind === 'pointsOf') return [['fact', [{ add: entry.fact }]]];
  if (entry.kind === 'sumOf' || entry.kind === 'meanOf') return [['parts', entry.parts]];
  return entry.kind === 'ratioOf'
    ? [
        ['part', partEntries(entry.part)],
        ['whole', partEntries(entry.whole)],
      ]
    : [];
}

/** Refuses a whole that is partly made of maxima. */
function refuseBadWhole(entry: Extract<FactEntry, { kind: 'ratioOf' }>, at: YamlPath, refuse: Refuse): void {
  const parts = partEntries(entry.whole);
  const most = parts.filter(({ addMax }) => addMax !== undefined);
  if (most.length > 0 && most.length < parts.length)
    refuse(
      [...at, 'whole'],
      `"whole" của "${entry.id}" có "addMax" cùng với: ${listed(parts.flatMap(({ add, subtract }) => add ?? subtract ?? []))}`,
      'mọi phần của "whole" là "addMax"',
      'Khai báo những phần khác thành số liệu riêng, hoặc bỏ chúng.',
    );
}

/** Refuses choices of which fewer than two say that something occurs, and points for what does not. */
function refuseBadAbsent(entry: Extract<FactEntry, { kind: 'choice' }>, at: YamlPath, refuse: Refuse): void {
  entry.choices.forEach(({ absent, points }, index) => {
    if (absent === true && points !== undefined)
      refuse(
        [...at, 'choices', index, 'points'],
        '"points" cùng với "absent"',
        'lựa chọn "absent" không có điểm',
        'Bỏ "points": mục như vậy không được tính, kể cả trong điểm tối đa.',
      );
  });
  const there = entry.choices.filter(({ absent }) => absent !== true);
  if (there.length < 2)
    refuse(
      [...at, 'choices'],
      `${there.length} lựa chọn không có "absent"`,
      'ít nhất hai lựa chọn được tính',
      'Thêm lựa chọn, hoặc bỏ "absent".',
    );
}

/** The facts on the way from one back to itself; null where there is none. */
function circleFrom(id: FactId, entries: readonly FactEntry[], way: readonly FactId[]): readonly FactId[] | null {
  if (way[0] === id) return [...way, id];
  if (way.includes(id)) return null;
  const entry = entries.find((one) => one.id === id);
  if (entry === undefined) return null;
  for (const part of partLists(entry).flatMap(([, parts]) => parts)) {
    const circle = circleFrom(part.add ?? part.addMax ?? part.subtract ?? '', entries, [...way, id]);
    if (circle !== null) return circle;
  }
  return null;
}

function refuseBadPart(
  entry: FactEntry,
  part: PartEntry,
  path: YamlPath,
  { entries, roles, refuse }: Omit<Checked, 'areDutiesLost'>,
): void {
  const isWhole = path.includes('whole');
  const named = [part.add, part.subtract, part.addMax].filter((id) => id !== undefined);
  const [id] = named;
  if (id === undefined || named.length > 1)
    return refuse(
      path,
      `phần của "${entry.id}" có: ${listed(Object.keys(part))}`,
      `đúng một trong add, subtract${isWhole ? ', addMax' : ''}`,
      `Cộng thì ghi "add", trừ thì ghi "subtract"${isWhole ? '; cộng điểm tối đa thì ghi "addMax"' : ''}.`,
    );
  const fact = entries.find((one) => one.id === id);
  if (fact === undefined)
    return refuse(
      path,
      `"${id}"`,
      `một số liệu đã khai báo: ${listed(entries.map((one) => one.id))}`,
      mendId(
        id,
        entries.map((one) => one.id),
        'Sửa mã, hoặc khai báo số liệu ở "facts".',
      ),
    );
  if (fact.kind === 'level')
    return refuse(
      path,
      `"${id}" loại level`,
      'một số, có/không, hoặc lựa chọn có "points"',
      'Dùng "kind: choice" với "points" nếu mỗi mức được tính điểm.',
    );
  if (fact.kind === 'choice' && fact.choices.some(({ points, absent }) => points === undefined && absent !== true))
    refuse(
      path,
      `"${id}" có lựa chọn không có "points"`,
      'mọi lựa chọn đều có "points"',
      'Ghi điểm của từng lựa chọn.',
    );
  if (part.times !== undefined && part.times <= 0)
    refuse([...path, 'times'], `${part.times}`, 'một số lớn hơn 0', 'Trừ thì dùng "subtract" thay cho "add".');
  if (part.addMax !== undefined && (fact.kind === 'yesNo' || fact.kind === 'lowestOf'))
    return refuse(
      path,
      `"addMax" với "${id}" loại ${fact.kind}`,
      'điểm: một số liệu loại number, scores, choice, hoặc một số được tính',
      'Có, không tính điểm thì khai báo "kind: choice" với "points".',
    );
  const [whole] = factsFrom([fact], roles);
  if (entry.kind === 'pointsOf' && whole !== undefined && !isOneNumber(whole, roles))
    return refuse(
      path,
      `"${id}" loại ${fact.kind}${fact.kind === 'number' ? ', có nhiều mục' : ''}`,
      'một số: một số liệu loại number không có "items", hoặc một số được tính',
      'Lựa chọn thì ghi "points" ngay ở "choices"; có/không và nhiều mục thì cộng thẳng ở "sumOf".',
    );
  const limited = part.atMost !== undefined || part.atLeast !== undefined;
  if (part.addMax !== undefined && limited)
    refuse(path, 'atMost hoặc atLeast cùng với "addMax"', 'chỉ addMax, times, of', 'Bỏ giới hạn.');
  if (entry.kind === 'meanOf' && (part.subtract !== undefined || limited))
    refuse(
      path,
      'subtract, atMost hoặc atLeast trong "meanOf"',
      'chỉ add, times, of',
      'Dùng "sumOf", rồi lấy trung bình của nó.',
    );
  if (part.atMost !== undefined && part.atLeast !== undefined && part.atLeast > part.atMost)
    refuse(path, `từ ${part.atLeast} đến ${part.atMost}`, '"atLeast" không lớn hơn "atMost"', 'Sửa một trong hai.');
  const [built] = factsFrom([fact], roles);
  const without = roles
    .filter(
      (role) =>
        appliesTo(role, entry.groups) &&
        (!appliesTo(role, fact.groups) || (built !== undefined && itemsFor(built, role)?.length === 0)),
    )
    .map((role) => role.id);
  // A fact for groups or duties that are unknown has been refused.
  const isLost =
    fact.kind === 'scores'
      ? roles.every(({ items }) => items[id] === undefined)
      : !roles.some((role) => appliesTo(role, fact.groups));
  if (without.length > 0 && !isLost)
    refuse(
      path,
      `"${id}" không áp dụng cho: ${listed(without)}`,
      `số liệu có ở mọi chức danh mà "${entry.id}" áp dụng`,
      'Ghi "groups" cho số liệu được tính, hoặc bỏ phần này.',
    );
  refuseBadItemNames(fact, part.of, [...path, 'of'], roles, refuse);
}
