/** Colours and type as on 404.html. Allowed by its hash, so a change here needs another hash below; a test says which. */
export const STYLE =
  ":root{color-scheme:light dark}html{font:112.5%/1.65 system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',sans-serif;background:light-dark(#fffdf9,#161512);color:light-dark(#1c1b19,#f1eee7)}main{max-width:36rem;margin:0 auto;padding:3rem 1rem}h1{font-size:1.5rem;line-height:1.35}a{color:inherit;display:inline-block;padding:.5rem 0}";
const STYLE_HASH = 'sha256-Xj6DehqMsgnybVfE3zzmdQI2dQbxk/IaCG4k7g6oWh8=';

/** The answer to a page that is neither on the device nor to be had from the network. @param root the site's root. */
export function notHere(root: string): Response {
  const html = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Chưa mở được trang này</title><style>${STYLE}</style></head><body><main><h1>Chưa mở được trang này</h1><p>Máy đang không có mạng và trang này chưa được lưu trên máy. Hãy xem lại địa chỉ, hoặc mở lại khi có mạng.</p><p><a href="${root}">Về trang chủ</a></p></main></body></html>`;
  return new Response(html, {
    status: 503,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'` },
  });
}
