import type { ProvisionId } from '../../regulation/tree/tree.ts';
import { labelOfSlug } from '../../regulation/tree/ids.ts';
import { found, missing, nearestTo, type CitationAnswer } from './citationAnswer.ts';
import type { Citation } from './citations.ts';
import { annexAnswers } from './resolveAnnex.ts';
import { divisionAnswers } from './resolveDivision.ts';
import { unitsUnder, articlesSentence, contentsSentence, type ProvisionIndex } from '../text/provisionIndex.ts';
import { nameOfProvision } from '../text/searchText.ts';

type InstrumentId = '' | 'quyet-dinh';

/** Maximum number of suggested provisions. */
const NEAR = 4;

/**
 * Looks up one requested citation. Returns every provision that it can mean (“Điều 2” is in both the Quy định and the
 * Quyết định), else one answer that says what exists.
 * @param instrument the one that the query names, or null
 * @param here the article that the reader is on, for a clause or point requested without an article
 */
export function resolveCitation(
  asked: Citation,
  instrument: 'decision' | 'regulation' | null,
  provisionIndex: ProvisionIndex,
  here: ProvisionId | null,
): readonly CitationAnswer[] {
  if (asked.annex !== undefined || asked.form !== undefined) return annexAnswers(asked, provisionIndex);
  const provisions = asked.article !== undefined || asked.clause !== undefined || asked.point !== undefined;
  if (!provisions) return divisionAnswers(asked, provisionIndex);
  if (asked.article === undefined) return [withoutArticle(asked, provisionIndex, here)];
  const answers = instrumentsFor(instrument, provisionIndex).map((from) =>
    inArticle(articleId(from, asked.article ?? ''), asked, from, provisionIndex),
  );
  const known = answers.flatMap((list) => list.filter(({ kind }) => kind === 'found'));
  return known.length > 0 ? known : (answers[0] ?? []);
}

function instrumentsFor(
  instrument: 'decision' | 'regulation' | null,
  { under }: ProvisionIndex,
): readonly InstrumentId[] {
  if (!under.has('quyet-dinh') || instrument === 'regulation') return [''];
  return instrument === 'decision' ? ['quyet-dinh'] : ['', 'quyet-dinh'];
}

function articleId(from: InstrumentId, label: string): ProvisionId {
  return `${from === '' ? '' : `${from}.`}dieu-${label}`;
}

function inArticle(
  article: ProvisionId,
  typed: Citation,
  from: InstrumentId,
  provisionIndex: ProvisionIndex,
): readonly CitationAnswer[] {
  const asked = withoutSuffix(article, typed, provisionIndex);
  if (asked.article !== undefined && asked.article !== typed.article)
    return inArticle(articleId(from, asked.article), asked, from, provisionIndex);
  const { clause, point } = asked;
  if (!provisionIndex.ids.has(article))
    return [
      missing(
        articlesSentence(provisionIndex, from),
        nearestTo(unitsUnder(provisionIndex, from, 'dieu'), asked.article ?? ''),
      ),
    ];
  if (clause === undefined)
    return point === undefined
      ? [found(article, provisionIndex)]
      : pointOfArticle(article, point, asked.subpoint, provisionIndex);
  const clauseId = `${article}.khoan-${clause}`;
  if (!provisionIndex.ids.has(clauseId))
    return [
      missing(contentsSentence(provisionIndex, article), [
        article,
        ...nearestTo(unitsUnder(provisionIndex, article, 'khoan'), clause),
      ]),
    ];
  if (point === undefined) return [found(clauseId, provisionIndex)];
  const points = pointsIn(clauseId, point, provisionIndex);
  if (points.length > 0) return points.map((id) => subpointOr(id, asked.subpoint, provisionIndex));
  return [
    missing(contentsSentence(provisionIndex, clauseId), [
      clauseId,
      ...nearestTo(unitsUnder(provisionIndex, clauseId, 'diem'), point[0] ?? ''),
    ]),
  ];
}

/** Decides what letters typed after a number mean: part of the label if such a unit exists (`5a`), else a point. */
function withoutSuffix(article: ProvisionId, { suffix, ...asked }: Citation, { ids }: ProvisionIndex): Citation {
  if (suffix === undefined) return asked;
  const [letter = ''] = suffix.labels;
  if (suffix.of === 'article' && (ids.has(article + letter) || !ids.has(article)))
    return { ...asked, article: `${asked.article ?? ''}${letter}` };
  const clause = `${asked.clause ?? ''}${letter}`;
  if (suffix.of === 'clause' && ids.has(`${article}.khoan-${clause}`)) return { ...asked, clause };
  return { ...asked, point: asked.point ?? suffix.labels };
}

/** A point requested without a clause: the article's own, the only one among its clauses, or a choice. */
function pointOfArticle(
  article: ProvisionId,
  labels: readonly string[],
  subpoint: string | undefined,
  provisionIndex: ProvisionIndex,
): readonly CitationAnswer[] {
  const own = pointsIn(article, labels, provisionIndex);
  const all =
    own.length > 0
      ? own
      : unitsUnder(provisionIndex, article, 'khoan').flatMap((clause) =>
          pointsIn(clause, labels.slice(0, 1), provisionIndex),
        );
  if (all.length === 1 || own.length > 0) return all.map((id) => subpointOr(id, subpoint, provisionIndex));
  const name = nameOfProvision(article, provisionIndex.text);
  const label = labelOfSlug(labels[0] ?? '');
  if (all.length === 0)
    return [missing(`${name} không có điểm ${label}. ${contentsSentence(provisionIndex, article)}`, [article])];
  return [
    missing(
      `${name} có điểm ${label} ở ${all.length} khoản. Gõ thêm số khoản, ví dụ: ${nameOfProvision(all[0] ?? '', provisionIndex.text)}.`,
      all.slice(0, NEAR),
    ),
  ];
}

function pointsIn(id: ProvisionId, labels: readonly string[], { ids }: ProvisionIndex): readonly ProvisionId[] {
  return labels.map((label) => `${id}.diem-${label}`).filter((point) => ids.has(point));
}

/** “khoản 4”: of the article that the reader is on, if it has one. */
function withoutArticle(asked: Citation, provisionIndex: ProvisionIndex, here: ProvisionId | null): CitationAnswer {
  if (here !== null && provisionIndex.ids.has(here)) {
    const from = here.startsWith('quyet-dinh.') ? 'quyet-dinh' : '';
    const [answer] = inArticle(
      here,
      { ...asked, article: here.slice(here.indexOf('dieu-') + 5) },
      from,
      provisionIndex,
    );
    if (answer?.kind === 'found') return answer;
  }
  const point = (asked.point ?? asked.suffix?.labels)?.[0];
  const end = [
    asked.clause === undefined ? '' : `.khoan-${asked.clause}`,
    point === undefined ? '' : `.diem-${point}`,
  ].join('');
  const near = [...provisionIndex.ids].filter((id) => id.endsWith(end)).slice(0, NEAR);
  const words = nameOfProvision(end.slice(1), provisionIndex.text);
  const subject = words.charAt(0).toUpperCase() + words.slice(1);
  const [example] = near;
  return missing(
    example === undefined
      ? `Không Điều nào có ${words}.`
      : `${subject} có ở nhiều Điều. Gõ thêm số Điều, ví dụ: ${nameOfProvision(example, provisionIndex.text)}.`,
    near,
  );
}

/** A tiết of a point if one is asked for, else the point. */
function subpointOr(point: ProvisionId, subpoint: string | undefined, provisionIndex: ProvisionIndex): CitationAnswer {
  if (subpoint === undefined) return found(point, provisionIndex);
  const id = `${point}.tiet-${subpoint}`;
  if (provisionIndex.ids.has(id)) return found(id, provisionIndex);
  const name = nameOfProvision(point, provisionIndex.text);
  return missing(`${name.charAt(0).toUpperCase()}${name.slice(1)} không có tiết ${labelOfSlug(subpoint)}.`, [point]);
}
