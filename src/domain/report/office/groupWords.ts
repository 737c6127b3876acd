/** What the page and the papers say about a cap; `rated` is what one of those counted is called: `người`, `đơn vị`. */
import { amountPhrase } from '../../rating/wording/phrases.ts';
import type { CapCheck, CapRule } from './groupChecks.ts';

/** `Trong giới hạn, còn 2 người.`; `Vượt từ 1 đến 3 người.` */
export function capStateWords({ state, over, allowed, counted }: CapCheck, rated: string): string {
  if (state === 'met') {
    const room = allowed.low - counted.high;
    return room > 0 ? `Trong giới hạn, còn ${room} ${rated}.` : 'Trong giới hạn, vừa đủ.';
  }
  if (state === 'open') return over.high === 0 ? 'Chưa rõ.' : `Chưa rõ: có thể vượt đến ${over.high} ${rated}.`;
  return over.low === over.high
    ? `Vượt ${over.low} ${rated}.`
    : `Vượt từ ${Math.max(1, over.low)} đến ${over.high} ${rated}.`;
}

/** `20% của 15 người cho phép tối đa 3 người; đang có 2–4 người.` */
export function capCountWords({ atMost }: CapRule, { whole, allowed, counted }: CapCheck, rated: string): string {
  return `${amountPhrase(atMost, 'percent')} của ${rangeWords(whole)} ${rated} cho phép tối đa ${rangeWords(allowed)} ${rated}; đang có ${rangeWords(counted)} ${rated}.`;
}

/** `tối đa 3 người: vẫn vượt`, for the rule's other cap. */
export function unlessWords({ allowed, state }: NonNullable<CapCheck['unless']>, rated: string): string {
  return `tối đa ${rangeWords(allowed)} ${rated}: ${UNLESS[state]}`;
}

const UNLESS = { met: 'trong giới hạn', broken: 'vẫn vượt', open: 'chưa rõ' } as const;

/** One more person in the capped levels would exceed it. */
export function isAtMargin({ state, counted, allowed, inside }: CapCheck): boolean {
  return state !== 'broken' && counted.high >= allowed.low && inside.length > 0;
}

function rangeWords({ low, high }: { readonly low: number; readonly high: number }): string {
  return low === high ? String(low) : `${low}–${high}`;
}
