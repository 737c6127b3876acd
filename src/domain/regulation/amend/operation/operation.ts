/** What an amending text orders: operations on the units of the text that it amends. */
import type { UnitLevel } from '../../parse/words/draftTree.ts';
import type { Annex, Division, Provision, ProvisionId, RegulationText } from '../../tree/tree.ts';

/** One step of a unit's citation, as printed: `khoản 2` = {clause, 2}; `annex` for an appendix. */
export interface UnitStep {
  readonly level: UnitLevel | 'annex';
  readonly label: string;
}

/**
 * A unit as an amending text cites it, outermost step first: Điều 22, khoản 2, điểm b. An empty path is the whole
 * instrument.
 */
export interface UnitPath {
  /** The text itself (or what is issued with a decision), or the decision that issues it. */
  readonly instrument: 'main' | 'enacting';
  readonly steps: readonly UnitStep[];
  /** The last unit of a range that starts with that of the path: “từ Điều 3 đến Điều 5”. */
  readonly through?: UnitStep;
}

/**
 * The parts of a unit that an order may give new words: its title, the words before its first child, or all of it
 * except its number.
 */
export type UnitPart = 'heading' | 'opening' | 'content';

/** The change made to a unit. */
export type Change =
  /** Replaced as a whole by the quoted units; those with a number that does not exist yet are inserted. */
  | {
      readonly kind: 'replace';
      readonly target: UnitPath;
      readonly units: readonly (Division | Provision)[];
      /** The order names only the unit above, so that the target may be new. */
      readonly implied?: true;
      /**
       * All numbers that the order quotes below the unit it names, where they may be all that this is to have: then the
       * text must not have others.
       */
      readonly besides?: readonly string[];
    }
  /** Added among the units below `parent` by number, or directly after `after`, or directly before `before`. */
  | {
      readonly kind: 'insert';
      readonly parent: UnitPath;
      readonly after: UnitPath | null;
      readonly before?: UnitPath;
      readonly units: readonly (Division | Provision)[];
    }
  /** A part of a unit replaced; with an empty path the title of the whole instrument. */
  | {
      readonly kind: 'rewrite';
      readonly target: UnitPath;
      readonly part: UnitPart;
      readonly words: readonly string[];
      /** The words are quoted only to locate the change: the unit must already have them. */
      readonly isSame?: true;
    }
  /** One unnumbered paragraph of a unit: replaced, removed or added. `at` counts from 0; -1 is the last. */
  | {
      readonly kind: 'paragraph';
      readonly target: UnitPath;
      readonly does: 'replace' | 'remove' | 'add';
      readonly at: number;
      readonly words: readonly string[];
    }
  /** One sentence of a unit without others below it: replaced, removed, or added as the last (`at` -1). */
  | {
      readonly kind: 'sentence';
      readonly target: UnitPath;
      readonly does: 'replace' | 'remove' | 'add';
      readonly at: number;
      readonly words: string;
    }
  /** An empty path is the whole text, which only an amending text can be. */
  | { readonly kind: 'repeal'; readonly target: UnitPath }
  /** Given another number, and with it another address. */
  | { readonly kind: 'renumber'; readonly moves: readonly { readonly from: UnitPath; readonly to: UnitStep }[] }
  /**
   * The units after one move up to its number, which is repealed (`by` -1); or it and those after it move down by as
   * many as are inserted there.
   */
  | { readonly kind: 'shift'; readonly target: UnitPath; readonly by: number }
  /** Suspended until a day, or indefinitely (`until` null): the words stay. */
  | { readonly kind: 'suspend'; readonly target: UnitPath; readonly until: string | null }
  /** A suspension ends. */
  | { readonly kind: 'resume'; readonly target: UnitPath }
  /** An appendix added, or replacing another one (`replaces`: its number; empty for the only one). */
  | { readonly kind: 'annex'; readonly replaces: string | null; readonly annex: Annex }
  /**
   * Words in a unit and all below it, or in its title alone, replaced by others; by nothing if `by` is empty. If
   * `words` is empty, others are added at the unit's end. The title of an empty path is that of the instrument.
   */
  | {
      readonly kind: 'words';
      readonly target: UnitPath;
      readonly words: string;
      readonly by: string;
      readonly part?: 'heading' | 'opening';
    };

/** A change with the provision that orders it. */
export interface Operation {
  readonly change: Change;
  /** The amending text (see `AmendingText.id`) and its provision. */
  readonly source: { readonly text: string; readonly provision: ProvisionId };
  /** The first day on which it holds, as `2023-09-01`. */
  readonly from: string;
  /** The text to which it is addressed: the base, or another amending text by its number. */
  readonly addressee: string;
  /** The provisions that amended or corrected the order itself before it was read. */
  readonly amendedBy?: readonly {
    readonly text: string;
    readonly provision: ProvisionId;
    readonly corrects: boolean;
  }[];
  /** It corrects an error of printing (đính chính) instead of amending. */
  readonly corrects: boolean;
  /** 1-based line of the amending text's file. */
  readonly line: number;
}

/** What an operation did to one unit. */
export interface UnitChange {
  /** The unit as it is addressed in the text after the operation. */
  readonly id: ProvisionId;
  readonly as: 'replaced' | 'inserted' | 'rewritten' | 'repealed' | 'suspended' | 'reworded' | 'renumbered';
  readonly operation: Operation;
  /** The unit just before; null if there was none. */
  readonly former: Division | Provision | null;
  /** For a title of the text: its words just before. */
  readonly formerWords?: string;
}

/** A text that amends the base. */
export interface AmendingText {
  /** The name of its folder: `06-2023-tt-nhnn`. */
  readonly id: string;
  /** Its number as cited: `06/2023/TT-NHNN`. */
  readonly number: string;
  /** Its type and number as shown: `Thông tư 06/2023/TT-NHNN`. */
  readonly name: string;
  readonly title: string;
  /** Day of signing, as `2023-06-28`. */
  readonly signed: string;
  /** First day in force. */
  readonly from: string;
  /** Provisions that come into force on another day. */
  readonly partly: ReadonlyMap<ProvisionId, string>;
  /** Orders written by hand instead of read, by the provision that contains them; an empty list changes nothing. */
  readonly written: ReadonlyMap<ProvisionId, readonly Change[]>;
  readonly text: RegulationText;
  /** Path for messages. */
  readonly file: string;
}
