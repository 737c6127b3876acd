declare const kind: unique symbol;

/**
 * An id of one kind of thing: a string that is not assignable to an id of another kind, so that a provision's id is
 * never taken for a level's. Plain strings are assignable: ids come from content, drafts and tests as such, and are
 * checked where they come in.
 */
export type Id<Kind extends string> = string & { readonly [kind]?: Kind };

/** A regulation's slug, the name of its content folder and of its pages: `212-qd-ubnd-2021`. */
export type RegulationId = Id<'regulation'>;
