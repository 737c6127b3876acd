import type { RuleSet } from '../../../domain/rating/ruleset.ts';
import { Start, START_TITLE } from '../drafts/Start.tsx';

interface Props {
  readonly base: string;
  readonly instrument: string;
  readonly ruleset: RuleSet;
}

/**
 * Placeholder, before the island and its data, until the drafts are open. A first-time visitor can already read the
 * introduction in its final position; someone opening a draft does not see it (the page's early script sets
 * `data-known`). If opening takes long, it says what to do and where to read the text (start.css, `late`); if it fails,
 * components/site/Gate.astro, which contains it, says why.
 * @param base address of the regulation's pages, `/van-ban/S/`
 * @param instrument name of the regulation in a sentence
 */
export function Opening({ base, instrument, ruleset }: Props) {
  return (
    <div class="opening" data-coming>
      <p class="save-state" data-gate="waiting">
        Đang mở phần tự kiểm tra…
      </p>
      <div class="newcomer">
        <h1>{START_TITLE}</h1>
        <Start instrument={instrument} ruleset={ruleset} />
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
