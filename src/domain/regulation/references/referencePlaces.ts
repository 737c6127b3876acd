/** What references mean where they stand: “Điều này”, “Quy định này”, a chapter's number, and which units exist. */
import { ordinalOf, type Level } from '../parse/draftTree.ts';
import { articleIdOf } from '../tree/ids.ts';
import {
  isDivision,
  type Division,
  type Instrument,
  type Provision,
  type ProvisionId,
  type RegulationText,
} from '../tree/tree.ts';
import { instrumentsOf, walk, type Placed } from '../tree/walk.ts';

/** The place of a piece of prose in its text. An instrument is named by the prefix of its ids. */
export interface Place {
  /** The unit of a level that the prose stands in (itself included), or null. */
  readonly current: (level: Level) => ProvisionId | null;
  /** Prefix of the instrument called “<name> này” here; `kèm theo`: the attached one. */
  readonly instrument: (name: string) => string;
  /** Prefix for an article: the given instrument's or unit's, or that of the place itself. */
  readonly prefix: (container: string | null) => string;
  /** The id itself when there is such a unit, else null. */
  readonly existing: (id: ProvisionId) => ProvisionId | null;
  /** The one division of that level and number in a container (an instrument or division) or nearest to the place; null when none or several. */
  readonly division: (level: Level, label: string, container: string | null) => ProvisionId | null;
  /** The units of the same kind from one to another in the order of the text, both included; none when they are not of one kind and order. */
  readonly between: (from: ProvisionId, to: ProvisionId) => readonly ProvisionId[];
}

/** Attached texts call themselves by these names; every other name is the enacting instrument's. */
const ATTACHED_NAMES = [
  'kèm theo',
  'Quy định',
  'Quy chế',
  'Điều lệ',
  'Nội quy',
  'Quy trình',
  'Chương trình',
  'Kế hoạch',
  'Đề án',
  'Phương án',
  'Hướng dẫn',
];

/** Reads a text once, and tells the place of any of its units. */
export function placesOf(text: RegulationText): { readonly at: (id: ProvisionId) => Place } {
  const nodes = new Map<ProvisionId, Placed<Division | Provision>>();
  for (const instrument of instrumentsOf(text))
    for (const placed of walk(instrument)) nodes.set(placed.node.id, placed);
  return { at: (id) => placeAt(text, nodes, id) };
}

function placeAt(
  text: RegulationText,
  nodes: ReadonlyMap<ProvisionId, Placed<Division | Provision>>,
  at: ProvisionId,
): Place {
  const { decision, regulation } = text;
  const home: Instrument = decision !== null && at.startsWith(decision.prefix) ? decision : regulation;
  const placed = nodes.get(at);
  const around = placed === undefined ? [] : [...placed.within, placed.node];
  const prefixOf = (container: string | null): string => {
    if (container === null) return home.prefix;
    return decision !== null && container.startsWith(decision.prefix) ? decision.prefix : regulation.prefix;
  };
  return {
    current: (level) => around.findLast(({ kind }) => kind === level)?.id ?? null,
    instrument: (name) => (decision === null || ATTACHED_NAMES.includes(name) ? regulation.prefix : decision.prefix),
    prefix: prefixOf,
    existing: (id) => (nodes.has(id) ? id : null),
    division: (level, label, container) => {
      const prefix = prefixOf(container);
      const inside = container === null || container === prefix ? null : container;
      const ordinal = ordinalOf({ kind: level, label });
      const fitting = [...nodes.values()].filter(({ node, within }) => {
        const own = isDivision(node) && node.kind === level ? ordinalOf(node) : null;
        const isHere = prefixOf(node.id) === prefix && (inside === null || within.some(({ id }) => id === inside));
        return isHere && own !== null && own.number === ordinal?.number && own.sub === ordinal.sub;
      });
      // Sections start again in every chapter, chapters in some parts: the one beside the place is meant.
      const near = fitting.filter(({ within }) => within.every(({ id }) => around.some((holder) => holder.id === id)));
      const [only, second] = fitting.length > 1 ? near : fitting;
      return second === undefined ? (only?.node.id ?? null) : null;
    },
    between: (from, to) => {
      const first = nodes.get(from);
      const kin = [...nodes.values()].filter(
        ({ node, within }) =>
          node.kind === first?.node.kind &&
          (node.kind === 'article'
            ? prefixOf(node.id) === prefixOf(from)
            : within.at(-1)?.id === first.within.at(-1)?.id),
      );
      const ids = kin.map(({ node }) => node.id);
      const [start, end] = [ids.indexOf(from), ids.indexOf(to)];
      return start < 0 || end <= start || articleOf(from) !== articleOf(to) ? [] : ids.slice(start, end + 1);
    },
  };
}

/** The article that holds a clause or point; null for an article and all above, which no article holds. */
function articleOf(id: ProvisionId): ProvisionId | null {
  const article = articleIdOf(id);
  return article === id ? null : article;
}
