import { useEffect, useState } from 'preact/hooks';
import { SelfCheckProvider, type SelfCheckProps } from './context.ts';
import { Drafts } from './Drafts.tsx';

/** The whole self-check. Until the script runs, and where it cannot, it says what it needs and where the text is. */
export function SelfCheck(props: SelfCheckProps) {
  const [root, setRoot] = useState<string | null>(null);
  useEffect(() => setRoot(document.documentElement.dataset.root ?? '/'), []);
  if (root === null) return <NeedsScript {...props} />;
  return (
    <SelfCheckProvider value={{ ...props, root }}>
      <Drafts />
    </SelfCheckProvider>
  );
}

/** Shown by the page itself; on a quick start it is gone before its late fade-in begins. */
function NeedsScript({ ruleset }: SelfCheckProps) {
  const base = `/van-ban/${ruleset.regulation}/`;
  return (
    <div class="needs-script">
      <h1>Tự kiểm tra</h1>
      <p>Phần tự kiểm tra tính ngay trên máy bạn nên cần JavaScript. Nếu dòng này không tự mất đi, hãy bật JavaScript cho trang này rồi tải lại.</p>
      <p>
        Đọc văn bản thì không cần: <a href={base}>mục lục</a>, <a href={`${base}toan-van/`}>toàn văn</a>.
      </p>
    </div>
  );
}
