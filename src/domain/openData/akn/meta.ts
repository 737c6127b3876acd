/**
 * The metadata of a document in Akoma Ntoso: its FRBR levels, the organisations and persons it names, the editor's
 * notes.
 */
import { NOTE_LABEL } from '../../regulation/notes/noteSchema.ts';
import type { Regulation } from '../../regulation/regulation.ts';
import type { Annex } from '../../regulation/tree/tree.ts';
import { asciiSlug } from '../asciiSlug.ts';
import { block, inline, xmlText } from '../xml.ts';
import { amendmentsOf } from './amendments.ts';
import { workIri } from './iris.ts';
import { noteId } from './prose.ts';

type Described = Pick<Regulation, 'meta' | 'notes' | 'textVersion' | 'history'>;

/** The main document's metadata. Says nothing about legal force, which was not verified. */
export function mainMeta(regulation: Described): string {
  const {
    lifecycle,
    analysis,
    temporalData,
    references: amending,
  } = amendmentsOf(regulation, workIri(regulation.meta));
  return block(
    'meta',
    {},
    identification(regulation, 'main'),
    lifecycle,
    analysis,
    temporalData,
    references(regulation, amending),
    notes(regulation),
  );
}

/** The attachment's metadata: its component of the same work, and its own name. */
export function attachmentMeta(regulation: Described): string {
  return block('meta', {}, identification(regulation, 'att_1'));
}

/** The metadata of an appendix. */
export function annexMeta(regulation: Described, { name }: Pick<Annex, 'name'>, number: number): string {
  return block('meta', {}, identification(regulation, `att_${number}`, name));
}

function identification({ meta, textVersion, history }: Described, component: string, called?: string): string {
  const work = workIri(meta);
  // An amended text is another expression of the same work, from the day of its last change.
  const isAmended = history !== null && history.current.changes.length > 0;
  const day = isAmended ? history.current.day : meta.date;
  const expression = `${work}/vie@${day}`;
  const core = (iri: string, uri: string, on: string, dateName: string, author: string) => [
    inline('FRBRthis', { value: iri }),
    inline('FRBRuri', { value: uri }),
    inline('FRBRdate', { date: on, name: dateName }),
    inline('FRBRauthor', { href: author }),
  ];
  const name = called ?? (component === 'main' ? meta.instrument : (meta.regulationName ?? meta.instrument));
  return block(
    'identification',
    { source: '#editor' },
    block(
      'FRBRWork',
      {},
      ...core(`${work}/!${component}`, work, meta.date, 'signed', '#issuer'),
      inline('FRBRcountry', { value: 'vn' }),
      inline('FRBRsubtype', { value: asciiSlug(name) }),
      inline('FRBRnumber', { value: meta.number }),
      inline('FRBRname', {
        value: called ?? (component === 'main' ? `${meta.instrument} số ${meta.number}` : meta.title),
      }),
    ),
    block(
      'FRBRExpression',
      {},
      ...core(`${expression}/!${component}`, expression, day, isAmended ? 'inForce' : 'signed', '#issuer'),
      inline('FRBRversionNumber', { value: textVersion }),
      inline('FRBRlanguage', { language: 'vie' }),
    ),
    block(
      'FRBRManifestation',
      {},
      ...core(`${expression}/!${component}.xml`, `${expression}.akn`, meta.validity.checked, 'checked', '#editor'),
      inline('FRBRformat', { value: 'application/akn+xml' }),
    ),
  );
}

function references({ meta }: Described, amending: readonly string[]): string {
  const tlc = (element: string, eId: string, kind: string, name: string) =>
    inline(element, { eId, href: `/akn/ontology/${kind}/vn/${asciiSlug(name)}`, showAs: name });
  return block(
    'references',
    { source: '#editor' },
    ...amending,
    tlc('TLCOrganization', 'issuer', 'organization', meta.issuer.name),
    tlc('TLCPerson', 'signer', 'person', meta.signer.name),
    tlc('TLCRole', 'office', 'role', meta.signer.office),
    inline('TLCOrganization', {
      eId: 'editor',
      href: '/akn/ontology/organization/vn/nguoi-bien-tap',
      showAs: 'Người biên tập, không phải cơ quan ban hành',
    }),
  );
}

function notes({ notes: all }: Described): string {
  if (all.length === 0) return '';
  return block(
    'notes',
    { source: '#editor' },
    ...all.map(({ id, kind, note }, index) =>
      inline(
        'note',
        { eId: noteId(id), marker: String(index + 1), class: asciiSlug(kind), title: `${kind}. ${NOTE_LABEL}` },
        inline('p', {}, xmlText(note)),
      ),
    ),
  );
}
