/** Reads the file of a session; whatever cannot be read of it becomes a Vietnamese sentence. */
import { cut, is, LIMITS, YEARS } from '../../draft/guards.ts';
import { fieldsOf, quoted } from '../../draft/read/reader.ts';
import { printable } from '../../printable.ts';
import { finished } from '../../steps.ts';
import { AUTHORITY_LIMITS, isBlank, type AuthorityEntry } from './authority.ts';
import { NO_FACTS, OFFICE_FACTS, type OfficeFacts } from './officeFacts.ts';
import { SESSION_FORMAT, SESSION_LIMITS, SESSION_VERSION, type OfficeWork } from './session.ts';

/** A file in a session that was read. */
interface ReadFile {
  readonly name: string;
  /** The file's content, not yet checked; null if it added nothing. */
  readonly content: object | null;
  readonly problems: readonly string[];
}

/** What was read of a session, and what could not be, in sentences; both parts are null if nothing could. */
export interface ReadSession {
  readonly files: readonly ReadFile[] | null;
  readonly work: ReadonlyMap<string, OfficeWork> | null;
  readonly problems: readonly string[];
}

/** Reads the text of a session's file, which may be anything. Never throws. */
export function readSession(text: string): ReadSession {
  return finished(readSessionSteps(text));
}

/** The same in small steps, one for each file in it. */
export function* readSessionSteps(text: string): Generator<void, ReadSession> {
  const parsed = (yield* byLines(text)) ?? whole(text);
  if (parsed === null) return refused('Tệp phiên tổng hợp bị hỏng hoặc chưa tải về đủ nên không mở được.');
  const { format, version, files, regulations } = fieldsOf(parsed.value) ?? {};
  if (format !== SESSION_FORMAT) return refused('Tệp không phải phiên tổng hợp.');
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1)
    return refused('Tệp phiên tổng hợp không ghi phiên bản nên không mở được.');
  if (version > SESSION_VERSION)
    return refused('Phiên tổng hợp này do phiên bản mới hơn của trang web lưu. Hãy tải lại trang rồi mở lại tệp.');
  if (!Array.isArray(files) || !Array.isArray(regulations))
    return refused('Tệp phiên tổng hợp thiếu danh sách tệp hoặc phần ghi của cơ quan, có thể đã bị hỏng.');
  const found: string[] = [];
  const work = new Map<string, OfficeWork>();
  for (const [at, item] of regulations.entries()) {
    const fields = fieldsOf(item);
    if (fields === null || !is.slug(fields['slug']))
      found.push(`Phần ghi thứ ${at + 1} của phiên không đọc được: không ghi mã văn bản.`);
    else if (work.has(fields['slug']))
      found.push(`Phiên có hai phần ghi cho “${fields['slug']}”; chỉ phần đầu được đọc.`);
    else
      work.set(
        fields['slug'],
        readWork(fields, (sentence) => found.push(sentence)),
      );
  }
  const read: ReadFile[] = [];
  for (const [at, item] of files.slice(0, SESSION_LIMITS.files).entries()) {
    read.push(readFile(item, at));
    yield;
  }
  if (files.length > read.length)
    found.push(`Phiên có ${files.length} tệp; chỉ ${SESSION_LIMITS.files} tệp đầu được đọc.`);
  return { files: read, work, problems: found };
}

/** A session as `sessionText` writes it, a file a line, is parsed line by line. Null if it is written otherwise. */
function* byLines(text: string): Generator<void, Parsed | null> {
  const [head = '', ...lines] = text.replace(/^\uFEFF/, '').split('\n');
  const end = lines.indexOf(']}');
  if (!head.endsWith('"files":[') || end < 0 || lines.slice(end + 1).some((line) => line !== '')) return null;
  const outer = whole(`${head}]}`);
  const fields = fieldsOf(outer?.value);
  if (fields === null) return null;
  const files: unknown[] = [];
  for (const [at, line] of lines.slice(0, end).entries()) {
    const file = whole(at < end - 1 && line.endsWith(',') ? line.slice(0, -1) : line);
    if (file === null) return null;
    files.push(file.value);
    yield;
  }
  return { value: { ...fields, files } };
}

interface Parsed {
  readonly value: unknown;
}

/** Null if the text is not JSON. */
function whole(text: string): Parsed | null {
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch {
    return null;
  }
}

function refused(problem: string): ReadSession {
  return { files: null, work: null, problems: [problem] };
}

function readFile(item: unknown, at: number): ReadFile {
  const { name, content, problems } = fieldsOf(item) ?? {};
  const named =
    typeof name === 'string' && printable(name) !== '' ? cut(name, SESSION_LIMITS.name) : `Tệp thứ ${at + 1}`;
  const found = Array.isArray(problems) ? problems.filter((one) => typeof one === 'string') : [];
  const kept = found.slice(0, SESSION_LIMITS.problems).map((one) => cut(one, SESSION_LIMITS.problem));
  const fields = fieldsOf(content);
  if (fields !== null) return { name: named, content: fields, problems: [] };
  return {
    name: named,
    content: null,
    problems: kept.length > 0 ? kept : ['Nội dung tệp trong phiên không đọc được.'],
  };
}

/** The work on one regulation from unknown data; every part that cannot be read is left out and reported. */
export function readWork(fields: Readonly<Record<string, unknown>>, report: (sentence: string) => void): OfficeWork {
  const { year, reading, apart, joined, expected, authority, office } = fields;
  const list = (value: unknown, what: string): readonly unknown[] => {
    if (value === undefined || value === null) return [];
    if (Array.isArray(value)) return value;
    report(`Phần “${what}” của phiên không phải danh sách nên đã bỏ qua.`);
    return [];
  };
  const names = (value: unknown, what: string) => {
    const all = list(value, what);
    const good = all.filter((one): one is string => typeof one === 'string' && printable(one) !== '');
    if (good.length < all.length)
      report(`Có ${all.length - good.length} tên ở phần “${what}” của phiên không đọc được nên đã bỏ qua.`);
    return [...new Set(good.slice(0, SESSION_LIMITS.units).map((one) => cut(one, LIMITS.unit)))];
  };
  const pairs = list(joined, 'tên đã nối');
  const goodPairs = pairs.filter(isPair);
  if (goodPairs.length < pairs.length) report('Có tên đã nối trong phiên không đọc được nên đã bỏ qua.');
  const entries = list(authority, 'ghi của cơ quan').map(readAuthority);
  const goodEntries = entries.filter((one) => one !== null);
  if (goodEntries.length < entries.length)
    report(`Có ${entries.length - goodEntries.length} dòng ghi của cơ quan trong phiên không đọc được nên đã bỏ qua.`);
  if (goodEntries.length > AUTHORITY_LIMITS.entries)
    report(`Phiên có ${goodEntries.length} dòng ghi của cơ quan; chỉ ${AUTHORITY_LIMITS.entries} dòng đầu được đọc.`);
  if (year !== undefined && !isYear(year))
    report(`Năm ghi trong phiên (${quoted(JSON.stringify(year))}) không đọc được.`);
  return {
    year: isYear(year) ? year : 'main',
    reading: is.slug(reading) ? reading : null,
    apart: names(apart, 'tên đã tách'),
    joined: goodPairs
      .slice(0, SESSION_LIMITS.units)
      .map(([a, b]) => [cut(a, LIMITS.unit), cut(b, LIMITS.unit)] as const),
    expected: names(expected, 'đơn vị phải gửi'),
    authority: goodEntries.slice(0, AUTHORITY_LIMITS.entries),
    office: readFacts(office),
  };
}

function isYear(value: unknown): value is OfficeWork['year'] {
  return value === 'main' || value === 'none' || value === 'all' || is.year(value);
}

function isPair(value: unknown): value is readonly [string, string] {
  return Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string');
}

/** An entry of the authority from unknown data; null if it names no unit or year, or says nothing. */
export function readAuthority(value: unknown): AuthorityEntry | null {
  const { unit, draft, year, proposed, decided, reason, remark, unitLevel, changedAt } = fieldsOf(value) ?? {};
  if (typeof unit !== 'string' || (year !== null && !is.year(year))) return null;
  if (unit === '' && !is.id(draft)) return null;
  const words = (text: unknown, longest: number) => (typeof text === 'string' ? cut(text, longest) : '');
  const entry: AuthorityEntry = {
    unit: cut(unit, LIMITS.unit),
    draft: unit === '' && is.id(draft) ? draft : '',
    year,
    proposed: is.slug(proposed) ? proposed : null,
    decided: is.slug(decided) ? decided : null,
    reason: words(reason, AUTHORITY_LIMITS.reason),
    remark: words(remark, AUTHORITY_LIMITS.remark),
    unitLevel: is.slug(unitLevel) ? unitLevel : null,
    changedAt: is.time(changedAt) ? changedAt : `${YEARS.from}-01-01T00:00:00.000Z`,
  };
  return isBlank(entry) ? null : entry;
}

/** The office's facts from unknown data; what cannot be read is empty. */
export function readFacts(value: unknown): OfficeFacts {
  const fields = fieldsOf(value) ?? {};
  const facts: Record<keyof OfficeFacts, string> = { ...NO_FACTS };
  for (const { id, longest } of OFFICE_FACTS) {
    const text = fields[id];
    if (typeof text === 'string') facts[id] = cut(text, longest);
  }
  return facts;
}
