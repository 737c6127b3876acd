import type { KeptState } from './keptRegulations.ts';

/** What a page asks the worker about a regulation; it answers on the port that comes with the message. */
export interface KeepMessage {
  readonly regulation: string;
  /** `state`: only report it. `keep`: fetch it and keep it. `drop`: delete it from the device. */
  readonly wish: 'state' | 'keep' | 'drop';
}

/** The worker's answers: any number of shares from 0 to 1 while it fetches, then the state. */
export type KeepAnswer = { readonly share: number } | { readonly state: KeptState };

/** Parses a message, which may come from a page of another build; null if it is something else. */
export function readKeepMessage(data: unknown): KeepMessage | null {
  if (typeof data !== 'object' || data === null || !('regulation' in data) || !('wish' in data)) return null;
  const { regulation, wish } = data;
  if (typeof regulation !== 'string' || (wish !== 'state' && wish !== 'keep' && wish !== 'drop')) return null;
  return { regulation, wish };
}
