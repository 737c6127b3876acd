import { Start, START_TITLE } from './Start.tsx';

/**
 * Stands in the page, before the island with all its data, until the drafts are open. A newcomer already reads what the self-check is, in the place where it stays; whoever
 * comes to a draft does not (the page's early script tells, `data-known`). Where it takes long or cannot be, it says what is needed and
 * where the text is (start.css, `late`).
 * @param base address of the regulation's pages, `/van-ban/S/`; `instrument` is how the regulation is called in a sentence.
 */
export function Opening({ base, instrument }: { readonly base: string; readonly instrument: string }) {
  return (
    <div class="opening">
      <p class="save-state">Đang mở phần tự kiểm tra…</p>
      <div class="newcomer">
        <h1>{START_TITLE}</h1>
        <Start instrument={instrument} />
      </div>
      <p class="late">Phần tự kiểm tra tính ngay trên máy bạn nên cần JavaScript. Nếu không mở được, hãy bật JavaScript cho trang này rồi tải lại.</p>
      <p class="late">
        Đọc văn bản thì không cần: <a href={base}>mục lục</a>, <a href={`${base}toan-van/`}>toàn văn</a>.
      </p>
    </div>
  );
}
