import { useEffect, useState } from 'preact/hooks';
import type { DraftSession, Whereabouts } from '../../../adapters/browser/drafts/held/draftSession.ts';
import { useSelfCheck } from '../shared/context.ts';
import { Heading } from '../../ui/Heading.tsx';
import { routeHref } from '../shared/route.ts';
import { unitName } from '../shared/words.ts';

interface Props {
  readonly id: string;
  readonly session: DraftSession;
}

type Explanation = { readonly title: string; readonly words: string };

const EXPLANATIONS: Readonly<Record<Exclude<Whereabouts['kind'], 'deleted'>, Explanation>> = {
  opening: {
    title: 'Đang mở bản tự kiểm tra…',
    words: 'Bộ nhớ của máy chưa trả lời. Trang mở bản này ngay khi đọc được.',
  },
  otherRegulation: {
    title: 'Bản này theo một văn bản khác',
    words: 'Bản vẫn còn trên máy này. Hãy mở nó ở trang tự kiểm tra của văn bản ấy.',
  },
  newer: {
    title: 'Bản này do phiên bản mới hơn của trang tạo ra',
    words: 'Trang đang mở là phiên bản cũ nên chưa đọc được bản này. Bản không bị xóa. Hãy tải lại trang để mở nó.',
  },
  unreadable: {
    title: 'Trình duyệt không đọc được bản này',
    words: 'Bản không bị xóa. Hãy tải lại trang, hoặc đóng rồi mở lại trình duyệt.',
  },
  quarantined: {
    title: 'Bản này bị hỏng, không đọc được',
    words: 'Dữ liệu của nó được cất riêng, không bị xóa. Tải về được ở cuối trang “Các bản trên máy này”.',
  },
  none: {
    title: 'Không có bản tự kiểm tra này trên máy',
    words: 'Bản này đã bị xóa, hoặc được tạo trên máy hay trình duyệt khác.',
  },
};

/** Explains why a draft named by the address is not in the list, with a link to it or onward. */
export function DraftUnavailable({ id, session }: Props) {
  const { root, ruleset } = useSelfCheck();
  const [found, setFound] = useState<Whereabouts | null>(null);
  const settled = session.isSettled();
  useEffect(() => {
    let current = true;
    void session.find(id).then((now) => {
      if (!current) return;
      setFound(now);
      if (now.kind === 'deleted') session.deletedShown([id]);
    });
    return () => {
      current = false;
    };
  }, [id, session, settled]);
  if (found === null) return null;
  const { title, words } =
    found.kind === 'deleted'
      ? {
          title: `“${unitName(ruleset, found.draft)}” vừa bị xóa`,
          words: 'Còn lấy lại được trong mười phút kể từ khi mở trang này.',
        }
      : EXPLANATIONS[found.kind];
  return (
    <section key={found.kind}>
      <Heading>{title}</Heading>
      <p>{words}</p>
      <p class="actions">
        {found.kind === 'deleted' && (
          <button type="button" class="btn" onClick={() => session.restore(id)}>
            Lấy lại bản này
          </button>
        )}
        {(found.kind === 'newer' || found.kind === 'unreadable') && (
          <button type="button" class="btn" onClick={() => location.reload()}>
            Tải lại trang
          </button>
        )}
        {found.kind === 'otherRegulation' && (
          <a
            class="btn"
            href={`${root}van-ban/${encodeURIComponent(found.regulation)}/tu-kiem-tra/${routeHref({ view: 'overview', draft: id })}`}
          >
            Mở ở trang của văn bản ấy
          </a>
        )}
        <a
          class={found.kind === 'none' || found.kind === 'quarantined' ? 'btn' : 'btn plain'}
          href={routeHref({ view: 'drafts' })}
        >
          Các bản trên máy này
        </a>
      </p>
    </section>
  );
}
