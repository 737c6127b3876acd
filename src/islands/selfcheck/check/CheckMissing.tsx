import type { DraftId } from '../../../domain/draft/draft.ts';
import type { Report } from '../../../domain/report/report.ts';
import { dutiesIn } from '../../../domain/report/report.ts';
import { articleIdOf } from '../../../domain/regulation/tree/ids.ts';
import { dutyAnchor, figureAnchor } from '../shared/anchors.ts';
import { routeHref } from '../shared/route.ts';

/** If an article has more open answers than this, only their number is shown. */
const FEW = 4;

/** What is not answered yet, each with a link to it; like an error summary, but nothing here is an error. */
export function CheckMissing({ draft, report }: { readonly draft: DraftId; readonly report: Report }) {
  const { missing, articles, names } = report;
  if (missing.length === 0) return <p>Đã trả lời đủ. Đọc lại từng câu dưới đây; chỗ nào chưa đúng thì bấm “Sửa”.</p>;
  const byArticle = articles.flatMap((article) => {
    const open = missing.filter(({ duty }) => duty !== null && dutiesIn([article]).some(({ id }) => id === duty));
    const [first] = open;
    return open.length > FEW && first !== undefined
      ? [{ ...first, text: `${article.name}: ${open.length} ${names.duty} chưa trả lời` }]
      : open;
  });
  const figures = missing.filter(({ fact }) => fact !== null);
  return (
    <section class="card" aria-labelledby="con-thieu">
      <h2 id="con-thieu">Còn {missing.length} chỗ chưa có</h2>
      <p class="quiet">Vẫn lập phiếu được; khi đó phiếu ghi các mức còn có thể và những chỗ còn thiếu.</p>
      <ul class="missing-list">
        {[...byArticle, ...figures].map(({ text, duty, fact, item }) => (
          <li key={text}>
            <a
              href={routeHref(
                duty === null
                  ? { view: 'figures', draft, at: figureAnchor(fact ?? '', item), from: 'check' }
                  : { view: 'article', draft, article: articleIdOf(duty) ?? '', at: dutyAnchor(duty), from: 'check' },
              )}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
