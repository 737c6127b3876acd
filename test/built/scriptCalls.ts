/** Unsupported arguments of calls in a script: events, selectors, options. */
import type { CallExpression, Expression, NewExpression, SpreadElement, Super } from 'acorn';
import { bcd, compatAt, findingOf, type Finding } from './baseline.ts';
import { eventLackedBy } from './scriptNames.ts';
import { selectorFindings } from './styles.ts';

const SELECTING = new Set(['querySelector', 'querySelectorAll', 'closest', 'matches']);

/** Options that a browser without support ignores: function, option, path in browser-compat-data. */
const OPTIONS: readonly (readonly [string, string, string])[] = [
  ['addEventListener', 'signal', 'api.EventTarget.addEventListener.options_parameter.options_signal_parameter'],
  ['focus', 'focusVisible', 'api.HTMLElement.focus.options_focusVisible_parameter'],
  ['Worker', 'type', 'api.Worker.Worker.ecmascript_modules'],
  ['Error', 'cause', 'javascript.builtins.Error.Error.options_cause_parameter'],
  ...(['roundingMode', 'roundingIncrement', 'roundingPriority', 'trailingZeroDisplay'] as const).map(
    (name) => ['NumberFormat', name, `${intl('NumberFormat')}.options_${name}_parameter`] as const,
  ),
  ['DateTimeFormat', 'dayPeriod', `${intl('DateTimeFormat')}.options_dayPeriod_parameter`],
];

function intl(name: string): string {
  return `javascript.builtins.Intl.${name}.${name}.options_parameter`;
}

/** Findings in the arguments of a call or constructor. @param at the passage for the findings */
export function callFindings(call: CallExpression | NewExpression, at: string): readonly Finding[] {
  const name = nameOf(call.callee);
  return [...textFindings(name, textOf(call.arguments[0]), at), ...optionFindings(name, call.arguments, at)];
}

function nameOf(callee: Expression | Super): string {
  if (callee.type === 'Identifier') return callee.name;
  return callee.type === 'MemberExpression' && callee.property.type === 'Identifier' ? callee.property.name : '';
}

function textOf(node: Expression | SpreadElement | undefined): string | null {
  if (node?.type === 'Literal') return typeof node.value === 'string' ? node.value : null;
  const whole = node?.type === 'TemplateLiteral' && node.expressions.length === 0;
  return whole ? (node.quasis[0]?.value.cooked ?? null) : null;
}

function textFindings(name: string, text: string | null, at: string): readonly Finding[] {
  if (text === null) return [];
  if (name === 'addEventListener') {
    const lackedBy = eventLackedBy(text);
    return lackedBy.length === 0 ? [] : [{ feature: `event ${text}`, at, lackedBy }];
  }
  return SELECTING.has(name) ? selectorFindings(text).map((finding) => ({ ...finding, at })) : [];
}

function optionFindings(name: string, given: readonly (Expression | SpreadElement)[], at: string): readonly Finding[] {
  const properties = given.flatMap((one) => (one.type === 'ObjectExpression' ? one.properties : []));
  const keys = properties.flatMap((one) =>
    one.type === 'Property' && one.key.type === 'Identifier' ? [one.key.name] : [],
  );
  return OPTIONS.filter(([of, option]) => of === name && keys.includes(option)).flatMap(([, option, path]) =>
    findingOf(`${name}({ ${option} })`, compatAt(bcd as never, ...path.split('.')), at),
  );
}
