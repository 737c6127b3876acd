/** Rating speed in Node on this machine; figures for `npm run bench`. */
import { newDraft } from '../../src/domain/draft/edit/newDraft.ts';
import { editDraft } from '../../src/domain/draft/edit/edit.ts';
import { factsOfDraft } from '../../src/domain/draft/outcome/factsOf.ts';
import { survey } from '../../src/domain/rating/analysis/gaps.ts';
import { leastChanges } from '../../src/domain/rating/analysis/leastChange.ts';
import { mapsOf } from '../../src/domain/rating/analysis/map.ts';
import { overviewOf } from '../../src/domain/rating/analysis/overview.ts';
import { rate } from '../../src/domain/rating/engine/rate.ts';
import type { Answer, Facts, RuleSet } from '../../src/domain/rating/ruleset.ts';

/** Runs per second of `run`, measured over about a second after a warm-up. */
function perSecond(run: () => void): number {
  const warm = performance.now();
  while (performance.now() - warm < 300) run();
  const started = performance.now();
  let count = 0;
  while (performance.now() - started < 1_000) {
    run();
    count += 1;
  }
  return (count * 1_000) / (performance.now() - started);
}

const many = (run: () => void): string => `${Math.round(perSecond(run)).toLocaleString('en')} a second`;
const each = (run: () => void): string => `${(1_000 / perSecond(run)).toFixed(3)} ms each`;

/**
 * Figures as table rows: a rating with all facts known and with none, one answer with everything derived from it, and
 * the analyses computed on demand.
 * @throws Error for a rule set without roles or interpretations.
 */
export function ratingFigures(ruleset: RuleSet): readonly (readonly [string, string])[] {
  const [role] = ruleset.roles;
  const [reading] = ruleset.readings;
  if (role === undefined || reading === undefined) throw new Error('the rule set has no role or no reading');
  const answers = Object.fromEntries(role.duties.map((id): [string, Answer] => [id, 'assured']));
  const known: Facts = {
    role: role.id,
    answers,
    parIndex: 87.5,
    taskCompletion: 100,
    flags: { ideology: false, corruption: false, discipline: false },
  };
  const unknown: Facts = { role: role.id };
  const fullest = ruleset.roles.reduce((most, one) => (one.duties.length > most.duties.length ? one : most), role);
  const draft = newDraft(
    {
      id: 'bench',
      regulation: ruleset.regulation,
      textVersion: '',
      rulesVersion: ruleset.version,
      role: role.id,
      acting: false,
      unit: '',
      year: null,
    },
    '2026-01-01T00:00:00.000Z',
  );
  const duties = role.duties;
  let at = 0;
  const answer = () => {
    at += 1;
    const edited = editDraft(
      draft,
      { type: 'setAnswer', id: duties[at % duties.length] ?? '', answer: at % 2 === 0 ? 'assured' : 'deficient' },
      '2026-01-01T00:00:00.000Z',
    );
    rate(ruleset, factsOfDraft(ruleset, edited));
  };
  return [
    ['everything known, all readings, explained', many(() => void rate(ruleset, known))],
    ['everything unknown, all readings, explained', each(() => void rate(ruleset, unknown))],
    ['everything unknown, a role with field indexes', each(() => void rate(ruleset, { role: fullest.id }))],
    ['one answer: edit, facts, rating', each(answer)],
    ['least changes, everything unknown', each(() => void leastChanges(ruleset, unknown, reading.id))],
    ['every map of a reading', each(() => void mapsOf(ruleset, reading.id, fullest.id, 'deficient'))],
    ['gaps and overlaps of a reading (at build)', each(() => void survey(ruleset, fullest.id, reading.id))],
    ['all of the page of rules (at build)', each(() => void overviewOf(ruleset))],
  ];
}
