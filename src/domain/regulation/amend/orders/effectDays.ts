/** Reads from the final provisions of an amending text the first days on which it, and parts of it, are in force. */
import { citedDocuments } from '../../references/citedDocuments.ts';
import { INSTRUMENT_RANK, tokenRuns } from '../../references/referenceTokens.ts';
import { blockKind } from '../../tree/blocks.ts';
import { instrumentsOf, walk } from '../../tree/walk.ts';
import { isDivision, type ProvisionId, type RegulationText } from '../../tree/tree.ts';
import { dayAfter, effectDayIn } from '../operation/days.ts';
import { isOrder } from './orderForms.ts';
import { isContainer, stepsOf } from './orderSteps.ts';
import { unitsAt } from '../operation/unitPaths.ts';

/** The days that a text names itself. */
export interface EffectDays {
  /** The first day of the text as a whole, or two that it may be (“sau 45 ngày kể từ ngày ký”); null if unknown. */
  readonly whole: { readonly days: readonly string[]; readonly line: number } | null;
  /** Provisions with another first day. */
  readonly partly: ReadonlyMap<ProvisionId, string>;
  /** Sentences of provisions with another day that are not understood. */
  readonly unclear: readonly { readonly line: number; readonly words: string }[];
}

/** “… có hiệu lực kể từ ngày ký ban hành”: the day of signing. */
const FROM_SIGNING = /có hiệu lực (?:thi hành )?(?:kể )?từ ngày (?:ký|ban hành|thông qua)(?![\p{L}])/iu;
/** “… có hiệu lực sau 45 ngày, kể từ ngày ký”: the day of signing may count or not. */
const AFTER_SIGNING =
  /có hiệu lực (?:thi hành )?sau (\d{1,3})(?: \([^()]{1,30}\))? ngày,? (?:kể )?từ ngày (?:ký|ban hành|thông qua)(?![\p{L}])/iu;
/** “khoản 2 Điều 1 được áp dụng từ kỳ tính thuế năm 2022”: whether it is in force before that, a person must say. */
const APPLIES =
  /(?<=^ ?(?:ngoại trừ |trừ |riêng )?(?:(?:các )?(?:quy định|nội dung)(?: quy định)? (?:tại |của )?)?(?:các )?(?:điểm|khoản|điều) [^.;]{1,80}?)(?:được )?(?:áp dụng|thực hiện|thi hành) (?:kể )?(?:từ|đến|cho đến)(?: hết)? (?:ngày|tháng|năm|kỳ|quý)(?![\p{L}])/iu;
/** “Quyết định này có hiệu lực từ ngày … đến hết ngày …”: what it changed would have to be as before afterwards. */
const ENDS = /có hiệu lực [^.;]*? đến hết ngày/iu;

/**
 * Reads “Thông tư này có hiệu lực từ ngày …, trừ khoản 2 Điều 1 có hiệu lực từ ngày …”.
 * @param text the amending text
 * @param signed the day it was signed, for provisions in force “từ ngày ký”
 */
export function effectDays(text: RegulationText, signed: string | null = null): EffectDays {
  let whole: EffectDays['whole'] = null;
  const partly = new Map<ProvisionId, string>();
  const unclear: { line: number; words: string }[] = [];
  for (const instrument of instrumentsOf(text)) {
    for (const { node } of walk(instrument)) {
      if (isDivision(node)) continue;
      for (const paragraph of [node.heading ?? '', ...node.paragraphs]) {
        if (blockKind(paragraph) !== 'prose' || isOrder(paragraph)) continue;
        for (const clause of paragraph.split(/(?:[.;] |, ?(?=(?:ngoại )?trừ |riêng ))/u)) {
          const applied = APPLIES.exec(clause);
          const [, later] = AFTER_SIGNING.exec(clause) ?? [];
          const day = effectDayIn(clause) ?? (FROM_SIGNING.test(clause) ? signed : null);
          if (day === null && applied === null && later === undefined) continue;
          const end = day === null && later === undefined ? (applied?.index ?? 0) : clause.indexOf('có hiệu lực');
          const named = namedIn(text, clause.slice(0, end));
          if (later !== undefined && named === 'whole') {
            if (signed !== null)
              whole ??= { days: [0, 1].map((more) => dayAfter(signed, Number(later) + more)), line: node.line };
          } else if (day === null) {
            if (named !== 'whole' && named !== 'other') unclear.push({ line: node.line, words: clause });
          } else if (named === 'whole') {
            if (ENDS.test(clause)) unclear.push({ line: node.line, words: clause });
            whole ??= { days: [day], line: node.line };
          } else if (named === null) unclear.push({ line: node.line, words: clause });
          else if (named !== 'other') for (const id of named) partly.set(id, day);
        }
      }
    }
  }
  return { whole, partly, unclear };
}

/** The provisions that come into force: of this text, the whole text, of another one; null if they are not found. */
function namedIn(text: RegulationText, subject: string): readonly ProvisionId[] | 'whole' | 'other' | null {
  const documents = citedDocuments(subject);
  const tokens = tokenRuns(subject, documents).flat();
  const named = tokens.filter(({ kind, rank }) => kind === 'unit' && rank < INSTRUMENT_RANK);
  if (named.length === 0)
    return /^ ?(?:Thông tư|Nghị định|Quyết định|Nghị quyết|Luật|Pháp lệnh|Quy định|Quy chế|Văn bản) này[ ,]*$/iu.test(
      subject,
    )
      ? 'whole'
      : 'other';
  if (documents.some(({ number }) => number !== null)) return 'other';
  const inner = named.filter((token) => !isContainer(tokens, token));
  const ids = inner.flatMap((token) => {
    const [unit, another] = unitsAt(text, { instrument: 'main', steps: stepsOf(tokens, token) });
    return unit === undefined || another !== undefined ? [] : [unit.id];
  });
  return ids.length === inner.length && !named.some(({ join }) => join === 'to') ? ids : null;
}
