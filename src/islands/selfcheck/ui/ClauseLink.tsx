import { pageAnchorOf, provisionWords } from '../../../domain/regulation/tree/ids.ts';
import type { ProvisionId } from '../../../domain/regulation/tree/tree.ts';
import { useSelfCheck } from '../shared/context.ts';

/** Returns a function that gives the address of a provision relative to this page. */
export function useProvisionHref(): (id: ProvisionId) => string {
  const { root, ruleset } = useSelfCheck();
  return (id) => {
    const { page, anchor } = pageAnchorOf(id);
    return `${root}van-ban/${ruleset.regulation}/${page === '' ? '' : `${page}/`}${anchor === '' ? '' : `#${anchor}`}`;
  };
}

/**
 * A provision's name as a link to its words: “điểm đ khoản 4 Điều 12”; `words` replace it if it is one of several under
 * one name.
 */
export function ClauseLink({
  id,
  capital = false,
  words = provisionWords(id),
}: {
  readonly id: ProvisionId;
  readonly capital?: boolean;
  readonly words?: string | undefined;
}) {
  const href = useProvisionHref();
  return (
    <a class="clause-link" href={href(id)}>
      {capital ? words.charAt(0).toUpperCase() + words.slice(1) : words}
    </a>
  );
}
