/**
 * The sitemap of a site at a known address: every page but the 404.
 * @param addresses root addresses of the pages, `/van-ban/x/`.
 */
export function sitemapOf(site: string, addresses: readonly string[]): string {
  const rows = addresses.map((address) => `<url><loc>${escapeXml(new URL(address.slice(1), site.endsWith('/') ? site : `${site}/`).href)}</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${rows.join('\n')}\n</urlset>\n`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
