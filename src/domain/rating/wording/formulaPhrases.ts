/** How the rules compute a number, in words: what is added, with what weight, within which limits. */
import type { Band, MeasureFact, Term } from '../measures.ts';
import type { RuleSet } from '../ruleset.ts';
import { thresholdsOf } from '../bounds.ts';
import { formatDecimal } from '../decimal.ts';
import { itemNames } from './itemPhrases.ts';
import { amountPhrase, boundsPhrase, factName, unitOf } from './phrases.ts';

/**
 * How a computed fact is made: `10 + Điểm hoàn thành kế hoạch − (2 × Số báo cáo chậm, nhiều nhất 6)`, with its own
 * rounding and limits after it.
 */
export function formulaPhrase(ruleset: RuleSet, fact: MeasureFact): string {
  const after = [
    ...(fact.round === undefined ? [] : [`làm tròn${directionOf(fact)} đến ${formatDecimal(fact.round)}`]),
    ...(fact.min === undefined ? [] : [`ít nhất ${amountPhrase(fact.min, fact.unit)}`]),
    ...(fact.max === undefined ? [] : [`nhiều nhất ${amountPhrase(fact.max, fact.unit)}`]),
  ];
  return [bare(ruleset, fact), ...after].join('; ');
}

/** Which way a number is rounded, if not to the nearest. */
function directionOf(fact: MeasureFact): string {
  if (fact.kind !== 'sumOf' || fact.rounding === undefined) return '';
  return fact.rounding === 'down' ? ' xuống' : ' lên';
}

function bare(ruleset: RuleSet, fact: MeasureFact): string {
  switch (fact.kind) {
    case 'sumOf': {
      const start = fact.start === 0 ? '' : formatDecimal(fact.start);
      return sum(ruleset, fact.terms, start);
    }
    case 'meanOf':
      return `trung bình của ${fact.terms.map((term) => weighted(ruleset, term, 'hệ số')).join(', ')}`;
    case 'ratioOf': {
      const none =
        fact.ifNone === undefined ? '' : `; số chia bằng 0 thì tính là ${amountPhrase(fact.ifNone, 'percent')}`;
      return `tỷ lệ phần trăm của ${sum(ruleset, fact.part)} trên ${sum(ruleset, fact.whole)}${none}`;
    }
    case 'pointsOf':
      return `theo ${factName(ruleset, fact.of)}: ${fact.bands.map((band) => bandPhrase(ruleset, fact, band)).join('; ')}`;
  }
}

function bandPhrase(
  ruleset: RuleSet,
  { of, unit }: Extract<MeasureFact, { kind: 'pointsOf' }>,
  { bounds, times, points }: Band,
): string {
  const when = thresholdsOf(bounds).length === 0 ? 'còn lại' : boundsPhrase(bounds, unitOf(ruleset, of));
  const share = `số ấy nhân ${formatDecimal(times)}`;
  if (times === 0) return `${when} thì ${amountPhrase(points, unit)}`;
  return `${when} thì ${share}${points === 0 ? '' : ` ${points < 0 ? '−' : '+'} ${formatDecimal(Math.abs(points))}`}`;
}

function sum(ruleset: RuleSet, terms: readonly Term[], start = ''): string {
  return terms.reduce((sofar, term) => {
    const words = weighted(ruleset, { ...term, times: Math.abs(term.times) }, '×');
    if (sofar === '') return term.times < 0 ? `− ${words}` : words;
    return `${sofar} ${term.times < 0 ? '−' : '+'} ${words}`;
  }, start);
}

/** A term with its weight and limits: `(2 × Số sáng kiến, nhiều nhất 5)`. */
function weighted(ruleset: RuleSet, { fact: id, items, times, most, min, max }: Term, sign: '×' | 'hệ số'): string {
  const of = items === undefined ? '' : ` (${itemNames(ruleset, id, items).join(', ')})`;
  const limits = [
    ...(min === undefined ? [] : [`ít nhất ${formatDecimal(min)}`]),
    ...(max === undefined ? [] : [`nhiều nhất ${formatDecimal(max)}`]),
  ].join(', ');
  const own = `${factName(ruleset, id)}${of}`;
  const name = most === true ? `điểm tối đa của ${own}, trừ mục không có` : own;
  const size = formatDecimal(times);
  const whole = times === 1 ? name : sign === '×' ? `${size} × ${name}` : `${name} (hệ số ${size})`;
  // The limits are those of the whole term, not of the number that it multiplies.
  return limits === '' ? whole : `(${whole}, ${limits})`;
}
