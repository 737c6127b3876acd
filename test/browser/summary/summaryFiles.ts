/** Exported files as the office receives them, valid and invalid, made with the site's own export functions. */
import { exportDrafts } from '../../../src/domain/draft/exchange/exchange.ts';
import type { Draft } from '../../../src/domain/draft/draft.ts';
import { stateResult } from '../../../src/domain/draft/outcome/statedResult.ts';
import { fullDraft, reportContext, regulation } from '../../domain/report/reportContext.ts';

export interface PickedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** The text of an exchange file with the given drafts. */
export function fileText(drafts: readonly Draft[]): string {
  const { slug, meta } = regulation;
  const about = { slug, title: meta.title, number: meta.number, date: meta.date };
  return exportDrafts(
    drafts,
    {
      regulation: about,
      answers: {},
      quote: (id) => `Nguyên văn ${id}`,
      result: (draft) => stateResult(reportContext.ruleset, reportContext.textVersion, draft),
    },
    '2026-11-20T03:00:00.000Z',
  );
}

/** A file for a file input. */
export function picked(name: string, text: string): PickedFile {
  return { name, mimeType: 'application/json', buffer: Buffer.from(text) };
}

const ROLES = ['truong-phong', 'chu-tich-ubnd-xa', 'truong-phong-tu-phap', 'thu-truong-don-vi-su-nghiep'];
const INDEXES = ['95', '85', '65', '59.99', '72.5'];

/** The draft of the n-th unit of a district; roles, outcomes and gaps alternate. */
export function unitDraft(n: number): Draft {
  const role = ROLES[n % ROLES.length] ?? '';
  const draft = fullDraft(role, n % 5 === 4 ? { 'dieu-5.khoan-1': {} } : {}, {
    parIndex: INDEXES[n % INDEXES.length] ?? '',
  });
  return {
    ...draft,
    id: `d${n}`,
    unit: `${role === 'chu-tich-ubnd-xa' ? 'UBND xã' : 'Phòng'} số ${n}`,
    revision: n + 1,
  };
}
