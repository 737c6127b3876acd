import type { DraftNotice } from '../../../adapters/browser/drafts/held/draftSession.ts';
import type { Draft } from '../../../domain/draft/draft.ts';
import { useSelfCheck } from '../shared/context.ts';
import { unitName } from '../shared/words.ts';

interface Props {
  readonly notices: readonly DraftNotice[];
  /** The listed drafts, whose names are used in the sentences. */
  readonly drafts: readonly Draft[];
  /** Drafts of another regulation. */
  readonly others: readonly Draft[];
}

/** The sentence after the number of drafts affected. */
const SENTENCES: readonly (readonly [kind: Exclude<DraftNotice['kind'], 'dropped'>, sentence: string])[] = [
  ['newer', 'bản do phiên bản mới hơn của trang tạo ra nên chưa mở được ở đây, không bị xóa. Hãy tải lại trang.'],
  ['unreadable', 'bản trình duyệt không đọc được, không bị xóa. Hãy tải lại trang.'],
  ['corrupt', 'bản bị hỏng, không đọc được, được cất riêng, không bị xóa.'],
];

/**
 * All problems found when the drafts were opened, one sentence each, and where drafts are that are not listed. Nothing
 * has been deleted.
 */
export function LoadProblems({ notices, drafts, others }: Props) {
  const { root } = useSelfCheck();
  const countOf = (slug: string) => others.filter(({ regulation }) => regulation === slug).length;
  const elsewhere = [...new Set(others.map(({ regulation }) => regulation))];
  if (notices.length === 0 && elsewhere.length === 0) return null;
  return (
    <section class="notice" aria-label="Điều cần biết về các bản">
      <ul>
        {notices.map(
          (notice, index) =>
            notice.kind === 'dropped' && (
              <li key={index}>
                <Dropped notice={notice} drafts={drafts} />
              </li>
            ),
        )}
        {SENTENCES.map(([kind, sentence]) => {
          const count = notices.filter((notice) => notice.kind === kind).length;
          return count === 0 ? null : (
            <li key={kind}>
              Có {count} {sentence}
            </li>
          );
        })}
        {elsewhere.map((regulation) => (
          <li key={regulation}>
            Trên máy này còn {countOf(regulation)} bản theo văn bản khác:{' '}
            <a href={`${root}van-ban/${encodeURIComponent(regulation)}/tu-kiem-tra/`}>{regulation}</a>.
          </li>
        ))}
      </ul>
    </section>
  );
}

function Dropped({
  notice: { id, dropped },
  drafts,
}: {
  readonly notice: Extract<DraftNotice, { kind: 'dropped' }>;
  readonly drafts: readonly Draft[];
}) {
  const { ruleset } = useSelfCheck();
  const draft = drafts.find((one) => one.id === id);
  return (
    <>
      {draft === undefined ? 'Một bản' : `“${unitName(ruleset, draft)}”`} có phần không đọc được nên đã bỏ qua; dữ liệu
      gốc vẫn được giữ trên máy này.
      <ul>
        {dropped.map(({ because }, index) => (
          <li key={index}>{because}</li>
        ))}
      </ul>
    </>
  );
}
