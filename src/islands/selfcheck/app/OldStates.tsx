import { focusTitle } from '../ui/Heading.tsx';

interface Props {
  /** Whether one draft is in view, or the list of all. */
  readonly one: boolean;
  /** Lets the old states be edited. */
  readonly settle: () => void;
}

/** Over what is shown while the store has not answered: it may be old and cannot be edited yet. The way on is there for a store that never answers. */
export function OldStates({ one, settle }: Props) {
  const goOn = () => {
    settle();
    // The button is gone with the sentence.
    requestAnimationFrame(focusTitle);
  };
  return (
    <section class="notice" role="status">
      <p>
        <b>{one ? 'Bản cũ, đang mở bản mới nhất…' : 'Có thể là các bản cũ, đang mở bản mới nhất…'}</b> Bộ nhớ của máy
        chưa trả lời. Xem được ngay; khi mở xong thì sửa được.
      </p>
      <p class="quiet">
        Nếu chờ mãi không xong, có thể sửa luôn; khi khác bản mới nhất, phần sửa được giữ thành một bản riêng.
      </p>
      <p class="row-actions">
        <button type="button" class="btn plain small" onClick={goOn}>
          Không chờ, sửa luôn
        </button>
      </p>
    </section>
  );
}
