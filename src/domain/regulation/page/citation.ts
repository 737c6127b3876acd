/**
 * How a provision is cited in another document in full: the smallest unit first, then the instrument, as in `điểm đ khoản 4 Điều 12 Quy định
 * ban hành kèm theo Quyết định số 212/QĐ-UBND ngày 25/01/2021 của UBND huyện Hớn Quản`.
 */
import { LEVEL_WORDS } from '../parse/draftTree.ts';
import { provisionWords } from '../tree/ids.ts';
import { citationSource, decisionSource, type Metadata } from '../metadata.ts';
import { divisionsOf } from '../tree/outline.ts';
import { isDivision, type Division, type ProvisionId, type RegulationText } from '../tree/tree.ts';
import { indexById } from '../tree/walk.ts';

/** What a citation says of the text itself; metadata gives it. */
export type CitationSource = Pick<Metadata, 'instrument' | 'number' | 'date' | 'issuer' | 'regulationName'>;

/**
 * The words that name a unit before its instrument: `điểm đ khoản 4 Điều 12`, `Mục 1 Chương I`; empty for a passage outside the numbered units.
 * Null for an id that the text does not have.
 */
export function unitWords(text: RegulationText, id: ProvisionId): string | null {
  const unit = indexById(text).get(id);
  if (unit === undefined) return null;
  if ('text' in unit) return '';
  return isDivision(unit)
    ? [unit, ...divisionsOf(text, id).toReversed()].map(divisionWords).join(' ')
    : provisionWords(id);
}

/**
 * The words that end the citation of a unit or passage: the instrument that it belongs to. Of the decision `Quyết định số 212/QĐ-UBND ngày
 * 25/01/2021 của UBND huyện Hớn Quản`; of what is issued with it `Quy định ban hành kèm theo Quyết định số …`.
 */
export function instrumentWords(
  { decision }: Pick<RegulationText, 'decision'>,
  source: CitationSource,
  id: ProvisionId,
): string {
  const isOfDecision = decision !== null && id.startsWith(decision.prefix);
  return isOfDecision || decision === null ? decisionSource(source) : citationSource(source);
}

/** A division as it is cited: `Chương II`, `Mục 1`, `Phần thứ nhất`, whatever capitals its caption has. */
function divisionWords({ kind, label }: Division): string {
  return `${LEVEL_WORDS[kind]} ${/^th/i.test(label) ? label.toLowerCase() : label}`;
}
