import type { SiteSettings } from './settings.ts';

/** Address of the site's icon for pages: drawn as SVG, or a picture if the logo is one. */
export function iconOf({ logo }: Pick<SiteSettings, 'logo'>): string {
  return logo === null || logo.light.href.endsWith('.svg') ? '/icon.svg' : '/icon-192.png';
}

/**
 * The web app manifest, as JSON. Its addresses are relative to it, at the site's root. It has no `id`, which would be
 * relative to the host's root and merge two copies on one host.
 */
export function manifestFile(site: SiteSettings): string {
  const png = (size: number, purpose?: string) => ({
    src: `icon-${purpose === undefined ? '' : `${purpose}-`}${size}.png`,
    sizes: `${size}x${size}`,
    type: 'image/png',
    ...(purpose === undefined ? {} : { purpose }),
  });
  const drawn = iconOf(site) === '/icon.svg' ? [{ src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' }] : [];
  return JSON.stringify(
    {
      name: site.name,
      short_name: site.shortName,
      description:
        'Đọc văn bản, tự kiểm tra mức xếp loại và căn cứ đến từng khoản. Dùng được khi không có mạng; dữ liệu chỉ ở trên máy này.',
      lang: site.lang,
      dir: 'ltr',
      start_url: './',
      scope: './',
      display: 'standalone',
      background_color: '#fffdf9',
      theme_color: '#fffdf9',
      icons: [...drawn, png(192), png(512), png(512, 'maskable')],
      shortcuts: [{ name: 'Tìm trong văn bản', short_name: 'Tìm kiếm', url: 'tim-kiem/' }],
    },
    null,
    2,
  );
}
