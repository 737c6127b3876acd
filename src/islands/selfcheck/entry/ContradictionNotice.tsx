import type { Draft } from '../../../domain/draft/draft.ts';
import type { Contradiction } from '../../../domain/rating/engine/contradiction.ts';
import { factName } from '../../../domain/rating/wording/phrases.ts';
import { figureAnchor } from '../shared/anchors.ts';
import { useSelfCheck } from '../shared/context.ts';
import { routeHref } from '../shared/route.ts';
import { ClauseLink } from '../ui/ClauseLink.tsx';
import { useMarkPage } from '../../ui/useMarkPage.ts';
import { Heading } from '../../ui/Heading.tsx';

interface Props {
  readonly draft: Draft;
  readonly contradictions: readonly Contradiction[];
  /** The short form, which replaces the dock. */
  readonly inDock?: boolean;
}

/** Replaces the result if entered facts contradict each other: names them, with a link to each. Changes no entry. */
export function ContradictionNotice({ draft, contradictions, inDock = false }: Props) {
  const { ruleset } = useSelfCheck();
  useMarkPage('dock', inDock);
  const figureHref = (fact: string) => routeHref({ view: 'figures', draft: draft.id, at: figureAnchor(fact, null) });
  if (inDock) {
    return (
      <aside class="dock" aria-label="Kết quả đến lúc này">
        <div class="in">
          <strong>Số liệu trái nhau</strong>
          <div class="state">
            <span class="quiet" role="status">
              {contradictions.map(({ text }) => text).join(' ')}
            </span>
          </div>
          <a class="btn" href={figureHref(contradictions[0]?.facts[0] ?? '')}>
            Sửa
          </a>
        </div>
      </aside>
    );
  }
  return (
    <section class="contradicted">
      <Heading>Số liệu trái nhau</Heading>
      <p>Chưa tính được kết quả, vì các số liệu sau không thể cùng đúng. Những gì đã nhập vẫn còn nguyên.</p>
      {contradictions.map(({ text, clause, facts }) => (
        <div class="card" key={text}>
          <p>
            <b>{text}</b>
            {clause !== null && (
              <>
                {' '}
                (<ClauseLink id={clause} />)
              </>
            )}
          </p>
          <ul>
            {facts.map((fact) => (
              <li key={fact}>
                <a href={figureHref(fact)}>Sửa “{factName(ruleset, fact)}”</a>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <p class="actions">
        <a class="btn plain" href={routeHref({ view: 'overview', draft: draft.id })}>
          Tổng quan
        </a>
      </p>
    </section>
  );
}
