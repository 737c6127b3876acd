/**
 * The reviewing office's whole work as one file: the files that were opened, and for each regulation the year, the
 * decisions about names, the units expected, the authority's columns and the office's own facts. The content of an
 * opened file is untrusted data. Its schema is `sessionSchema`.
 */
import { isBlank, type AuthorityEntry } from './authority.ts';
import { NO_FACTS, type OfficeFacts } from './officeFacts.ts';

/** Format identifier of the file; never changes. */
export const SESSION_FORMAT = 'phien-tong-hop';
export const SESSION_VERSION = 1;

export const SESSION_LIMITS = { files: 10_000, name: 500, problems: 1_000, problem: 2_000, units: 5_000 } as const;

/** A file that was opened, as it is kept. */
interface SessionFile {
  readonly name: string;
  /** The text of a file of self-checks, without the quoted text of the regulation; null if it added nothing. */
  readonly text: string | null;
  /** Why it added nothing. */
  readonly problems: readonly string[];
}

/** The office's work on one regulation. */
export interface OfficeWork {
  readonly year: number | 'main' | 'none' | 'all';
  /** A reading's id; null for the first. */
  readonly reading: string | null;
  readonly apart: readonly string[];
  readonly joined: readonly (readonly [name: string, meant: string])[];
  /** The units expected. */
  readonly expected: readonly string[];
  readonly authority: readonly AuthorityEntry[];
  readonly office: OfficeFacts;
}

export const NO_WORK: OfficeWork = {
  year: 'main',
  reading: null,
  apart: [],
  joined: [],
  expected: [],
  authority: [],
  office: NO_FACTS,
};

export interface OfficeSession {
  readonly files: readonly SessionFile[];
  /** By the regulation's slug. */
  readonly work: ReadonlyMap<string, OfficeWork>;
}

const ABOUT =
  'Tệp này là một phiên tổng hợp: các tệp tự kiểm tra đã mở, năm, tên đơn vị đã nối hoặc tách, danh sách đơn vị phải gửi, ' +
  'mức đề nghị, mức quyết định, lý do và ghi chú của cơ quan đánh giá. Mở lại tệp ở trang “Tổng hợp” của trang web đã tạo ra nó. ' +
  'Kết quả không ghi ở đây mà được tính lại từ các câu trả lời. Đây không phải quyết định xếp loại.';

/**
 * The session as pieces of the text of a JSON file, so that a large one needs no second copy in memory.
 * @param now the time of saving, ISO 8601 in UTC
 */
export function sessionText({ files, work }: OfficeSession, now: string): readonly string[] {
  const head = { format: SESSION_FORMAT, version: SESSION_VERSION, about: ABOUT, savedAt: now };
  const regulations = [...work].map(([slug, one]) => ({
    slug,
    ...one,
    authority: one.authority.filter((entry) => !isBlank(entry)).map(writtenEntry),
  }));
  const before = JSON.stringify({ ...head, regulations }).slice(0, -1);
  const pieces = files.map(({ name, text, problems }, at) => {
    // The text is JSON already, so it is inserted unchanged.
    const content = text === null ? 'null' : text;
    return `${at === 0 ? '' : ','}\n{"name":${JSON.stringify(name)},"problems":${JSON.stringify(problems)},"content":${content}}`;
  });
  return [before, ',"files":[', ...pieces, '\n]}\n'];
}

/** Sessions saved before heads were compared with their units have no level of a unit, and most entries have none. */
function writtenEntry({ unitLevel, ...entry }: AuthorityEntry): object {
  return unitLevel === null ? entry : { ...entry, unitLevel };
}

/** True if the beginning of a text is that of a session, whatever its version. */
export function isSessionText(text: string): boolean {
  return new RegExp(`^[\\uFEFF\\s]*\\{[^[\\]{}]{0,2000}?"format"\\s*:\\s*"${SESSION_FORMAT}"`).test(
    text.slice(0, 3_000),
  );
}
