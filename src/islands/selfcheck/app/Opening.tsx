import { Start, START_TITLE } from '../drafts/Start.tsx';

/**
 * Stands in the page, before the island with all its data, until the drafts are open. A newcomer already reads what the self-check is, in the place where it stays; whoever
 * comes to a draft does not (the page's early script tells, `data-known`). Where it takes long, it says what to do and where the text is
 * (start.css, `late`); why it cannot be is said by components/Gate.astro, which it stands in.
 * @param base address of the regulation's pages, `/van-ban/S/`; `instrument` is how the regulation is called in a sentence.
 */
export function Opening({ base, instrument }: { readonly base: string; readonly instrument: string }) {
  return (
    <div class="opening" data-coming>
      <p class="save-state" data-gate="waiting">
        Đang mở phần tự kiểm tra…
      </p>
      <div class="newcomer">
        <h1>{START_TITLE}</h1>
        <Start instrument={instrument} />
      </div>
      <p class="late" data-gate="waiting">
        Nếu lâu không mở được, hãy kiểm tra mạng rồi tải lại trang.
      </p>
      <p class="late">
        Đọc văn bản: <a href={base}>mục lục</a>, <a href={`${base}toan-van/`}>toàn văn</a>.
      </p>
    </div>
  );
}
