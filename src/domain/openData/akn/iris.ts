/**
 * IRIs of documents in Akoma Ntoso: `/akn/vn/act/<kind>/<issuer>/<day>/<number>` (Naming Convention 1.0, section 4).
 */
import type { Metadata } from '../../regulation/metadata.ts';
import type { ReferenceTarget } from '../../regulation/references/references.ts';
import type { RelatedDocument } from '../../regulation/references/related.ts';
import { asciiSlug } from '../asciiSlug.ts';

/** The IRI of the work, without component. */
export function workIri({
  instrument,
  number,
  date,
  issuer,
}: Pick<Metadata, 'instrument' | 'number' | 'date' | 'issuer'>): string {
  return `/akn/vn/act/${asciiSlug(instrument)}/${asciiSlug(issuer.short)}/${date}/${asciiSlug(number)}`;
}

/** The IRI of another document; unknown parts are left out. */
export function relatedIri({
  kind,
  number,
  title,
  date,
}: Pick<RelatedDocument, 'kind' | 'number' | 'title' | 'date'>): string {
  const parts = [asciiSlug(kind), date, asciiSlug(number ?? title ?? '')];
  return `/akn/vn/act/${parts.filter((part) => part !== undefined && part !== '').join('/')}`;
}

/** The IRI of a cited document that is not in the list of related documents, from the citation itself. */
export function citedIri({ type, number, title, date }: Extract<ReferenceTarget, { kind: 'document' }>): string {
  const day = /^(\d{1,2})(?: tháng |[/.-])(\d{1,2})(?: năm |[/.-])(\d{4})$/.exec(date ?? '');
  const [, d = '', m = '', y = ''] = day ?? [];
  const written = day === null ? (date ?? undefined) : `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  return relatedIri({
    kind: type,
    ...(number === null ? {} : { number }),
    ...(title === null ? {} : { title }),
    ...(written === undefined ? {} : { date: written }),
  });
}
