/** What the office chose and typed for a regulation, besides the authority's columns: kept in localStorage. */
import { readUnitList, unitListText } from '../../../domain/report/expectedUnits.ts';
import { fieldsOf } from '../../../domain/draft/read/reader.ts';
import type { OfficeFacts } from '../../../domain/report/office/officeFacts.ts';
import { readFacts, readWork } from '../../../domain/report/office/readSession.ts';
import type { OfficeWork } from '../../../domain/report/office/session.ts';
import { recall, remember } from '../../ui/storedValues.ts';

/** The year and reading shown, and what was said about names. */
export type KeptChoice = Pick<OfficeWork, 'year' | 'reading' | 'apart' | 'joined'>;

export function recallChoice(slug: string): KeptChoice | null {
  const stored = parsed(recall(`tong-hop.${slug}`));
  if (stored === null) return null;
  const { year, reading, apart, joined } = readWork(stored, () => {});
  return { year, reading, apart, joined };
}

/** @param choice null deletes it */
export function rememberChoice(slug: string, choice: KeptChoice | null): void {
  remember(`tong-hop.${slug}`, choice === null ? null : JSON.stringify(choice));
}

export function recallFacts(slug: string): OfficeFacts {
  return readFacts(parsed(recall(`co-quan.${slug}`)));
}

/** @returns false if it only lasts as long as the page */
export function rememberFacts(slug: string, facts: OfficeFacts): boolean {
  const isSome = Object.values(facts).some((text) => text !== '');
  return remember(`co-quan.${slug}`, isSome ? JSON.stringify(facts) : null);
}

export function recallExpected(slug: string): readonly string[] {
  return readUnitList(recall(`don-vi.${slug}`) ?? '');
}

/** All of it, for a session's file. */
export function recallWork(slug: string): Omit<OfficeWork, 'authority'> {
  const choice = recallChoice(slug) ?? { year: 'main', reading: null, apart: [], joined: [] };
  return { ...choice, expected: recallExpected(slug), office: recallFacts(slug) };
}

/**
 * Takes over the work of a session: what was said about names, and the units expected, are added to what is here; its
 * facts stand instead of those here; its year and reading only where nothing is open yet, as another year's session may
 * be opened to compare.
 */
export function takeOverWork(slug: string, work: OfficeWork, isOpen: boolean): void {
  const own = recallWork(slug);
  const { year, reading } = isOpen ? own : work;
  const joined = [...new Map([...own.joined, ...work.joined])];
  rememberChoice(slug, { year, reading, apart: [...new Set([...own.apart, ...work.apart])], joined });
  const expected = readUnitList(unitListText([...own.expected, ...work.expected]));
  if (expected.length > 0) remember(`don-vi.${slug}`, unitListText(expected));
  const known = Object.entries(work.office).filter(([, text]) => text !== '');
  rememberFacts(slug, { ...own.office, ...Object.fromEntries(known) });
}

function parsed(text: string | null): Readonly<Record<string, unknown>> | null {
  try {
    return text === null ? null : fieldsOf(JSON.parse(text));
  } catch {
    return null;
  }
}
