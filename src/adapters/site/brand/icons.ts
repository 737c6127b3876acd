import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ACCENT } from '../../../domain/site/colours.ts';
import type { SiteSettings } from '../../../domain/site/settings.ts';

/** The background of a maskable icon, whose corners phones cut off. */
const GROUND = '#fffdf9';

/**
 * Writes the files of a site's logo into a finished build: the logo itself, and the icons drawn from it. A site
 * without a logo has the default icon, in its own accent.
 * @param content folder of site.yaml and the logo
 * @param dist folder of the build, which has the default icons
 */
export async function writeIcons({ logo, accent }: SiteSettings, content: string, dist: string): Promise<void> {
  for (const one of [logo?.light ?? null, logo?.dark ?? null])
    if (one !== null) copyFileSync(join(content, one.file), join(dist, one.href));
  if (logo === null && accent === ACCENT) return;
  const icon = join(dist, 'icon.svg');
  if (logo === null && existsSync(icon)) writeFileSync(icon, readFileSync(icon, 'utf8').replaceAll(ACCENT, accent));
  const drawing = logo === null ? icon : join(dist, logo.light.href);
  if (logo !== null && drawing.endsWith('.svg')) copyFileSync(drawing, icon);
  const { default: sharp } = await import('sharp');
  const source = readFileSync(drawing);
  // A small drawing is first drawn large, so that it is not blurred.
  const { width, height } = await sharp(source).metadata();
  const density = Math.min(2400, Math.max(72, Math.ceil((72 * 512) / Math.max(width, height))));
  /** The whole drawing, centred in a square with a transparent background. */
  const square = (size: number) =>
    sharp(source, drawing.endsWith('.svg') ? { density } : {}).resize(size, size, {
      fit: 'contain',
      background: { r: 0, g: 0, b: 0, alpha: 0 },
    });
  await square(192).png().toFile(join(dist, 'icon-192.png'));
  await square(512).png().toFile(join(dist, 'icon-512.png'));
  const inside = await square(320).png().toBuffer();
  await sharp({ create: { width: 512, height: 512, channels: 4, background: GROUND } })
    .composite([{ input: inside, gravity: 'centre' }])
    .png()
    .toFile(join(dist, 'icon-maskable-512.png'));
}
