/**
 * The full citation of a provision in another document: the smallest unit first, then the instrument, as in `điểm đ
 * khoản 4 Điều 12 Quy định ban hành kèm theo Quyết định số 212/QĐ-UBND ngày 25/01/2021 của UBND huyện Hớn Quản`.
 */
import { kindOf } from '../references/instrumentKind.ts';
import { LEVEL_WORDS } from '../parse/words/draftTree.ts';
import { provisionWords } from '../tree/ids.ts';
import { citationSource, decisionSource, type Metadata } from '../metadata.ts';
import { divisionsOf } from '../tree/outline.ts';
import { isDivision, type Division, type ProvisionId, type RegulationText } from '../tree/tree.ts';
import { indexById } from '../tree/walk.ts';

/** The metadata used in a citation. */
export type CitationSource = Pick<Metadata, 'instrument' | 'number' | 'date' | 'issuer' | 'regulationName'>;

/**
 * The words that name a unit, before its instrument: `điểm đ khoản 4 Điều 12`, `Mục 1 Chương I`; empty for a passage
 * outside the numbered units. Null for an id that is not in the text.
 */
export function unitWords(text: RegulationText, id: ProvisionId): string | null {
  const unit = indexById(text).get(id);
  if (unit === undefined) return null;
  const annex = text.annexes.find((one) => id === one.id || id.startsWith(one.prefix));
  const inAnnex = annex === undefined ? [] : [annex.name];
  if ('text' in unit) return inAnnex.join('');
  const divisions = divisionsOf(text, id).toReversed();
  if (isDivision(unit)) return [...[unit, ...divisions].map(divisionWords), ...inAnnex].join(' ');
  // Articles are numbered across all divisions, but units of an outline are not.
  const inOutline = articleIn(id) ? [] : divisions.map(divisionWords);
  return [provisionWords(id), ...inOutline, ...inAnnex].join(' ');
}

/** The name of what changed in a list of changes: that of a unit, or “Tên Quy chế” for the title of an instrument. */
export function changedWords(text: RegulationText, id: ProvisionId): string {
  const words = unitWords(text, id);
  if (words === null) return id;
  if (words !== '') return words;
  const kind =
    text.decision !== null && id.startsWith(text.decision.prefix) ? kindOf(text.decision) : kindOf(text.regulation);
  return `Tên ${kind === null || kind === '' ? 'văn bản' : kind.charAt(0).toUpperCase() + kind.slice(1)}`;
}

/**
 * The words that end the citation of a unit or passage: its instrument. For the decision `Quyết định số 212/QĐ-UBND
 * ngày 25/01/2021 của UBND huyện Hớn Quản`; for the text issued with it `Quy định ban hành kèm theo Quyết định số …`.
 */
export function instrumentWords(
  { decision }: Pick<RegulationText, 'decision'>,
  source: CitationSource,
  id: ProvisionId,
): string {
  const isOfDecision = decision !== null && id.startsWith(decision.prefix);
  return isOfDecision || decision === null ? decisionSource(source) : citationSource(source);
}

function articleIn(id: ProvisionId): boolean {
  return /(?:^|\.)dieu-/.test(id);
}

/**
 * A division in the form used in citations: `Chương II`, `Mục 1`, `Phần thứ nhất`, regardless of capitals in its
 * caption.
 */
function divisionWords({ kind, label }: Division): string {
  const word =
    kind === 'outline' ? (/^[IVXLC]+$/.test(label) ? LEVEL_WORDS.roman : LEVEL_WORDS.letter) : LEVEL_WORDS[kind];
  return `${word} ${/^th/i.test(label) ? label.toLowerCase() : label}`;
}
