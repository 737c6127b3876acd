/** Keeps the way back in reach while an answer is mended that the check page led to. */
export function Mending({ href }: { readonly href: string }) {
  return (
    <p class="mending">
      <a class="btn" href={href}>
        Về trang kiểm tra lại
      </a>
    </p>
  );
}
