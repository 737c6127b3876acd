import type { MissingArticle, MissingFigure } from '../shared/missingParts.ts';
import { routeHref } from '../shared/route.ts';

interface Props {
  readonly articles: readonly MissingArticle[];
  readonly figures: readonly MissingFigure[];
  /** True if the result is certain anyway. */
  readonly settled: boolean;
}

/** What is not answered yet, each with a link to where it is answered. */
export function Missing({ articles, figures, settled }: Props) {
  if (articles.length + figures.length === 0) return null;
  return (
    <section class="missing" aria-labelledby="con-thieu">
      <h2 id="con-thieu">Còn thiếu</h2>
      {settled && (
        <p class="quiet">Những phần này không còn đổi được kết quả nêu trên, nhưng cần có cho một bản đầy đủ.</p>
      )}
      {articles.length > 0 && (
        <>
          <p class="quiet">Số nội dung chưa trả lời của mỗi điều:</p>
          <ul class="missing-articles">
            {articles.map(({ label, open, route }) => (
              <li key={label}>
                <a href={routeHref(route)}>
                  {label}: <b>{open}</b>
                  <span class="vh"> nội dung chưa trả lời</span>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {figures.length > 0 && (
        <>
          <p class="quiet">Số liệu và các trường hợp chưa có:</p>
          <ul>
            {figures.map(({ name, route }) => (
              <li key={name}>
                <a href={routeHref(route)}>{name}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
