import { createContext } from 'preact';
import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import { beforeReload } from '../../../adapters/browser/offline/beforeReload.ts';
import { authorityStore } from '../../../adapters/browser/office/authorityStore.ts';
import { storageFailure } from '../../../adapters/browser/drafts/storage/storageFailure.ts';
import { reportPageError } from '../../../adapters/browser/faults/pageErrors.ts';
import type { RuleSet } from '../../../domain/rating/ruleset.ts';
import {
  assignEntries,
  type AssignedEntries,
  type AuthorityChange,
  type AuthorityEntry,
} from '../../../domain/report/office/authority.ts';
import type { SummaryRow } from '../../../domain/report/summaryRow.ts';
import type { UnitYear } from '../../../domain/report/unitYears.ts';
import { authorityState, type AuthorityState } from './authorityState.ts';

/** Opens what the office has entered on this device. @param scope the deployment's path */
export function useAuthorityState(scope: string): AuthorityState {
  const [store, state] = useMemo(() => {
    const kept = authorityStore(scope);
    return [kept, authorityState(kept, () => new Date().toISOString(), reportFault)] as const;
  }, [scope]);
  useEffect(() => {
    const load = () => void state.load().catch(reportFault);
    load();
    const stops = [store.onChanged(load), beforeReload(state.flush)];
    return () => stops.forEach((stop) => stop());
  }, [store, state]);
  return state;
}

/** A storage failure is shown on the page; anything else is a page error. */
function reportFault(error: unknown): void {
  if (storageFailure(error) === null) reportPageError(error);
}

/** The entries of one regulation's table. */
export interface Authority {
  readonly state: AuthorityState;
  readonly slug: string;
  readonly ruleset: RuleSet;
  /** Index of the reading whose outcome counts as the self-check's. */
  readonly reading: number;
  /** The current entries; read again after every change. */
  readonly assigned: () => AssignedEntries;
}

const AuthorityContext = createContext<Authority | null>(null);
export const AuthorityProvider = AuthorityContext.Provider;

/** Finds the entry of each row of a table, and finds them again when entries or rows change. */
export function useTableAuthority(
  state: AuthorityState,
  ruleset: RuleSet,
  groups: readonly UnitYear[],
  reading: number,
): Authority {
  const slug = ruleset.regulation;
  return useMemo(() => {
    let last: { readonly of: unknown; readonly assigned: AssignedEntries } | null = null;
    const assigned = () => {
      const entries = state.entries(slug);
      if (last?.of !== entries) last = { of: entries, assigned: assignEntries(groups, entries) };
      return last.assigned;
    };
    return { state, slug, ruleset, reading, assigned };
  }, [state, slug, ruleset, groups, reading]);
}

/** The table that a component belongs to. @throws Error outside of one */
export function useAuthority(): Authority {
  const authority = useContext(AuthorityContext);
  if (authority === null) throw new Error('no table');
  return authority;
}

/** All entries of the table; the component is drawn again after every change. */
export function useAssigned({ state, assigned }: Authority): AssignedEntries {
  const [, redraw] = useState(assigned);
  useEffect(() => {
    const again = () => redraw(assigned());
    // Catches changes between rendering and subscribing.
    again();
    return state.subscribe(again);
  }, [state, assigned]);
  return assigned();
}

/** A row's entry and a way to change it; the component is drawn again only when that entry changes. */
export function useRowEntry(row: SummaryRow): {
  readonly entry: AuthorityEntry | undefined;
  readonly enter: (change: AuthorityChange, mark?: string) => void;
} {
  const { state, slug, assigned } = useAuthority();
  const { key } = row;
  const [, redraw] = useState(() => assigned().byRow.get(key));
  useEffect(() => {
    const again = () => redraw(assigned().byRow.get(key));
    // Catches changes between rendering and subscribing.
    again();
    return state.subscribe(again);
  }, [state, assigned, key]);
  return {
    entry: assigned().byRow.get(key),
    enter: (change, mark) => state.change(slug, [{ row, entry: assigned().byRow.get(key), change }], mark),
  };
}
