/** The facts that a worked case of `rating-cases.yaml` gives, as `rate` takes them. */
import { mendId } from '../../../nearest.ts';
import { listed, type Refuse, type YamlPath } from '../../../source.ts';
import { answersOf } from '../../answers.ts';
import { isOnStep } from '../../decimal.ts';
import { ABSENT, absentWords, itemsFor, optionNames, rangeOf } from '../../entered.ts';
import type { Answer, Facts, RoleRule, RuleSet } from '../../ruleset.ts';
import { isEntered, type EnteredFact, type FactItem } from '../../fact.ts';
import type { CaseEntry, CasesFile, GivenEntry } from '../schemas/casesSchema.ts';
import { isWithin } from '../declarations/measures.ts';

/** The facts of a case, added to the common ones; null for an unknown role. Reports whatever the rules do not know. */
export function factsOfCase(
  ruleset: RuleSet,
  { common = {} }: CasesFile,
  entry: CaseEntry,
  path: YamlPath,
  refuse: Refuse,
): Facts | null {
  const id = entry.role ?? common.role ?? (ruleset.roles.length === 1 ? ruleset.roles[0]!.id : '');
  const role = ruleset.roles.find((one) => one.id === id);
  if (role === undefined) {
    const found = id === '' ? 'không ghi chức danh' : `chức danh "${id}"`;
    const expected = `một chức danh: ${listed(ruleset.roles.map((one) => one.id))}`;
    refuse([...path, 'role'], found, expected, 'Ghi "role" cho trường hợp, hoặc cho "common".');
    return null;
  }
  const case_ = new CaseFacts(ruleset, role, refuse);
  case_.add(common, ['common']);
  case_.add(entry, path);
  return { ...case_.facts, role: role.id, answers: case_.answers };
}

class CaseFacts {
  declare readonly answers: Record<string, Answer>;
  declare readonly facts: Record<string, unknown>;
  declare private readonly ruleset: RuleSet;
  declare private readonly role: RoleRule;
  declare private readonly refuse: Refuse;

  constructor(ruleset: RuleSet, role: RoleRule, refuse: Refuse) {
    this.answers = {};
    this.facts = {};
    this.ruleset = ruleset;
    this.role = role;
    this.refuse = refuse;
  }

  add({ answers, counts, facts = {} }: GivenEntry, path: YamlPath): void {
    if (typeof answers === 'string') this.answer(this.role.duties, answers, [...path, 'answers']);
    else this.answerEach(answers ?? {}, [...path, 'answers']);
    this.count(counts ?? {}, [...path, 'counts']);
    for (const [id, value] of Object.entries(facts)) this.enter(id, value, [...path, 'facts', id]);
  }

  private answerEach(answers: Readonly<Record<string, string | null>>, path: YamlPath): void {
    const width = ([at]: readonly [string, unknown]): number => (at === 'all' ? 0 : at.length);
    // The widest scope first, so that an answer for a clause overrides the one for all.
    for (const [at, answer] of Object.entries(answers).sort((a, b) => width(a) - width(b))) {
      const within = (duty: string): boolean => at === 'all' || isWithin(duty, at);
      if (!this.ruleset.roles.some(({ duties }) => duties.some(within)))
        this.refuse(
          [...path, at],
          `"${at}"`,
          'mã một chỗ có nội dung để trả lời, hoặc all',
          'Sửa mã, hoặc bỏ dòng này.',
        );
      this.answer(this.role.duties.filter(within), answer, [...path, at]);
    }
  }

  private count(counts: Readonly<Record<string, number>>, path: YamlPath): void {
    const { duties } = this.role;
    let from = 0;
    for (const [answer, count] of Object.entries(counts)) {
      this.answer(duties.slice(from, from + count), answer, [...path, answer]);
      from += count;
    }
    if (from > duties.length)
      this.refuse(
        path,
        `cộng lại là ${from} nội dung`,
        `nhiều nhất ${duties.length} nội dung, vì chức danh "${this.role.id}" có bấy nhiêu`,
        'Bớt số.',
      );
  }

  private answer(duties: readonly string[], answer: string | null, path: YamlPath): void {
    const known = answersOf(this.ruleset).map(({ id }) => id);
    if (answer !== null && !known.includes(answer)) {
      this.refuse(path, `"${answer}"`, `một câu trả lời: ${listed(known)}`, mendId(answer, known));
      return;
    }
    for (const duty of duties) {
      if (answer === null) delete this.answers[duty];
      else this.answers[duty] = answer;
    }
  }

  private enter(id: string, value: unknown, path: YamlPath): void {
    const known = this.ruleset.facts.filter(isEntered);
    const fact = known.find((one) => one.id === id);
    if (fact === undefined) {
      const isComputed = this.ruleset.facts.some((one) => one.id === id);
      const found = isComputed ? `"${id}", một số được tính ra` : `số liệu "${id}"`;
      const expected = `một số liệu được nhập: ${listed(known.map((one) => one.id))}`;
      // Within { }, the comma of "6,5" begins another key.
      const fix =
        value === null && /^\d+$/.test(id)
          ? 'Số thập phân viết bằng dấu chấm: 6.5.'
          : mendId(
              id,
              known.map((one) => one.id),
            );
      this.refuse(path, found, expected, isComputed ? 'Bỏ đi: số ấy tự tính từ các số liệu khác.' : fix);
      return;
    }
    const items = itemsFor(fact, this.role);
    if (items !== null) this.enterItems(fact, items, value, path);
    else if (typeof value === 'object' && value !== null)
      this.refuse(path, JSON.stringify(value), `một giá trị, vì "${id}" không có mục`, 'Ghi một giá trị.');
    else this.put(fact, null, value, path, (read) => put(this.facts, id.split('.'), read));
  }

  private enterItems(fact: EnteredFact, items: readonly FactItem[], value: unknown, path: YamlPath): void {
    const keys = fact.id.split('.');
    const isByItem = typeof value === 'object' && value !== null;
    const byItem = Object.entries(isByItem ? value : { all: value });
    const list: Record<string, unknown> = { ...(get(this.facts, keys) as Record<string, unknown> | undefined) };
    const width = ([at]: readonly [string, unknown]): number => (at === 'all' ? 0 : 1);
    for (const [at, one] of byItem.sort((a, b) => width(a) - width(b))) {
      const means = ({ id }: FactItem): boolean =>
        at === 'all' || id === at || (fact.kind === 'scores' && isWithin(id, at));
      const here = isByItem ? [...path, at] : path;
      if (at !== 'all' && !items.some(means))
        this.refuse(
          here,
          `mục "${at}"`,
          `một mục: ${listed(items.map(({ id }) => id))}`,
          mendId(
            at,
            items.map(({ id }) => id),
          ),
        );
      for (const item of items.filter(means)) this.put(fact, item, one, here, (read) => (list[item.id] = read));
    }
    put(this.facts, keys, list);
  }

  /** A value, refused where the fact cannot have it. */
  private put(
    fact: EnteredFact,
    item: FactItem | null,
    value: unknown,
    path: YamlPath,
    set: (value: unknown) => void,
  ): void {
    if (value === null) return set(null);
    if (value === ABSENT && absentWords(fact) !== null) return set(value);
    const range = rangeOf(fact, item);
    if (range !== null) {
      const { min, max, step } = range;
      const fits =
        typeof value === 'number' && value >= min && value <= max && (step === undefined || isOnStep(value, min, step));
      if (fits) return set(value);
      const steps = step === undefined ? '' : `, mỗi bước ${step}`;
      return this.refuse(
        path,
        JSON.stringify(value),
        `một số từ ${min} đến ${max}${steps}${absentWords(fact) === null ? '' : `, hoặc ${ABSENT}`}`,
        'Sửa giá trị.',
      );
    }
    const options = optionNames(this.ruleset, fact);
    const fits = options === null ? typeof value === 'boolean' : options.some(({ id }) => id === value);
    if (fits) return set(value);
    const expected = options === null ? 'true hoặc false' : `một trong: ${listed(options.map(({ id }) => id))}`;
    const known = options?.map(({ id }) => id) ?? [];
    this.refuse(
      path,
      JSON.stringify(value),
      expected,
      mendId(typeof value === 'string' ? value : '', known, 'Sửa giá trị.'),
    );
  }
}

function put(facts: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [key = '', ...rest] = path;
  if (rest.length === 0) facts[key] = value;
  else put((facts[key] ??= {}) as Record<string, unknown>, rest, value);
}

function get(facts: Record<string, unknown>, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], facts);
}
