/**
 * A regulation as Akoma Ntoso 3.0 (OASIS LegalDocML): one file with the enacting decision as an act and the regulation
 * as its attachment, or a single act if the text has no enacting decision.
 */
import type { Regulation } from '../../regulation/regulation.ts';
import type { Instrument } from '../../regulation/tree/tree.ts';
import { asciiSlug } from '../asciiSlug.ts';
import { block, xmlDocument } from '../xml.ts';
import { DECISION_PREFIX } from './eIds.ts';
import { attachmentMeta, mainMeta } from './meta.ts';
import { backXml, frontXml } from './passages.ts';
import { proseOf, type Prose } from './prose.ts';
import { unitXml } from './units.ts';

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/** The whole file, valid against the OASIS schema; the same text always gives the same bytes. */
export function akomaNtoso(
  regulation: Pick<Regulation, 'meta' | 'text' | 'textVersion' | 'notes' | 'related' | 'references'>,
): string {
  const { meta, text } = regulation;
  const prose = proseOf(regulation);
  const name = asciiSlug(meta.instrument);
  const act =
    text.decision === null
      ? block('act', { name }, mainMeta(regulation), ...instrumentXml(text.regulation, '', prose))
      : block(
          'act',
          { name },
          mainMeta(regulation),
          ...instrumentXml(text.decision, DECISION_PREFIX, prose),
          block('attachments', {}, attachmentXml(regulation, prose)),
        );
  return xmlDocument(block('akomaNtoso', { xmlns: NAMESPACE }, act));
}

function attachmentXml(regulation: Parameters<typeof akomaNtoso>[0], prose: Prose): string {
  const name = asciiSlug(regulation.meta.regulationName ?? regulation.meta.instrument);
  return block(
    'attachment',
    { eId: 'att_1' },
    block('act', { name }, attachmentMeta(regulation), ...instrumentXml(regulation.text.regulation, '', prose)),
  );
}

function instrumentXml({ front, body, back }: Instrument, prefix: string, prose: Prose): readonly string[] {
  return [
    ...frontXml(front, prefix, prose),
    block('body', { eId: `${prefix}body` }, ...body.map((node) => unitXml(node, prose))),
    backXml(back, prefix, prose),
  ];
}
