/**
 * The amendments of a text in Akoma Ntoso: the events of its life, the modifications that made its present words, and
 * the interval from which each of them holds. Says nothing for a text that nothing amends.
 */
import { lastOf } from '../../baseline.ts';
import type { TextHistory } from '../../regulation/amend/history.ts';
import type { AmendingText, UnitChange } from '../../regulation/amend/operation/operation.ts';
import type { Regulation } from '../../regulation/regulation.ts';
import type { ProvisionId } from '../../regulation/tree/tree.ts';
import { block, inline, type Attributes } from '../xml.ts';
import { eIdOf } from './eIds.ts';
import { relatedIri } from './iris.ts';

/** The amendments in the metadata of a file. */
interface Amendments {
  /** `lifecycle`, placed after the identification. */
  readonly lifecycle: string;
  /** `analysis` with the passive modifications. */
  readonly analysis: string;
  readonly temporalData: string;
  /** References to the amending texts, and to the concept of the intervals. */
  readonly references: readonly string[];
}

const NONE: Amendments = { lifecycle: '', analysis: '', temporalData: '', references: [] };

/** The amendments of a regulation, as far as they are in force in its present text. */
export function amendmentsOf({ history }: Pick<Regulation, 'history'>, work: string): Amendments {
  if (history === null) return NONE;
  const days = [...new Set(history.current.changes.map(({ operation }) => operation.from))].sort();
  const eventOf = (day: string) => `event_${days.indexOf(day) + 2}`;
  const [issued] = history.versions;
  const intervals = days.map((day) => intervalXml(day, eventOf(day)));
  return {
    lifecycle: block(
      'lifecycle',
      { source: '#editor' },
      inline('eventRef', { eId: 'event_1', date: issued.day, source: '#original', type: 'generation' }),
      ...days.map((day) => eventXml(history, day, eventOf(day), day === lastOf(days))),
    ),
    analysis:
      history.current.changes.length === 0
        ? ''
        : block(
            'analysis',
            { source: '#editor' },
            block(
              'passiveModifications',
              {},
              ...history.current.changes.map((one, index) => modXml(history, one, index)),
            ),
          ),
    temporalData: intervals.length === 0 ? '' : block('temporalData', { source: '#editor' }, ...intervals),
    references: [
      inline('original', { eId: 'original', href: work, showAs: 'Văn bản gốc' }),
      ...history.amending.map((text) =>
        inline('passiveRef', { eId: refOf(text), href: iriOf(text), showAs: text.name }),
      ),
      inline('TLCConcept', { eId: 'inForce', href: '/akn/ontology/concept/vn/hieu-luc', showAs: 'Hiệu lực' }),
    ],
  };
}

function intervalXml(day: string, event: string): string {
  return block(
    'temporalGroup',
    { eId: `period_${day}` },
    inline('timeInterval', { start: `#${event}`, refersTo: '#inForce' }),
  );
}

/** One day of amendment; its source is the first text that amends on that day. */
function eventXml({ amending, current }: TextHistory, day: string, eId: string, isLast: boolean): string {
  const source = current.changes.find(({ operation }) => operation.from === day)?.operation.source.text;
  const text = amending.find(({ id }) => id === source);
  return inline('eventRef', {
    eId,
    date: day,
    source: text === undefined ? '#original' : `#${refOf(text)}`,
    type: 'amendment',
    originatingExpression: isLast ? 'true' : undefined,
  });
}

const MODS: Readonly<Record<Exclude<UnitChange['as'], 'suspended'>, string>> = {
  replaced: 'substitution',
  rewritten: 'substitution',
  reworded: 'substitution',
  inserted: 'insertion',
  repealed: 'repeal',
  renumbered: 'renumbering',
};

function modXml({ amending }: TextHistory, { id, as, operation }: UnitChange, index: number): string {
  const text = amending.find((one) => one.id === operation.source.text);
  const eId = `pmod_${index + 1}`;
  const parts = [
    inline('source', {
      eId: `${eId}__source`,
      href: `${text === undefined ? '' : iriOf(text)}#${eIdOf(operation.source.provision)}`,
    }),
    // The title of an instrument is in its preface.
    inline('destination', { eId: `${eId}__destination`, href: `#${eIdOf(id.replace(/tieu-de$/, 'preface'))}` }),
    inline('force', { eId: `${eId}__force`, period: `#period_${operation.from}` }),
  ];
  return as === 'suspended'
    ? block('efficacyMod', { eId, type: 'inapplication' }, ...parts)
    : block('textualMod', { eId, type: MODS[as] }, ...parts);
}

/** The attributes of a unit that is repealed or suspended in the present text; none for the others. */
export function unitStatus({ history }: Pick<Regulation, 'history'>): (id: ProvisionId) => Attributes {
  const last = new Map<ProvisionId, UnitChange['as']>();
  for (const { id, as } of history?.current.changes ?? []) last.set(id, as);
  return (id) => {
    const as = last.get(id);
    if (as === 'repealed') return { status: 'removed' };
    return as === 'suspended' ? { status: 'temporarilyRemoved' } : {};
  };
}

function refOf({ id }: AmendingText): string {
  return `amending_${id}`;
}

function iriOf({ name, number, signed }: AmendingText): string {
  return relatedIri({ kind: name.slice(0, -number.length).trim(), number, date: signed });
}
