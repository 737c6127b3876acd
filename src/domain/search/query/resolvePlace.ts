import { lastOf, sorted } from '../../baseline.ts';
import type { ProvisionId } from '../../regulation/tree/tree.ts';
import { labelOfSlug, POINT_LETTERS } from '../../regulation/tree/ids.ts';
import type { AskedPlace } from './askedPlaces.ts';
import { lastLabel, unitsUnder, whatArticles, whatIsUnder, type Places } from '../text/places.ts';
import { nameOfProvision } from '../text/searchText.ts';

/** The result of looking up one requested place in a text. */
export type PlaceAnswer =
  | {
      readonly kind: 'found';
      readonly id: ProvisionId;
      /** `điểm đ khoản 4 Điều 12`. */
      readonly name: string;
    }
  | {
      readonly kind: 'missing';
      /** What exists instead, or what to type: “Điều 12 có 4 khoản, từ khoản 1 đến khoản 4.” */
      readonly sentence: string;
      /** Suggested places, nearest first. */
      readonly near: readonly ProvisionId[];
    };

type InstrumentId = '' | 'quyet-dinh';

/** Maximum number of suggested places. */
const NEAR = 4;

/**
 * Looks up one requested place. Returns every provision that it can mean (“Điều 2” is in both the Quy định and the
 * Quyết định), else one answer that says what exists.
 * @param instrument the one that the query names, or null
 * @param here the article that the reader is on, for a clause or point requested without an article
 */
export function resolvePlace(
  asked: AskedPlace,
  instrument: 'decision' | 'regulation' | null,
  places: Places,
  here: ProvisionId | null,
): readonly PlaceAnswer[] {
  const provisions = asked.article !== undefined || asked.clause !== undefined || asked.point !== undefined;
  if (!provisions) return divisionAnswers(asked, places);
  if (asked.article === undefined) return [withoutArticle(asked, places, here)];
  const answers = instrumentsFor(instrument, places).map((from) =>
    inArticle(articleId(from, asked.article ?? ''), asked, from, places),
  );
  const known = answers.flatMap((list) => list.filter(({ kind }) => kind === 'found'));
  return known.length > 0 ? known : (answers[0] ?? []);
}

function instrumentsFor(instrument: 'decision' | 'regulation' | null, { under }: Places): readonly InstrumentId[] {
  if (!under.has('quyet-dinh') || instrument === 'regulation') return [''];
  return instrument === 'decision' ? ['quyet-dinh'] : ['', 'quyet-dinh'];
}

function articleId(from: InstrumentId, label: string): ProvisionId {
  return `${from === '' ? '' : `${from}.`}dieu-${label}`;
}

function inArticle(
  article: ProvisionId,
  typed: AskedPlace,
  from: InstrumentId,
  places: Places,
): readonly PlaceAnswer[] {
  const asked = withoutSuffix(article, typed, places);
  if (asked.article !== undefined && asked.article !== typed.article)
    return inArticle(articleId(from, asked.article), asked, from, places);
  const { clause, point } = asked;
  if (!places.ids.has(article))
    return [missing(whatArticles(places, from), nearest(unitsUnder(places, from, 'dieu'), asked.article ?? ''))];
  if (clause === undefined)
    return point === undefined ? [found(article, places)] : pointOfArticle(article, point, places);
  const clauseId = `${article}.khoan-${clause}`;
  if (!places.ids.has(clauseId))
    return [missing(whatIsUnder(places, article), [article, ...nearest(unitsUnder(places, article, 'khoan'), clause)])];
  if (point === undefined) return [found(clauseId, places)];
  const points = pointsIn(clauseId, point, places);
  if (points.length > 0) return points.map((id) => found(id, places));
  return [
    missing(whatIsUnder(places, clauseId), [
      clauseId,
      ...nearest(unitsUnder(places, clauseId, 'diem'), point[0] ?? ''),
    ]),
  ];
}

/** Decides what letters typed after a number mean: part of the label if such a unit exists (`5a`), else a point. */
function withoutSuffix(article: ProvisionId, { suffix, ...asked }: AskedPlace, { ids }: Places): AskedPlace {
  if (suffix === undefined) return asked;
  const [letter = ''] = suffix.labels;
  if (suffix.of === 'article' && (ids.has(article + letter) || !ids.has(article)))
    return { ...asked, article: `${asked.article ?? ''}${letter}` };
  const clause = `${asked.clause ?? ''}${letter}`;
  if (suffix.of === 'clause' && ids.has(`${article}.khoan-${clause}`)) return { ...asked, clause };
  return { ...asked, point: asked.point ?? suffix.labels };
}

/** A point requested without a clause: the article's own, the only one among its clauses, or a choice. */
function pointOfArticle(article: ProvisionId, labels: readonly string[], places: Places): readonly PlaceAnswer[] {
  const own = pointsIn(article, labels, places);
  const all =
    own.length > 0
      ? own
      : unitsUnder(places, article, 'khoan').flatMap((clause) => pointsIn(clause, labels.slice(0, 1), places));
  if (all.length === 1 || own.length > 0) return all.map((id) => found(id, places));
  const name = nameOfProvision(article, places.text);
  const label = labelOfSlug(labels[0] ?? '');
  if (all.length === 0) return [missing(`${name} không có điểm ${label}. ${whatIsUnder(places, article)}`, [article])];
  return [
    missing(
      `${name} có điểm ${label} ở ${all.length} khoản. Gõ thêm số khoản, ví dụ: ${nameOfProvision(all[0] ?? '', places.text)}.`,
      all.slice(0, NEAR),
    ),
  ];
}

function pointsIn(id: ProvisionId, labels: readonly string[], { ids }: Places): readonly ProvisionId[] {
  return labels.map((label) => `${id}.diem-${label}`).filter((point) => ids.has(point));
}

/** “khoản 4”: of the article that the reader is on, if it has one. */
function withoutArticle(asked: AskedPlace, places: Places, here: ProvisionId | null): PlaceAnswer {
  if (here !== null && places.ids.has(here)) {
    const from = here.startsWith('quyet-dinh.') ? 'quyet-dinh' : '';
    const [answer] = inArticle(here, { ...asked, article: here.slice(here.indexOf('dieu-') + 5) }, from, places);
    if (answer?.kind === 'found') return answer;
  }
  const point = (asked.point ?? asked.suffix?.labels)?.[0];
  const end = [
    asked.clause === undefined ? '' : `.khoan-${asked.clause}`,
    point === undefined ? '' : `.diem-${point}`,
  ].join('');
  const near = [...places.ids].filter((id) => id.endsWith(end)).slice(0, NEAR);
  const words = nameOfProvision(end.slice(1), places.text);
  const subject = words.charAt(0).toUpperCase() + words.slice(1);
  const [example] = near;
  return missing(
    example === undefined
      ? `Không Điều nào có ${words}.`
      : `${subject} có ở nhiều Điều. Gõ thêm số Điều, ví dụ: ${nameOfProvision(example, places.text)}.`,
    near,
  );
}

function divisionAnswers(asked: AskedPlace, places: Places): readonly PlaceAnswer[] {
  const parts: (readonly [level: string, label: string | undefined, word: string])[] = [
    ['phan', asked.part, 'Phần'],
    ['chuong', asked.chapter, 'Chương'],
    ['muc', asked.section, 'Mục'],
  ];
  const named = parts.filter(([, label]) => label !== undefined);
  const [level = '', label, word = ''] = lastOf(named) ?? [];
  const segments = named.map(([prefix, number]) => `${prefix}-${number ?? ''}`);
  const same = places.divisions.filter(({ id }) => lastPart(id).startsWith(`${level}-`));
  const hits = same.filter(
    ({ id }) => lastPart(id) === lastOf(segments) && segments.every((segment) => id.split('.').includes(segment)),
  );
  if (hits.length > 0) return hits.map(({ id, name }) => ({ kind: 'found', id, name }));
  const [first, last] = [same[0], lastOf(same)];
  const subject = places.text.regulation;
  if (first === undefined || last === undefined) return [missing(`${subject} không chia ${word}.`, [])];
  const sentence =
    same.length === 1
      ? `${subject} chỉ có ${first.name}.`
      : `${subject} có ${same.length} ${word}, từ ${first.name} đến ${last.name}.`;
  return [
    missing(
      sentence,
      nearest(
        same.map(({ id }) => id),
        label ?? '',
      ),
    ),
  ];
}

function lastPart(id: ProvisionId): string {
  return id.slice(id.lastIndexOf('.') + 1);
}

function found(id: ProvisionId, places: Places): PlaceAnswer {
  return { kind: 'found', id, name: nameOfProvision(id, places.text) };
}

function missing(sentence: string, near: readonly ProvisionId[]): PlaceAnswer {
  return { kind: 'missing', sentence, near };
}

/** The two ids whose labels are nearest to the requested one. */
function nearest(ids: readonly ProvisionId[], label: string): readonly ProvisionId[] {
  const wanted = rank(labelOfSlug(label));
  return sorted(
    ids,
    (one, other) => Math.abs(rank(lastLabel(one)) - wanted) - Math.abs(rank(lastLabel(other)) - wanted),
  ).slice(0, 2);
}

/** A label's position among its siblings: its number, or its letter's position in the drafting alphabet. */
function rank(label: string): number {
  const number = Number.parseInt(label, 10);
  return Number.isNaN(number) ? POINT_LETTERS.findIndex((letter) => letter === label.charAt(0)) : number;
}
