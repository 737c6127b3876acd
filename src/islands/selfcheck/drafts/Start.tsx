import { lastOf } from '../../../domain/baseline.ts';
import { isEntered } from '../../../domain/rating/fact.ts';
import type { RuleSet } from '../../../domain/rating/ruleset.ts';
import { schemeWords } from '../../../domain/rating/wording/schemeWords.ts';
import { Icon } from '../../ui/Icon.tsx';
import { routeHref } from '../shared/route.ts';

/**
 * The introduction for someone without drafts, and the button to create one. `instrument` is the regulation's name in a
 * sentence.
 */
export function Start({ instrument, ruleset }: { readonly instrument: string; readonly ruleset: RuleSet }) {
  const { duty, person } = ruleset.words;
  const some = ruleset.roles.some(({ duties }) => duties.length > 0);
  return (
    <>
      <p>
        {some ? `Trả lời từng ${duty}` : 'Nhập các số liệu'} theo {instrument}. Trang cho biết mức xếp loại dự kiến, căn
        cứ đến từng khoản, điều gì còn thiếu và chỗ nào văn bản chưa quy định.
      </p>
      <ul>
        <li>{amountSentence(ruleset)}</li>
        <li>Mọi thứ lưu trên máy này, không gửi đi đâu.</li>
        <li>{`Đây là bản tự kiểm tra${person === undefined ? '' : ` của ${person}`}, không phải quyết định xếp loại.`}</li>
      </ul>
      <p class="actions">
        <NewDraftLink />
      </p>
    </>
  );
}

/** How much there is to answer: `Từ 40 đến 47 nội dung tùy chức danh, làm dần trong nhiều ngày cũng được.` */
function amountSentence(ruleset: RuleSet): string {
  const { duty, kind } = schemeWords(ruleset);
  const counts = ruleset.roles.map(({ duties }) => duties.length).sort((a, b) => a - b);
  const [fewest = 0] = counts;
  const most = lastOf(counts) ?? 0;
  if (most === 0) return `${ruleset.facts.filter(isEntered).length} số liệu, làm dần trong nhiều ngày cũng được.`;
  const amount = fewest === most ? `${most} ${duty}` : `Từ ${fewest} đến ${most} ${duty} tùy ${kind}`;
  return `${amount}, làm dần trong nhiều ngày cũng được.`;
}

/** The link that begins a self-check. */
export function NewDraftLink() {
  return (
    <a class="btn" href={routeHref({ view: 'new', role: null })}>
      <Icon name="add" /> Tạo bản tự kiểm tra
    </a>
  );
}

export const START_TITLE = 'Tự kiểm tra xếp loại';
