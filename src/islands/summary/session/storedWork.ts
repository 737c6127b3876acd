/** The office's choices and entries for a regulation, besides the authority's columns: stored in localStorage. */
import { readUnitList, unitListText } from '../../../domain/report/expectedUnits.ts';
import { fieldsOf } from '../../../domain/draft/read/reader.ts';
import type { OfficeFacts } from '../../../domain/report/office/officeFacts.ts';
import { mergedWork } from '../../../domain/report/office/mergeWork.ts';
import { readFacts, readWork } from '../../../domain/report/office/readSession.ts';
import type { OfficeWork } from '../../../domain/report/office/session.ts';
import { recall, remember } from '../../ui/storedValues.ts';

/** The year and reading shown, and the decisions about names. */
export type StoredChoice = Pick<OfficeWork, 'year' | 'reading' | 'apart' | 'joined'>;

/** The choice stored on this device for the regulation `slug`; null if there is none. */
export function recallChoice(slug: string): StoredChoice | null {
  const stored = parsed(recall(`tong-hop.${slug}`));
  if (stored === null) return null;
  const { year, reading, apart, joined } = readWork(stored, () => {});
  return { year, reading, apart, joined };
}

/** @param choice null deletes it */
export function rememberChoice(slug: string, choice: StoredChoice | null): void {
  remember(`tong-hop.${slug}`, choice === null ? null : JSON.stringify(choice));
}

/** What the office entered about itself; empty texts where nothing is stored. */
export function recallFacts(slug: string): OfficeFacts {
  return readFacts(parsed(recall(`co-quan.${slug}`)));
}

/** @returns false if it could not be stored and only lasts as long as the page */
export function rememberFacts(slug: string, facts: OfficeFacts): boolean {
  const isSome = Object.values(facts).some((text) => text !== '');
  return remember(`co-quan.${slug}`, isSome ? JSON.stringify(facts) : null);
}

/** The names of the units that are expected to send self-checks; empty if there is no list. */
export function recallExpected(slug: string): readonly string[] {
  return readUnitList(recall(`don-vi.${slug}`) ?? '');
}

/** All of it, for a session's file. */
export function recallWork(slug: string): Omit<OfficeWork, 'authority'> {
  const choice = recallChoice(slug) ?? { year: 'main', reading: null, apart: [], joined: [] };
  return { ...choice, expected: recallExpected(slug), office: recallFacts(slug) };
}

/** Takes over the work of a session; see `mergedWork`. */
export function takeOverWork(slug: string, work: OfficeWork, isOpen: boolean): void {
  const { expected, office, ...choice } = mergedWork(recallWork(slug), work, isOpen);
  rememberChoice(slug, choice);
  if (expected.length > 0) remember(`don-vi.${slug}`, unitListText(expected));
  rememberFacts(slug, office);
}

function parsed(text: string | null): Readonly<Record<string, unknown>> | null {
  try {
    return text === null ? null : fieldsOf(JSON.parse(text));
  } catch {
    return null;
  }
}
