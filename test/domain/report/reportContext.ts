/** The published regulation and drafts about it, for tests of reports in every format. */
import { fileURLToPath } from 'node:url';
import { loadRegulation } from '../../../src/adapters/site/content/loadRegulation.ts';
import { checklistOf } from '../../../src/domain/draft/checklistOf.ts';
import type { Draft, DutyEntry, FigureValue } from '../../../src/domain/draft/draft.ts';
import { newDraft } from '../../../src/domain/draft/edit/newDraft.ts';
import { reportSource } from '../../../src/domain/report/reportSource.ts';
import type { ReportContext } from '../../../src/domain/report/reportOf.ts';
import { provisionWords } from '../../../src/domain/regulation/tree/ids.ts';
import { missingLines } from '../../../src/domain/report/missingLines.ts';
import { dutiesIn, type Report } from '../../../src/domain/report/report.ts';

export const regulation = loadRegulation(fileURLToPath(new URL('../../../content/212-qd-ubnd-2021', import.meta.url)));
const ruleset = regulation.ruleset;
if (ruleset === null) throw new Error('the published regulation has rules');

/** What reports need to know about the published regulation. */
export const reportContext: ReportContext = {
  ruleset,
  checklist: checklistOf(regulation.text, ruleset),
  textVersion: regulation.textVersion,
  source: reportSource(regulation.meta),
};

export const TIME = '2026-11-03T07:05:00.000Z';

/** A draft of a role with nothing entered. */
export function blankDraft(role = 'truong-phong', unit = 'Phòng Kinh tế'): Draft {
  return newDraft(
    {
      id: 'd1',
      regulation: regulation.slug,
      textVersion: reportContext.textVersion,
      rulesVersion: reportContext.ruleset.version,
      role,
      unit,
      year: 2026,
    },
    TIME,
  );
}

/** A draft with all duties assured and no adverse facts, except for the given entries and figures. */
export function fullDraft(
  role = 'truong-phong',
  entries: Readonly<Record<string, DutyEntry>> = {},
  figures: Readonly<Record<string, FigureValue>> = {},
): Draft {
  const rule = reportContext.ruleset.roles.find(({ id }) => id === role);
  const items = rule?.items['fieldIndexes'] ?? [];
  return {
    ...blankDraft(role),
    entries: {
      ...Object.fromEntries((rule?.duties ?? []).map((id) => [id, { answer: 'assured' as const }])),
      ...entries,
    },
    figures: {
      parIndex: '95',
      taskCompletion: '100',
      'flags.ideology': false,
      'flags.corruption': false,
      'flags.discipline': false,
      previousRating: 'tot',
      ...(items.length === 0 ? {} : { fieldIndexes: Object.fromEntries(items.map(({ id }) => [id, '80'])) }),
      ...figures,
    },
  };
}

/**
 * A draft with every kind of content: all answers, notes, evidence, a missing figure, and text that naive formats would
 * break.
 */
export const mixedDraft: Draft = {
  ...fullDraft(
    'truong-phong-noi-vu',
    {
      'dieu-4.khoan-1.diem-a': {
        answer: 'deficient',
        shortfalls: ['late', 'effect'],
        note: 'Chậm hai kế hoạch; đã báo cáo.\nXem <b>phụ lục</b> & biểu số 2.',
        evidence: [
          { id: 'e1', text: 'Báo cáo số 12/BC-NV ngày 03/11/2026' },
          { id: 'e2', text: '=HYPERLINK("http://x.test")' },
        ],
      },
      'dieu-5.khoan-1': { answer: 'notDone', note: 'Chưa ban hành.' },
      'dieu-9.khoan-3': { answer: 'notApplicable', reason: 'Không có đơn vị sự nghiệp trực thuộc' },
      'dieu-9.khoan-1': {},
    },
    { parIndex: '87.5' },
  ),
  unit: 'Phòng Nội vụ',
  acting: true,
};

/** 45 duties of which three are not assured, each in another way; one has a reason. */
export const threeShort: Draft = {
  ...fullDraft(
    'chu-tich-ubnd-xa',
    {
      'dieu-4.khoan-1.diem-b': {
        answer: 'deficient',
        shortfalls: ['late'],
        note: '2/14 nhiệm vụ xong sau hạn vì kinh phí cấp tháng 9.',
      },
      'dieu-6.khoan-2.diem-d': { answer: 'deficient', shortfalls: ['quality'] },
      'dieu-9.khoan-2': { answer: 'deficient', shortfalls: ['effect'] },
    },
    { parIndex: '87.5', taskCompletion: '92' },
  ),
  unit: 'UBND xã Tân Khai',
};

/** All sentences, names and values that a rendered report must contain; ids as text, white space collapsed. */
export function factsIn(report: Report): readonly string[] {
  const {
    source,
    role,
    acting,
    articles,
    counted,
    figures,
    levels,
    verdict,
    certainty,
    readings,
    missing,
    consequences,
    assumptions,
  } = report;
  const cite = provisionWords;
  const facts = [
    source.title,
    source.basis,
    source.validity,
    report.unit,
    ...(report.year === null ? [] : [String(report.year)]),
    role.name,
    ...(acting === null ? [] : [acting.text]),
    ...articles.flatMap(({ name, clauses }) => [name, ...clauses.map(({ lead }) => lead ?? '')]),
    ...dutiesIn(articles).flatMap((duty) => [
      cite(duty.id),
      duty.heading ?? '',
      ...duty.paragraphs,
      duty.answered,
      ...duty.evidence,
      duty.note,
    ]),
    ...counted,
    ...figures.flatMap((figure) => [figure.name, figure.value, cite(figure.clause)]),
    ...levels.flatMap((level) => [
      level.name,
      level.standing,
      cite(level.clause),
      ...level.conditions.flatMap(({ text, value, standing, clause }) => [text, value, standing, cite(clause)]),
    ]),
    verdict.text,
    certainty,
    ...readings.flatMap((reading) => [
      reading.name,
      reading.outcome,
      reading.reason,
      cite(reading.clause),
      ...reading.because.map(({ text }) => text),
    ]),
    ...missingLines(missing),
    ...[...consequences, ...assumptions].flatMap(({ text, clause }) => [text, clause === null ? '' : cite(clause)]),
  ];
  return [...new Set(facts.map(collapsed).filter((fact) => fact !== ''))];
}

/** Collapses white space, including what text extraction inserts, to single spaces. */
export function collapsed(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u00a0\u200b\u00ad]+/gu, ' ')
    .trim();
}
