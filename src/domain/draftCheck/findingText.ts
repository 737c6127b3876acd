import type { ListedFinding } from './checked.ts';

/** A finding as plain words, to be sent to whoever drafts. */
export function findingText({ citation, line, words, why, elsewhere, proposal }: ListedFinding): string {
  return [
    `${citation === '' ? '' : `${citation}, `}dòng ${line}${words === '' ? '' : `: “${words}”`}`.replace(
      /^./u,
      (first) => first.toUpperCase(),
    ),
    why,
    ...elsewhere.map((one) => `${one.citation === '' ? 'Chỗ khác' : one.citation}: “${one.words}”`),
    ...(proposal === null ? [] : [`Đề xuất: ${proposal}`]),
  ].join('\n');
}
