import type { Relation } from '../../measures.ts';

/** Facts that contradict each other; `message` is the relation's own sentence. */
export class ContradictionError extends RangeError {
  declare readonly relations: readonly Relation[];

  constructor(relations: readonly Relation[]) {
    super(relations.map(({ text }) => text).join(' '));
    this.name = 'ContradictionError';
    this.relations = relations;
  }
}
