/** What the page and the papers say about a cap. */
import { amountPhrase } from '../../rating/wording/phrases.ts';
import type { CapCheck, CapRule } from './groupChecks.ts';

/** `Trong giới hạn, còn 2 người.`; `Vượt từ 1 đến 3 người.` */
export function capStateWords({ state, over, allowed, counted }: CapCheck): string {
  if (state === 'met') {
    const room = allowed.low - counted.high;
    return room > 0 ? `Trong giới hạn, còn ${room} người.` : 'Trong giới hạn, vừa đủ.';
  }
  if (state === 'open') return over.high === 0 ? 'Chưa rõ.' : `Chưa rõ: có thể vượt đến ${over.high} người.`;
  return over.low === over.high
    ? `Vượt ${over.low} người.`
    : `Vượt từ ${Math.max(1, over.low)} đến ${over.high} người.`;
}

/** `20% của 15 người cho phép tối đa 3 người; đang có 2–4 người.` */
export function capCountWords({ atMost }: CapRule, { whole, allowed, counted }: CapCheck): string {
  return `${amountPhrase(atMost, 'percent')} của ${rangeWords(whole)} người cho phép tối đa ${rangeWords(allowed)} người; đang có ${rangeWords(counted)} người.`;
}

/** `tối đa 3 người: vẫn vượt`, for the rule's other cap. */
export function unlessWords({ allowed, state }: NonNullable<CapCheck['unless']>): string {
  return `tối đa ${rangeWords(allowed)} người: ${UNLESS[state]}`;
}

const UNLESS = { met: 'trong giới hạn', broken: 'vẫn vượt', open: 'chưa rõ' } as const;

/** One more person in the capped levels would exceed it. */
export function isAtMargin({ state, counted, allowed, inside }: CapCheck): boolean {
  return state !== 'broken' && counted.high >= allowed.low && inside.length > 0;
}

function rangeWords({ low, high }: { readonly low: number; readonly high: number }): string {
  return low === high ? String(low) : `${low}–${high}`;
}
