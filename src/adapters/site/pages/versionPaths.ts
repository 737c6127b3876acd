/** Paths of the versions of amended texts, for `getStaticPaths`. */
import { movedUnits } from '../../../domain/regulation/amend/changeNotes.ts';
import { existing, versionsOfText, pathsOf } from './regulationPaths.ts';

/** One path for each text that something amends. */
export const amendedPaths = () =>
  pathsOf(
    ({ history }) => (history === null ? [] : [{}]),
    (regulation) => ({ regulation, history: versionsOfText(regulation) }),
  );

/** One path for each version that is not the current one, which has the addresses of the text itself. */
export const versionPaths = () =>
  pathsOf(
    ({ history }) => history?.otherDays.map((day) => ({ day })) ?? [],
    (regulation, { day }) => ({
      regulation,
      version: existing(
        versionsOfText(regulation).versions.find((one) => one.day === day),
        `${regulation.slug} has no version of ${day}`,
      ),
    }),
  );

/** One path for each former address of an article that was renumbered, if no other article has it now. */
export const movedPaths = () =>
  pathsOf(
    ({ history }) => history?.moved.map((moved) => ({ moved })) ?? [],
    (regulation, { moved: former }) => ({
      regulation,
      former,
      now: existing(
        movedUnits(versionsOfText(regulation).current).get(former),
        `${regulation.slug} has not moved ${former}`,
      ),
    }),
  );
