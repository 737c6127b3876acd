/** The data behind all papers of the reviewing office, and the phrases that they share. */
import { onOneLine, printable } from '../../../printable.ts';
import { asksDuties, shortName } from '../../../rating/answers.ts';
import { amountPhrase } from '../../../rating/wording/phrases.ts';
import { schemeWords } from '../../../rating/wording/schemeWords.ts';
import { plainWords, provisionList } from '../../../rating/wording/sentence.ts';
import type { LevelId, RuleSet } from '../../../rating/ruleset.ts';
import type { ProvisionId } from '../../../regulation/tree/tree.ts';
import { numberFacts } from '../../numberColumns.ts';
import type { PapersContext } from '../../papersContext.ts';
import { cite, DOTS, plain } from '../../papers/parts.ts';
import { bodyLines, letterheadOf } from '../../papers/letterhead.ts';
import type { Letterhead, PaperBlock, PaperRun } from '../../papers/paper.ts';
import { CONTRADICTION, outcomeOf } from '../../summaryList.ts';
import type { SummaryRow } from '../../summaryRow.ts';
import { differs, ownLevel, type AuthorityEntry } from '../authority.ts';
import type { OfficeFacts } from '../officeFacts.ts';
import type { OfficeReport } from '../officeReport.ts';
import type { LastYear } from '../yearChanges.ts';
import { outcomeWord } from './outcomeWord.ts';

export interface OfficeCase {
  readonly ruleset: RuleSet;
  readonly context: PapersContext;
  /** One year, with one self-check of each unit. */
  readonly report: OfficeReport;
  /** By a row's key. */
  readonly entries: ReadonlyMap<string, AuthorityEntry>;
  /** The year before; null where no self-check of it was opened. */
  readonly lastYear: LastYear | null;
  /** How many units are expected. */
  readonly expected: number;
  readonly office: OfficeFacts;
  /** A duty's own words, on one line. */
  readonly dutyWords: (id: ProvisionId) => string;
}

/**
 * The case with everything that was typed as papers show it: on one line, without invisible characters. Names in rows
 * and lists are so already.
 */
export function officeCaseOf(given: OfficeCase): OfficeCase {
  const shown = (typed: string) => onOneLine(printable(typed));
  const { above, issuer, place, to, signer, signerName } = given.office;
  return {
    ...given,
    entries: new Map(
      [...given.entries].map(([key, entry]) => [
        key,
        { ...entry, reason: shown(entry.reason), remark: shown(entry.remark) },
      ]),
    ),
    office: {
      above: shown(above),
      issuer: shown(issuer),
      place: shown(place),
      to: shown(to),
      signer: shown(signer),
      signerName: shown(signerName),
    },
  };
}

/** `năm 2026`, or nothing if no year is given. */
export function yearWords({ report: { year } }: OfficeCase): string {
  return typeof year === 'number' ? ` năm ${year}` : '';
}

/** Provisions as links, then the words that end a citation: `khoản 1 Điều 16 Quy định ban hành kèm theo …`. */
export function citation({ context }: OfficeCase, clauses: readonly ProvisionId[]): readonly PaperRun[] {
  const unique = [...new Set(clauses)];
  return [
    ...unique.flatMap((clause, at) => [...(at === 0 ? [] : [plain(', ')]), cite(clause)]),
    plain(`${unique.length === 0 ? '' : ' '}${context.citation}`),
  ];
}

/** The same as plain words. */
export function citationWords({ context }: OfficeCase, clauses: readonly ProvisionId[]): string {
  const unique = [...new Set(clauses)];
  return unique.length === 0 ? context.citation : `${plainWords(provisionList(unique))} ${context.citation}`;
}

/** Who is rated, as counted: `30 đơn vị`. */
export function people({ ruleset }: OfficeCase, count: number): string {
  return `${count} ${schemeWords(ruleset).rated}`;
}

/** The name of a row's unit, or the words for one without a name. */
export function unitNameOf({ ruleset }: OfficeCase, row: SummaryRow): string {
  return row.unit === '' ? schemeWords(ruleset).noUnit : row.unit;
}

/** The self-check's own outcome in few words. */
export function ownWords({ ruleset, report: { reading } }: OfficeCase, row: SummaryRow): string {
  return outcomeWord(ruleset, outcomeOf(row, reading));
}

/** The short name of a level: `Tốt`; '' for null, the id of a level that the rules do not have. */
export function levelWords({ ruleset }: OfficeCase, level: LevelId | null): string {
  return level === null ? '' : (ruleset.levels.find(({ id }) => id === level)?.short ?? level);
}

/** What `figureWords` gives, in its order: `Chỉ số …; … ; nội dung trách nhiệm chưa bảo đảm / áp dụng`. */
export function figureNames({ ruleset }: OfficeCase): readonly string[] {
  const duties = `${ruleset.words.duty} ${shortName(ruleset)} trên số áp dụng`;
  return [...numberFacts(ruleset).map(({ name }) => name), ...(asksDuties(ruleset) ? [duties] : [])];
}

/** The figures that explain the outcome: `64,13%; –; 100%; 1/45`. */
export function figureWords({ ruleset }: OfficeCase, row: SummaryRow): string {
  const numbers = numberFacts(ruleset).map(({ unit }, at) => {
    const value = row.numbers[at] ?? null;
    return value === null ? '–' : amountPhrase(value, unit);
  });
  return [...numbers, ...(asksDuties(ruleset) ? [`${row.short}/${row.applicable}`] : [])].join('; ');
}

/** People by the groups of their roles, in the order of the rules; one group without a name where there are none. */
export function peopleByGroup({ ruleset, report: { rows } }: OfficeCase): readonly Group[] {
  const groups = new Map<string, SummaryRow[]>();
  const names = new Map(ruleset.groups.map(({ id, name }) => [id, name]));
  const nameOf = new Map(
    ruleset.roles.map(({ id, groups: [first] }) => [id, (first === undefined ? undefined : names.get(first)) ?? '']),
  );
  for (const { name } of ruleset.groups) groups.set(name, []);
  for (const row of rows) {
    const name = nameOf.get(row.roleId) ?? '';
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  const found = [...groups].map(([name, own]) => ({ name, rows: own })).filter(({ rows: own }) => own.length > 0);
  return found.length > 1 || (found[0]?.name ?? '') === '' ? found : [{ name: '', rows }];
}

export interface Group {
  readonly name: string;
  readonly rows: readonly SummaryRow[];
}

/** The sentences in the remarks column for a row; none if there is nothing to say. */
export function remarksOf(office: OfficeCase, row: SummaryRow): readonly string[] {
  const { ruleset, report, entries } = office;
  const entry = entries.get(row.key);
  const differing = differs(entry, ownLevel(row, report.reading, ruleset.levels));
  const { unanswered, missingFigures } = row;
  return [
    ...(outcomeOf(row, report.reading) === CONTRADICTION ? ['số liệu trái nhau'] : []),
    ...(unanswered > 0 ? [`${unanswered} ${ruleset.words.duty} chưa trả lời`] : []),
    ...(missingFigures > 0 ? [`${missingFigures} số liệu chưa có`] : []),
    ...(differing ? [`khác bản tự kiểm tra: ${entry?.reason || DOTS}`] : []),
    ...(entry === undefined || entry.remark === '' ? [] : [entry.remark]),
    ...(report.senders.unknown.some(({ name }) => name === row.unit) && office.expected > 0
      ? ['ngoài danh sách phải gửi']
      : []),
  ];
}

/** How many are proposed for, or decided to have, each level, in the order of the rules. */
export function levelCounts({ ruleset, report, entries }: OfficeCase, which: 'proposed' | 'decided') {
  const levels = report.rows.map(({ key }) => entries.get(key)?.[which] ?? null);
  return ruleset.levels.map(({ id }) => ({ level: id, count: levels.filter((level) => level === id).length }));
}

/** The same for those with any level, including one that the rules no longer have. */
export function withLevel({ report, entries }: OfficeCase, which: 'proposed' | 'decided'): readonly SummaryRow[] {
  return report.rows.filter(({ key }) => (entries.get(key)?.[which] ?? null) !== null);
}

/** The head of the office's papers. */
export function officeHead({ office }: OfficeCase): Letterhead {
  const above = bodyLines(office.above);
  return { ...letterheadOf(office.issuer, office.place), ...(above.length === 0 ? {} : { above }) };
}

/** Who signs for the office. */
export function signerOf({ office }: OfficeCase) {
  return {
    who: office.signer === '' ? 'THỦ TRƯỞNG CƠ QUAN' : office.signer.toUpperCase(),
    how: '(Ký, ghi rõ họ tên, đóng dấu)',
    ...(office.signerName === '' ? {} : { name: office.signerName }),
  };
}

/** A paragraph. */
export function text(...line: readonly (string | PaperRun)[]): PaperBlock {
  return { kind: 'paragraph', line: line.map((run) => (typeof run === 'string' ? plain(run) : run)) };
}

/** A line to be written on by hand. */
export const TO_FILL: PaperBlock = { kind: 'paragraph', line: [], dotted: true };

/** k of n in percent with one decimal. */
export function share(part: number, whole: number): string {
  return whole === 0 ? '–' : amountPhrase(Math.round((part * 1000) / whole) / 10, '');
}
