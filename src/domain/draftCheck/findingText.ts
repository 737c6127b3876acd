import type { ListedFinding } from './checked.ts';

/** A finding as plain words, to be sent to whoever drafts. */
export function findingText({ place, line, words, why, elsewhere, proposal }: ListedFinding): string {
  return [
    `${place === '' ? '' : `${place}, `}dòng ${line}${words === '' ? '' : `: “${words}”`}`.replace(/^./u, (first) =>
      first.toUpperCase(),
    ),
    why,
    ...elsewhere.map((one) => `${one.place === '' ? 'Chỗ khác' : one.place}: “${one.words}”`),
    ...(proposal === null ? [] : [`Đề xuất: ${proposal}`]),
  ].join('\n');
}
