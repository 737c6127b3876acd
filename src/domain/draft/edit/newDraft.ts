import type { RegulationId } from '../../ids.ts';
import { onOneLine } from '../../printable.ts';
import type { Answer, RoleId } from '../../rating/ruleset.ts';
import { DRAFT_VERSION, type Draft, type DutyEntry, type DraftId } from '../draft.ts';
import { cut, LIMITS } from '../guards.ts';

/** What is needed to create a draft. */
export interface DraftStart {
  /** A fresh id from the caller (random; letters, digits, `-`). */
  readonly id: DraftId;
  readonly regulation: RegulationId;
  readonly textVersion: string;
  readonly rulesVersion: string;
  readonly role: RoleId;
  readonly acting?: boolean | undefined;
  readonly unit?: string | undefined;
  readonly year?: number | null | undefined;
}

/** An empty draft at revision 0. `now`: ISO 8601, UTC. */
export function newDraft(start: DraftStart, now: string): Draft {
  return {
    version: DRAFT_VERSION,
    id: start.id,
    regulation: start.regulation,
    textVersion: start.textVersion,
    rulesVersion: start.rulesVersion,
    role: start.role,
    acting: start.acting ?? false,
    unit: cut(onOneLine(start.unit ?? ''), LIMITS.unit),
    year: start.year ?? null,
    entries: {},
    figures: {},
    revision: 0,
    createdAt: now,
    updatedAt: now,
  };
}

/** A copy as a separate draft: fresh id, revision 0, created now. `unit`, if given, renames the copy. */
export function duplicateDraft(draft: Draft, id: string, now: string, unit = draft.unit): Draft {
  return { ...draft, id, unit: cut(unit, LIMITS.unit), revision: 0, createdAt: now, updatedAt: now };
}

/**
 * A draft for another year based on an earlier one of the same unit: answers are carried over for confirmation, not as
 * answers. Notes, evidence and figures belong to the earlier year and are not copied.
 */
export function carryOver(earlier: Draft, start: DraftStart, now: string): Draft {
  const entries: Record<string, DutyEntry> = {};
  for (const [id, entry] of Object.entries(earlier.entries)) {
    const carried: Answer | undefined = entry.answer;
    if (carried !== undefined) entries[id] = { carried };
  }
  const acting = start.acting ?? earlier.acting;
  const unit = start.unit ?? earlier.unit;
  return { ...newDraft({ ...start, acting, unit }, now), entries };
}
