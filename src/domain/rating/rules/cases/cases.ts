/** Worked cases beside the rules: whether the rules give the outcome that each states. */
import { mendId } from '../../../nearest.ts';
import type { Problem } from '../../../problem.ts';
import { listed, refuseInto, type Refuse, type Source, type YamlPath } from '../../../source.ts';
import { ContradictionError } from '../../engine/joint/contradictionError.ts';
import { rate } from '../../engine/rate.ts';
import type { Facts, OutcomeId, ReadingId, RuleSet } from '../../ruleset.ts';
import { factsOfCase } from './caseFacts.ts';
import type { CaseEntry, CasesFile } from '../schemas/casesSchema.ts';

/** The facts of every case that can be rated; and what is wrong, also outcomes that the rules do not give. */
export function checkCases(
  ruleset: RuleSet,
  source: Source<CasesFile>,
): { readonly facts: readonly Facts[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const refuse = refuseInto(problems, source);
  const facts = source.data.cases.flatMap((entry, index): readonly Facts[] => {
    const path = ['cases', index];
    const before = problems.length;
    const given = factsOfCase(ruleset, source.data, entry, path, refuse);
    if (given === null || problems.length > before) return [];
    return checkCase(ruleset, given, entry, path, refuse) ? [given] : [];
  });
  return { facts, problems: withoutRepeats(problems) };
}

/** Problems of the common facts would be repeated for each case. */
function withoutRepeats(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

/** Whether the case can be rated; reports a problem if the rules give another outcome than it states. */
function checkCase(ruleset: RuleSet, facts: Facts, entry: CaseEntry, path: YamlPath, refuse: Refuse): boolean {
  const { name, outcome, refused } = entry;
  if ((outcome === undefined) === (refused === undefined)) {
    const which = outcome === undefined ? 'không có "outcome"' : 'có cả "outcome" và "refused"';
    refuse(
      path,
      `trường hợp “${name}” ${which}`,
      'đúng một trong outcome (kết quả) và refused (quan hệ mà số liệu trái với)',
      'Ghi một trong hai.',
    );
    return false;
  }
  const rated = outcomesOf(ruleset, facts);
  if (refused !== undefined) {
    const broken = rated instanceof ContradictionError ? rated.relations.map(({ id }) => id) : [];
    if (!broken.includes(refused))
      refuse(
        [...path, 'refused'],
        `“${name}”: số liệu ${broken.length === 0 ? 'không trái với quan hệ nào' : `trái với: ${listed(broken)}`}`,
        `trái với quan hệ: ${refused}`,
        'Sửa số liệu, sửa mã quan hệ, hoặc ghi "outcome".',
      );
    return false;
  }
  if (rated instanceof ContradictionError) {
    refuse(
      [...path, 'outcome'],
      `“${name}”: số liệu mâu thuẫn, không xếp loại được: ${rated.message}`,
      'số liệu không trái với quan hệ nào',
      'Sửa số liệu, hoặc ghi "refused" với mã của quan hệ thay cho "outcome".',
    );
    return false;
  }
  checkOutcomes(ruleset, rated, entry, [...path, 'outcome'], refuse);
  return true;
}

type Outcomes = Readonly<Record<ReadingId, readonly OutcomeId[]>>;

/** What is possible in each reading, or the contradiction. */
function outcomesOf(ruleset: RuleSet, facts: Facts): Outcomes | ContradictionError {
  try {
    const { readings } = rate(ruleset, facts);
    return Object.fromEntries(Object.values(readings).map(({ id, possible }) => [id, possible]));
  } catch (error) {
    if (error instanceof ContradictionError) return error;
    throw error;
  }
}

function checkOutcomes(
  ruleset: RuleSet,
  found: Outcomes,
  { name, outcome = {} }: CaseEntry,
  path: YamlPath,
  refuse: Refuse,
): void {
  const known = [...ruleset.levels.map(({ id }) => id), 'gap', 'undefined'];
  const isByReading = typeof outcome === 'object' && !Array.isArray(outcome);
  const stated = isByReading ? outcome : { all: outcome };
  const readings = ruleset.readings.map(({ id }) => id);
  for (const reading of Object.keys(stated))
    if (reading !== 'all' && !readings.includes(reading))
      refuse(
        [...path, reading],
        `"${reading}"`,
        `một cách hiểu: ${listed(readings)}, hoặc all`,
        mendId(reading, readings),
      );
  const missing = readings.filter((id) => stated[id] === undefined && stated['all'] === undefined);
  if (missing.length > 0)
    refuse(
      path,
      `“${name}”: không nói cách hiểu ${listed(missing)}`,
      'kết quả theo mọi cách hiểu',
      'Ghi thêm, hoặc ghi all.',
    );
  for (const reading of readings) {
    const one = stated[reading] ?? stated['all'];
    if (one === undefined) continue;
    const here = isByReading ? [...path, stated[reading] === undefined ? 'all' : reading] : path;
    const wanted = [...new Set(typeof one === 'string' ? [one] : one)].sort();
    const unknown = wanted.filter((id) => !known.includes(id));
    const possible = found[reading] ?? [];
    if (unknown.length > 0) refuse(here, listed(unknown), `một kết quả: ${listed(known)}`, mendId(unknown[0]!, known));
    else if (wanted.join() !== possible.join())
      refuse(
        here,
        `“${name}”, cách hiểu “${reading}”: quy tắc cho ${listed(possible)}`,
        `${listed(wanted)}, như trường hợp ghi`,
        'So lại với văn bản, rồi sửa điều kiện trong rating.yaml, hoặc sửa trường hợp.',
      );
  }
}
