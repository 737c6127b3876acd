import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ChecklistArticle } from '../../../domain/draft/checklist.ts';
import type { ExportedRegulation } from '../../../domain/draft/exchange/exchange.ts';
import type { RuleSet } from '../../../domain/rating/ruleset.ts';
import type { ReportSource } from '../../../domain/report/report.ts';

/** The self-check's data from the build; plain data. */
export interface SelfCheckProps {
  readonly ruleset: RuleSet;
  /** Whether the rules tie facts together (`isJoint`). */
  readonly joint: boolean;
  readonly checklist: readonly ChecklistArticle[];
  readonly textVersion: string;
  /** What reports and exported files say about the regulation. */
  readonly source: ReportSource;
  readonly exported: ExportedRegulation;
  /** The regulation's name in a sentence: `Quyết định 212/QĐ-UBND`. */
  readonly instrument: string;
}

export interface SelfCheckContext extends SelfCheckProps {
  /** Address of the site's root, ending in `/`, relative or absolute. */
  readonly root: string;
}

const Context = createContext<SelfCheckContext | null>(null);
export const SelfCheckProvider = Context.Provider;

/** The self-check's constant context. Throws outside a provider. */
export function useSelfCheck(): SelfCheckContext {
  const value = useContext(Context);
  if (value === null) throw new Error('a self-check component stands outside its provider');
  return value;
}
