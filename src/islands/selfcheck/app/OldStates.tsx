import { focusTitle } from '../../ui/Heading.tsx';

interface Props {
  /** What the journal contains: one draft, which is in view; several, in the list; or none. */
  readonly what: 'one' | 'several' | 'none';
  /** Lets the old states be edited. */
  readonly settle: () => void;
}

/**
 * Covers the drafts until the store has responded: they may be outdated and cannot be edited yet. Offers a way on in
 * case the store never responds.
 */
export function OldStates({ what, settle }: Props) {
  const resume = () => {
    settle();
    // The button has disappeared with the message.
    requestAnimationFrame(focusTitle);
  };
  const isNone = what === 'none';
  return (
    <section class="notice" role="status">
      <p>
        {!isNone && (
          <b>{what === 'one' ? 'Bản cũ, đang mở bản mới nhất…' : 'Có thể là các bản cũ, đang mở bản mới nhất…'} </b>
        )}
        Bộ nhớ của máy chưa trả lời.{' '}
        {isNone ? 'Đọc được thì các bản hiện ra ngay.' : 'Xem được ngay; khi mở xong thì sửa được.'}
      </p>
      <p class="quiet">
        Nếu chờ mãi không xong, có thể{' '}
        {isNone
          ? 'làm bản mới luôn; các bản đã có không mất.'
          : 'sửa luôn; khi khác bản mới nhất, phần sửa được giữ thành một bản riêng.'}
      </p>
      <p class="row-actions">
        <button type="button" class="btn plain small" onClick={resume}>
          {isNone ? 'Không chờ, làm luôn' : 'Không chờ, sửa luôn'}
        </button>
      </p>
    </section>
  );
}
