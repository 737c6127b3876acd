/** Route parameters of the versions of amended texts, for `getStaticPaths`. */
import { movedUnits } from '../../../domain/regulation/amend/changeNotes.ts';
import type { TextHistory } from '../../../domain/regulation/amend/history.ts';
import type { DatedText } from '../../../domain/regulation/amend/textOn.ts';
import type { Regulation } from '../../../domain/regulation/regulation.ts';
import type { ProvisionId } from '../../../domain/regulation/tree/tree.ts';
import { regulationList } from './regulationList.ts';

interface Path {
  readonly params: { readonly slug: string; readonly day: string };
  readonly props: { readonly regulation: Regulation; readonly version: DatedText };
}

/** One path for each text that something amends. */
export async function amendedPaths(): Promise<
  { params: { slug: string }; props: { regulation: Regulation; history: TextHistory } }[]
> {
  const regulations = await regulationList();
  return regulations.flatMap((regulation) =>
    regulation.history === null
      ? []
      : [{ params: { slug: regulation.slug }, props: { regulation, history: regulation.history } }],
  );
}

/** One path for each version that is not the current one, which has the addresses of the text itself. */
export async function versionPaths(): Promise<Path[]> {
  const regulations = await regulationList();
  return regulations.flatMap((regulation) =>
    (regulation.history?.versions ?? [])
      .filter(({ day }) => day !== regulation.history?.current.day)
      .map((version) => ({ params: { slug: regulation.slug, day: version.day }, props: { regulation, version } })),
  );
}

/** One path for each former address of an article that was renumbered, if no other article has it now. */
export async function movedPaths(): Promise<
  {
    params: { slug: string; moved: string };
    props: { regulation: Regulation; former: ProvisionId; now: ProvisionId };
  }[]
> {
  const amended = await amendedPaths();
  return amended.flatMap(({ params: { slug }, props: { regulation, history } }) =>
    [...movedUnits(history.current)]
      .filter(([former]) => /^dieu-[^.]+$/.test(former))
      .map(([former, now]) => ({ params: { slug, moved: former }, props: { regulation, former, now } })),
  );
}
