/** Route parameters of the versions of amended texts, for `getStaticPaths`. */
import { getCollection } from 'astro:content';
import type { TextHistory } from '../../../domain/regulation/amend/history.ts';
import type { DatedText } from '../../../domain/regulation/amend/textOn.ts';
import type { Regulation } from '../../../domain/regulation/regulation.ts';

interface Path {
  readonly params: { readonly slug: string; readonly day: string };
  readonly props: { readonly regulation: Regulation; readonly version: DatedText };
}

/** One path for each text that something amends. */
export async function amendedPaths(): Promise<
  { params: { slug: string }; props: { regulation: Regulation; history: TextHistory } }[]
> {
  const regulations = await getCollection('regulations');
  return regulations.flatMap(({ data: regulation }) =>
    regulation.history === null
      ? []
      : [{ params: { slug: regulation.slug }, props: { regulation, history: regulation.history } }],
  );
}

/** One path for each version that is not the current one, which has the addresses of the text itself. */
export async function versionPaths(): Promise<Path[]> {
  const regulations = await getCollection('regulations');
  return regulations.flatMap(({ data: regulation }) =>
    (regulation.history?.versions ?? [])
      .filter(({ day }) => day !== regulation.history?.current.day)
      .map((version) => ({ params: { slug: regulation.slug, day: version.day }, props: { regulation, version } })),
  );
}
