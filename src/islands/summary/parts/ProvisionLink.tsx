import type { Sentence } from '../../../domain/rating/wording/sentence.ts';
import { pageAnchorOf, provisionWords } from '../../../domain/regulation/tree/ids.ts';
import type { ProvisionId } from '../../../domain/regulation/tree/tree.ts';

/** Where a regulation is published. */
export interface Published {
  /** Address of the site's root. */
  readonly root: string;
  readonly slug: string;
}

/** A provision's name as a link to its words. */
export function ProvisionLink({
  at: { root, slug },
  id,
  words = provisionWords(id),
}: {
  readonly at: Published;
  readonly id: ProvisionId;
  readonly words?: string | undefined;
}) {
  const { page, anchor } = pageAnchorOf(id);
  return (
    <a
      class="clause-link"
      href={`${root}van-ban/${slug}/${page === '' ? '' : `${page}/`}${anchor === '' ? '' : `#${anchor}`}`}
    >
      {words}
    </a>
  );
}

/** A sentence with its provisions as links. */
export function LinkedSentence({ at, sentence }: { readonly at: Published; readonly sentence: Sentence }) {
  return (
    <>
      {sentence.map((piece, index) =>
        typeof piece === 'string' ? piece : <ProvisionLink key={index} at={at} id={piece.clause} words={piece.words} />,
      )}
    </>
  );
}

/** Names in a sentence; after the first ones only how many there are. */
export function listedNames(names: readonly string[], noName: string, most = 8): string {
  const shown = names.slice(0, most).map((name) => name || noName);
  const more = names.length - shown.length;
  return `${shown.join('; ')}${more > 0 ? ` và ${more} tên khác` : ''}`;
}
