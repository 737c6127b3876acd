/** Numbers that only their list, or what is above them, shows to be numbers. */
import { provisionOf } from './marks.ts';
import type { FormMark } from './printedForms.ts';

/**
 * `(1)` as khoản, điểm or tiết, whichever list it begins or goes on; `1)` as điểm; `I.1.` below “I.”; `I.` in an
 * article.
 */
export function listForms(text: string): readonly (FormMark | null)[] {
  const [, printed = '', label = '', rest = ''] = /^(\((\d{1,2})\)) (\P{N}.*)$/u.exec(text) ?? [];
  const [, bare = '', number = '', bareRest = ''] = /^((\d{1,2})\)) (\P{N}.*)$/u.exec(text) ?? [];
  const [, below = '', heading = '', item = '', belowRest = ''] =
    /^(([IVXLC]{1,6})[./](\d{1,2}) ?[.)/:-]?) (\P{N}.*)$/u.exec(text) ?? [];
  const [, romanPrinted = '', roman = '', romanRest = ''] =
    /^(([IVXLC]{1,6}) ?(?:[.)/]|[-–](?= ))) ?(\P{N}.*)$/u.exec(text) ?? [];
  const kinds = [
    ['clause', 'khoản'],
    ['point', 'điểm'],
    ['subpoint', 'tiết'],
  ] as const;
  return [
    ...kinds.map(([kind, as]) =>
      label === '' ? null : { mark: provisionOf(kind, label, printed, rest, ''), form: '(1)', as, unsure: true },
    ),
    number === ''
      ? null
      : { mark: provisionOf('point', number, bare, bareRest, ''), form: '1)', as: 'điểm', unsure: true },
    item === ''
      ? null
      : { mark: provisionOf('clause', item, below, belowRest, ''), form: 'I.1.', as: 'khoản', unsure: true, heading },
    roman === ''
      ? null
      : {
          mark: provisionOf('clause', roman, romanPrinted, romanRest, ''),
          form: `I${romanPrinted.slice(roman.length)} trong Điều`,
          as: 'khoản',
          unsure: true,
          isRomanClause: true,
        },
  ];
}
