/** Features of a stylesheet that a baseline browser lacks: at-rules, media features, selectors, properties, values. */
import { generate, parse, walk, type Atrule, type CssNode, type Declaration, type Selector } from 'css-tree';
import type { CompatStatement } from '@mdn/browser-compat-data';
import { bcd, BASELINE, below, compatAt, findingOf, type Finding } from './baseline.ts';

const css = bcd.css;
const EVERY = Object.entries(BASELINE).map(([browser, version]) => `${browser} ${version}`);

/** Prefix for an unsupported selector in a list: the browser drops the whole rule, including the other selectors. */
export const DROPS_RULE = 'drops the whole list: ';

/**
 * Findings in a stylesheet. Excluded are features that the sheet itself guards: those inside an `@supports` that tests
 * them, and values with a supported earlier declaration of the same property in the same rule.
 */
export function styleFindings(source: string): readonly Finding[] {
  const found: Finding[] = [];
  const supports: string[] = [];
  let rules = 0;
  const add = (findings: readonly Finding[]) =>
    found.push(...findings.filter(({ feature }) => !supports.some((condition) => names(condition, feature))));
  walk(
    parse(source, {
      parseCustomProperty: true,
      onParseError: ({ message, offset }) =>
        found.push(unknown(`syntax: ${message}`, source.slice(offset, offset + 60))),
    }),
    {
      enter(node: CssNode) {
        if (node.type === 'Atrule') {
          add(atRuleFindings(node));
          if (node.name === 'supports') supports.push(generate(node.prelude ?? node));
        }
        if (node.type === 'Rule') {
          if (rules > 0) add(findingOf('nesting', compatAt(css.selectors, 'nesting'), generate(node.prelude)));
          rules += 1;
          if (node.prelude.type === 'SelectorList')
            add(listFindings(node.prelude.children.toArray().filter((one) => one.type === 'Selector')));
        }
        if (node.type === 'Block') {
          const declared = node.children.toArray().filter((one) => one.type === 'Declaration');
          declared.forEach((one, index) => add(declarationFindings(one, declared.slice(0, index))));
        }
      },
      leave(node: CssNode) {
        if (node.type === 'Atrule' && node.name === 'supports') supports.pop();
        if (node.type === 'Rule') rules -= 1;
      },
    },
  );
  return found;
}

/** Findings in a selector list, as passed to `querySelector`. */
export function selectorFindings(selectors: string): readonly Finding[] {
  const list = parse(selectors, { context: 'selectorList', onParseError: () => undefined });
  return list.type === 'SelectorList'
    ? list.children.toArray().flatMap((one) => (one.type === 'Selector' ? partFindings(one) : []))
    : [];
}

/** Whether an `@supports` condition tests a feature, by property or by selector. */
function names(condition: string, feature: string): boolean {
  if (/\bnot\b/.test(condition)) return false;
  const [name = ''] = feature.replace(DROPS_RULE, '').split(/: | of /);
  return name.startsWith(':') ? condition.includes(name) : new RegExp(`[( ]${name}:`).test(condition);
}

function unknown(feature: string, at: string): Finding {
  return { feature, at, lackedBy: EVERY };
}

function atRuleFindings(node: Atrule): readonly Finding[] {
  const at = `@${node.name} ${node.prelude === null ? '' : generate(node.prelude)}`;
  // A margin box inside @page.
  const compat = compatAt(css['at-rules'], node.name) ?? compatAt(css['at-rules'], 'page', `at_${node.name}`);
  const found: Finding[] =
    compat === undefined ? [unknown(`@${node.name}`, at)] : [...findingOf(`@${node.name}`, compat, at)];
  if (node.name !== 'media' || node.prelude === null) return found;
  walk(node.prelude, (part) => {
    if (part.type === 'FeatureRange')
      found.push(...findingOf('media range', compatAt(css['at-rules'], 'media', 'range_syntax'), at));
    if (part.type === 'Feature')
      found.push(
        ...findingOf(
          `@media ${part.name}`,
          compatAt(css['at-rules'], 'media', part.name.replace(/^(?:min|max)-/, '')),
          at,
        ),
      );
  });
  return found;
}

function listFindings(selectors: readonly Selector[]): readonly Finding[] {
  return selectors.flatMap((one) =>
    partFindings(one).map((finding) =>
      selectors.length > 1 ? { ...finding, feature: DROPS_RULE + finding.feature } : finding,
    ),
  );
}

function partFindings(selector: Selector): readonly Finding[] {
  const at = generate(selector);
  const found: Finding[] = [];
  walk(selector, (node) => {
    if (node.type === 'PseudoClassSelector' || node.type === 'PseudoElementSelector') {
      const name = `${node.type === 'PseudoClassSelector' ? ':' : '::'}${node.name}`;
      const compat = compatAt(css.selectors, node.name);
      found.push(...(compat === undefined ? [unknown(name, at)] : findingOf(name, compat, at)));
      const [list] = node.children?.toArray() ?? [];
      if (
        node.name === 'not' &&
        list?.type === 'SelectorList' &&
        (list.children.size > 1 || isCompound(list.children.first))
      )
        found.push(...findingOf(':not of a list', compatAt(css.selectors, 'not', 'selector_list'), at));
    }
    if (node.type === 'Nth' && node.selector !== null)
      found.push(...findingOf(':nth-child of', compatAt(css.selectors, 'nth-child', 'of_syntax'), at));
    if (node.type === 'NestingSelector') found.push(...findingOf('nesting', compatAt(css.selectors, 'nesting'), at));
  });
  return found;
}

/** Whether a selector is compound; `:not` accepts these since the same version as lists. */
function isCompound(node: CssNode | null): boolean {
  return node?.type === 'Selector' && node.children.size > 1;
}

function declarationFindings(declaration: Declaration, before: readonly Declaration[]): readonly Finding[] {
  const { property } = declaration;
  const own = property.startsWith('--');
  const at = generate(declaration);
  // Browsers ignore properties with another browser's prefix.
  if (!own && property.startsWith('-')) return [];
  const compat = compatAt(css.properties, property);
  if (!own && compat === undefined) return [unknown(property, at)];
  const lacking = own ? [] : findingOf(property, compat, at);
  if (lacking.length > 0) return lacking;
  const stoodIn = before.some((one) => one.property === property && valueFindings(one).length === 0);
  return own || !stoodIn ? valueFindings(declaration) : [];
}

function valueFindings(declaration: Declaration): readonly Finding[] {
  const { property, value } = declaration;
  const at = generate(declaration);
  const found: Finding[] = [];
  walk(value, (node) => {
    if (node.type === 'Identifier')
      found.push(...findingOf(`${property}: ${node.name}`, compatAt(css.properties, property, node.name), at));
    if (node.type === 'Function')
      found.push(
        ...findingOf(
          `${property}: ${node.name}()`,
          compatAt(css.properties, property, node.name) ?? types.get(node.name),
          at,
        ),
      );
    if (node.type === 'Dimension') found.push(...findingOf(`${property}: ${node.unit}`, unitCompat(node.unit), at));
  });
  if (
    property === 'text-decoration' &&
    value.type === 'Value' &&
    (value.children.size > 1 || value.children.some((one) => one.type === 'Function'))
  ) {
    found.push(
      ...findingOf(
        'text-decoration: of several values',
        compatAt(css.properties, property, 'includes_color-and-style'),
        at,
      ),
    );
  }
  return found;
}

/**
 * Functions and other value types by name (`clamp`, `color-mix`), including those one level down (`linear` of the
 * gradients).
 */
const types = new Map<string, CompatStatement>();
for (const [name, type] of [...below(css.types).flatMap(([, group]) => below(group)), ...below(css.types)]) {
  if (type.__compat !== undefined) types.set(name, type.__compat);
}

function unitCompat(unit: string): CompatStatement | undefined {
  const group = unit.startsWith('dv')
    ? 'viewport_percentage_units_dynamic'
    : unit.startsWith('sv')
      ? 'viewport_percentage_units_small'
      : unit.startsWith('lv')
        ? 'viewport_percentage_units_large'
        : unit.startsWith('cq')
          ? 'container_query_length_units'
          : unit;
  return compatAt(css.types, 'length', group);
}
