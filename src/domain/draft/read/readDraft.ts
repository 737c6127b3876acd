import { hasOwn } from '../../baseline.ts';
import { onOneLine } from '../../printable.ts';
import { DRAFT_VERSION, type Draft } from '../draft.ts';
import { cut, is, LIMITS } from '../guards.ts';
import { migrate } from './migrations.ts';
import { copyLastSeen, isLastSeen, readEntries, readFigures } from './readParts.ts';
import { collectDrops, fieldsOf, quoted, type Drops, type LeftOut } from './reader.ts';

/** The result of reading unknown data. */
export type ParsedDraft =
  /** A draft; `dropped` lists every part that was left out or cut, empty if the data were complete. */
  | { readonly kind: 'draft'; readonly draft: Draft; readonly dropped: readonly LeftOut[] }
  /** Written by a newer version of the site: do not touch. */
  | { readonly kind: 'newer'; readonly version: number }
  /** Not usable; `because` is a Vietnamese sentence. */
  | { readonly kind: 'corrupt'; readonly because: string };

/** The keys of a draft; any other is reported and left out. The type ensures that the list is complete. */
const KEYS: Readonly<Record<keyof Draft, true>> = {
  version: true,
  id: true,
  regulation: true,
  textVersion: true,
  rulesVersion: true,
  role: true,
  acting: true,
  unit: true,
  year: true,
  entries: true,
  figures: true,
  revision: true,
  createdAt: true,
  updatedAt: true,
  lastSeen: true,
};

const EPOCH = '1970-01-01T00:00:00.000Z';

/**
 * Reads a draft from stored or imported data, which is untrusted. An invalid part is dropped and reported, and the rest
 * is kept. Without id, regulation or role there is no draft.
 * @param value plain data from JSON or structured clone
 * @returns a draft that shares no object with `value`; never throws
 */
export function readDraft(value: unknown): ParsedDraft {
  const given = fieldsOf(value);
  if (given === null) return corrupt('Dữ liệu không phải là một bản nháp.');
  const { version } = given;
  if (!is.revision(version) || version === 0) return corrupt('Bản nháp không ghi phiên bản.');
  if (version > DRAFT_VERSION) return { kind: 'newer', version };
  const record = migrate(given, version, DRAFT_VERSION);
  if (record === null) return corrupt(`Không rõ phiên bản ${version} của bản nháp.`);
  return readCurrent(record);
}

function readCurrent(record: Readonly<Record<string, unknown>>): ParsedDraft {
  const { id, regulation, role } = record;
  if (!is.id(id)) return corrupt('Bản nháp không có mã.');
  if (!is.slug(regulation)) return corrupt('Bản nháp không ghi văn bản nào.');
  if (!is.slug(role)) return corrupt('Bản nháp không ghi là của ai (“role”).');

  const drops = collectDrops();
  const part = partReader(record, drops);
  const createdAt = part('createdAt', is.time, 'Ngày tạo', null);
  const updatedAt = part('updatedAt', is.time, 'Ngày sửa', null);
  const lastSeen = record['lastSeen'];
  if (lastSeen !== undefined && !isLastSeen(lastSeen))
    drops.add('lastSeen', 'Kết quả xem lần trước không đọc được nên đã bỏ qua.');
  for (const key of Object.keys(record)) {
    if (!hasOwn(KEYS, key)) drops.add(key, `Phần ${quoted(key)} không thuộc bản nháp nên đã bỏ qua.`);
  }
  const draft: Draft = {
    version: DRAFT_VERSION,
    id,
    regulation,
    textVersion: part('textVersion', is.version, 'Phiên bản văn bản', ''),
    rulesVersion: part('rulesVersion', is.version, 'Phiên bản quy tắc', ''),
    role,
    acting: part('acting', is.yesNo, 'Mục “acting”', false),
    unit: oneLine(part('unit', isText, 'Tên', ''), drops),
    year: record['year'] === null ? null : part('year', is.year, 'Năm', null),
    entries: readEntries(record['entries'], drops),
    figures: readFigures(record['figures'], drops),
    revision: part('revision', is.revision, 'Số lần sửa', 0),
    createdAt: createdAt ?? updatedAt ?? EPOCH,
    updatedAt: updatedAt ?? createdAt ?? EPOCH,
    ...(isLastSeen(lastSeen) ? { lastSeen: copyLastSeen(lastSeen) } : {}),
  };
  return { kind: 'draft', draft, dropped: drops.all() };
}

/** Reads one part; an invalid or missing one is reported and replaced by `otherwise`. */
function partReader(record: Readonly<Record<string, unknown>>, drops: Drops) {
  return <T, U>(key: keyof Draft, isSound: (value: unknown) => value is T, what: string, otherwise: U): T | U => {
    const value = record[key];
    if (isSound(value)) return value;
    drops.add(key, value === undefined ? `${what} không có trong dữ liệu.` : `${what} không đọc được nên đã bỏ qua.`);
    return otherwise;
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** The unit's name normalised as by its field. */
function oneLine(name: string, drops: Drops): string {
  const unit = onOneLine(name);
  if (unit.length > LIMITS.unit) drops.add('unit', `Tên dài quá ${LIMITS.unit} ký tự nên đã bị cắt bớt.`);
  return cut(unit, LIMITS.unit);
}

function corrupt(because: string): ParsedDraft {
  return { kind: 'corrupt', because };
}
