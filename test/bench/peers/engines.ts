/** Điều 12's four levels in two other engines, on the same facts, with equal results. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rate } from '../../../src/domain/rating/engine/rate.ts';
import type { Answer, Facts, RuleSet } from '../../../src/domain/rating/ruleset.ts';
import { installed } from './installed.ts';

const PUBLICODES = '1.10.3';
const JSON_RULES = '7.3.1';
/** The cases are all combinations of these. */
const INDEXES = [45, 59.9, 60, 79.9, 80, 85, 90, 97];
const TASKS = [40, 50, 100];

/** A case in the form that the other engines take, with the answers counted; ours counts them itself. */
interface Counted {
  readonly index: number;
  readonly tasks: number;
  readonly late: number;
  readonly missed: number;
  readonly share: number;
  readonly grave: boolean;
}

interface Case {
  readonly facts: Facts;
  readonly counted: Counted;
}

type Level = string | null;
interface Engine {
  readonly name: string;
  readonly level: (one: Case) => Level | Promise<Level>;
}

/**
 * A row for each engine: levels a second, and how many times fewer than ours. Ours gives all readings of the text with
 * the clause of every statement; the others give one level by the first reading.
 * @throws Error if any engine gives another level than ours for any case.
 */
export async function engineRows(folder: string, ruleset: RuleSet): Promise<readonly (readonly [string, string])[]> {
  installed(folder, { publicodes: PUBLICODES, 'json-rules-engine': JSON_RULES });
  const cases = casesOf(ruleset);
  const [reading] = ruleset.readings;
  const own: Engine = {
    name: 'ours: four readings, explained',
    level: ({ facts }) => rate(ruleset, facts).readings[reading?.id ?? '']?.outcome ?? null,
  };
  const engines = [own, await publicodes(folder), jsonRules(folder)];
  const expected = cases.map((one) => own.level(one));
  for (const { name, level } of engines)
    for (const [at, one] of cases.entries()) {
      const given = await level(one);
      if (given !== expected[at])
        throw new Error(`${name} gives ${given}, ours ${String(expected[at])}, for ${JSON.stringify(one.counted)}`);
    }
  const speeds = await Promise.all(engines.map(async (engine) => ({ engine, rate: await middleRate(engine, cases) })));
  const [ours = 1] = speeds.map((one) => one.rate);
  return speeds.map(({ engine, rate: speed }) => [
    engine.name,
    `${Math.round(speed).toLocaleString('en')} a second${engine === own ? '' : ` (ours ${(ours / speed).toFixed(1)} times as fast)`}`,
  ]);
}

/** Every combination, with the answers of a role without field indexes. */
function casesOf(ruleset: RuleSet): readonly Case[] {
  const role = ruleset.roles.find(({ groups }) => !groups.includes('dieu-11'));
  if (role === undefined) throw new Error('no role without indexes of fields');
  const most = role.duties.length;
  const counts = [0, 1, Math.floor(most / 5), Math.floor(most / 5) + 1, Math.floor(most / 2) + 1, most];
  return INDEXES.flatMap((index) =>
    TASKS.flatMap((tasks) =>
      counts.flatMap((bad) =>
        [0, Math.min(bad, 1)].flatMap((missed) =>
          [false, true].map((grave): Case => {
            const answerOf = (at: number): Answer => (at < missed ? 'notDone' : at < bad ? 'deficient' : 'assured');
            return {
              counted: { index, tasks, late: bad - missed, missed, share: (100 * bad) / most, grave },
              facts: {
                role: role.id,
                answers: Object.fromEntries(role.duties.map((id, at) => [id, answerOf(at)])),
                parIndex: index,
                taskCompletion: tasks,
                flags: { ideology: grave, corruption: false, discipline: false },
              },
            };
          }),
        ),
      ),
    ),
  );
}

/** The median of three measurements of one second each, cycling through the cases; the clock is read once a cycle. */
async function middleRate({ level }: Engine, cases: readonly Case[]): Promise<number> {
  const rates: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const started = performance.now();
    let count = 0;
    while (performance.now() - started < 1_000)
      for (const one of cases) {
        const given = level(one);
        if (given instanceof Promise) await given;
        count += 1;
      }
    rates.push((count * 1_000) / (performance.now() - started));
  }
  return rates.sort((a, b) => a - b)[1] ?? 0;
}

interface Publicodes {
  setSituation(situation: Readonly<Record<string, unknown>>): { evaluate(rule: string): { nodeValue?: unknown } };
}

async function publicodes(folder: string): Promise<Engine> {
  const module = (await import(pathToFileURL(join(folder, 'node_modules/publicodes/dist/index.js')).href)) as {
    default: new (rules: unknown) => Publicodes;
  };
  const all = 'toutes ces conditions';
  const engine = new module.default({
    index: null,
    tasks: null,
    late: null,
    missed: null,
    share: null,
    grave: null,
    failing: { 'une de ces conditions': ['grave', { [all]: ['share > 50', 'index < 60'] }, 'tasks < 50'] },
    done: { [all]: ['missed = 0', 'late = 0'] },
    level: {
      variations: [
        { si: 'failing', alors: "'khong-hoan-thanh'" },
        { si: { [all]: ['done', 'index >= 90'] }, alors: "'xuat-sac'" },
        { si: { [all]: ['done', 'index >= 80'] }, alors: "'tot'" },
        { si: { [all]: ['missed = 0', 'share <= 20', 'index >= 60'] }, alors: "'hoan-thanh'" },
        { sinon: "'gap'" },
      ],
    },
  });
  return {
    name: `publicodes ${PUBLICODES}: one level`,
    level: ({ counted }) => {
      const situation = { ...counted, grave: counted.grave ? 'oui' : 'non' };
      return String(engine.setSituation(situation).evaluate('level').nodeValue);
    },
  };
}

interface JsonRules {
  run(facts: object): Promise<{ readonly events: readonly { readonly type: string }[] }>;
}

function jsonRules(folder: string): Engine {
  const module = createRequire(join(folder, 'package.json'))('json-rules-engine') as {
    Engine: new (rules: unknown) => JsonRules;
  };
  const is = (fact: keyof Counted, operator: string, value: unknown) => ({ fact, operator, value });
  const noneMissed = is('missed', 'equal', 0);
  const done = [noneMissed, is('late', 'equal', 0)];
  const anyGrave = [
    is('grave', 'equal', true),
    { all: [is('share', 'greaterThan', 50), is('index', 'lessThan', 60)] },
    is('tasks', 'lessThan', 50),
  ];
  const atLeast = (least: number) => is('index', 'greaterThanInclusive', least);
  const order = ['khong-hoan-thanh', 'xuat-sac', 'tot', 'hoan-thanh'];
  const conditions = [
    { any: anyGrave },
    { all: [...done, atLeast(90)] },
    { all: [...done, atLeast(80)] },
    { all: [noneMissed, is('share', 'lessThanInclusive', 20), atLeast(60)] },
  ];
  const engine = new module.Engine(
    order.map((type, at) => ({ conditions: conditions[at], event: { type }, priority: order.length - at })),
  );
  return {
    name: `json-rules-engine ${JSON_RULES}: one level`,
    level: async ({ counted }) => {
      const { events } = await engine.run(counted);
      return order.find((level) => events.some(({ type }) => type === level)) ?? 'gap';
    },
  };
}
