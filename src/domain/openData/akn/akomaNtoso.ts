/**
 * A regulation as Akoma Ntoso 3.0 (OASIS LegalDocML): one file with the enacting decision as an act and the regulation
 * as its attachment (or, if the text stands alone, as the only act). Appendices are further attachments.
 */
import type { Regulation } from '../../regulation/regulation.ts';
import type { Annex, Instrument } from '../../regulation/tree/tree.ts';
import { asciiSlug } from '../asciiSlug.ts';
import { block, xmlDocument } from '../xml.ts';
import { DECISION_PREFIX } from './eIds.ts';
import { annexMeta, attachmentMeta, mainMeta } from './meta.ts';
import { backXml, frontXml, leadXml } from './passages.ts';
import { proseOf, type Prose } from './prose.ts';
import { unitXml } from './units.ts';

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/** The whole file, valid against the OASIS schema; the same text always gives the same bytes. */
export function akomaNtoso(
  regulation: Pick<Regulation, 'meta' | 'text' | 'textVersion' | 'notes' | 'related' | 'references' | 'history'>,
): string {
  const { meta, text } = regulation;
  const prose = proseOf(regulation);
  const name = asciiSlug(meta.instrument);
  const main = text.decision ?? text.regulation;
  const attached = [
    ...(text.decision === null ? [] : [attachmentXml(regulation, prose)]),
    ...text.annexes.map((annex, index) => annexXml(regulation, annex, index, prose)),
  ];
  const attachments = attached.length === 0 ? '' : block('attachments', {}, ...attached);
  const act = block(
    'act',
    { name },
    mainMeta(regulation),
    ...instrumentXml(main, text.decision === null ? '' : DECISION_PREFIX, prose),
    attachments,
  );
  return xmlDocument(block('akomaNtoso', { xmlns: NAMESPACE }, act));
}

function attachmentXml(regulation: Parameters<typeof akomaNtoso>[0], prose: Prose): string {
  const name = asciiSlug(regulation.meta.regulationName ?? regulation.meta.instrument);
  const { regulation: instrument } = regulation.text;
  // A table or list issued with a decision has no numbered units, which an act must have.
  if (instrument.body.length === 0)
    return block('attachment', { eId: 'att_1' }, docXml(name, attachmentMeta(regulation), instrument, 'att_1', prose));
  return block(
    'attachment',
    { eId: 'att_1' },
    block('act', { name }, attachmentMeta(regulation), ...instrumentXml(instrument, '', prose)),
  );
}

/** An appendix, form or further attachment: a document with its passages and units in one body. */
function annexXml(regulation: Parameters<typeof akomaNtoso>[0], annex: Annex, index: number, prose: Prose): string {
  const number = index + (regulation.text.decision === null ? 1 : 2);
  return block(
    'attachment',
    { eId: annex.id },
    docXml(asciiSlug(annex.name), annexMeta(regulation, annex, number), annex, annex.id, prose),
  );
}

function docXml(name: string, meta: string, { front, body, back }: Instrument, eId: string, prose: Prose): string {
  const main = `${eId}__body`;
  return block(
    'doc',
    { name },
    meta,
    block('mainBody', { eId: main }, ...leadXml(front, main, prose), ...body.map((node) => unitXml(node, prose))),
    backXml(back, `${eId}__`, prose),
  );
}

function instrumentXml({ front, body, back }: Instrument, prefix: string, prose: Prose): readonly string[] {
  return [
    ...frontXml(front, prefix, prose),
    block('body', { eId: `${prefix}body` }, ...body.map((node) => unitXml(node, prose))),
    backXml(back, prefix, prose),
  ];
}
