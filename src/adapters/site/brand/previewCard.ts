/** The picture that other sites show for a link: number, title, and who publishes it. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Colour } from '../../../domain/site/colours.ts';

export interface PreviewCard {
  /** A line above the title: `Quyết định 212/QĐ-UBND · 25/01/2021`. */
  readonly above: string;
  readonly title: string;
  /** At the foot: the office, or the site's name. */
  readonly publisher: string;
  readonly accent: Colour;
}

const WIDTH = 1200;
const HEIGHT = 630;
const EDGE = 80;
/** Room for the title, between the line above it and the foot. */
const TITLE = { top: 146, height: 360 } as const;
/** Font sizes of the title: the first that fits is used. A title too long for all of them is cut off. */
const SIZES = [64, 54, 46, 38, 32] as const;
const PAPER = '#fffdf9';
const FOLDER = 'node_modules/.cache/previews';
/** Increase it with every change of the drawing, so that no older card is taken from the cache. */
const VERSION = 1;

/** The card as PNG, 1200 by 630; the same words give the same bytes. Drawn once, then taken from the cache. */
export async function previewCard(card: PreviewCard): Promise<Uint8Array> {
  const name = createHash('sha256')
    .update(JSON.stringify([VERSION, card]))
    .digest('hex')
    .slice(0, 24);
  const path = join(FOLDER, `${name}.png`);
  if (existsSync(path)) return readFileSync(path);
  const bytes = await draw(card);
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(path, bytes);
  return bytes;
}

async function draw({ above, title, publisher, accent }: PreviewCard): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  const { resolve } = createRequire(join(process.cwd(), 'package.json'));
  const text = (words: string, size: number, weight: '400Regular' | '700Bold', colour: string) =>
    sharp({
      text: {
        text: `<span foreground="${colour}">${escaped(words).trim() || '–'}</span>`,
        font: `Be Vietnam Pro ${weight === '700Bold' ? 'Bold ' : ''}${size}`,
        fontfile: resolve(`@expo-google-fonts/be-vietnam-pro/${weight}/BeVietnamPro_${weight}.ttf`),
        width: WIDTH - 2 * EDGE,
        wrap: 'word-char',
        rgba: true,
        dpi: 72,
        spacing: 6,
      },
    })
      .png()
      .toBuffer({ resolveWithObject: true });
  const cut = async (input: Buffer, height: number) =>
    sharp(input).resize({ height, fit: 'cover', position: 'top', withoutEnlargement: true }).toBuffer();
  let heading = await text(title, SIZES[0], '700Bold', '#1c1b19');
  for (const size of SIZES)
    if (heading.info.height > TITLE.height) heading = await text(title, size, '700Bold', '#1c1b19');
  const [head, foot] = await Promise.all([
    text(above, 34, '400Regular', '#55524b'),
    text(publisher, 32, '700Bold', accent),
  ]);
  return sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: PAPER } })
    .composite([
      { input: { create: { width: WIDTH, height: 14, channels: 3, background: accent } }, left: 0, top: 0 },
      { input: await cut(head.data, Math.min(head.info.height, 60)), left: EDGE, top: 76 },
      { input: await cut(heading.data, Math.min(heading.info.height, TITLE.height)), left: EDGE, top: TITLE.top },
      { input: await cut(foot.data, Math.min(foot.info.height, 80)), left: EDGE, top: 530 },
    ])
    .png({ palette: true })
    .toBuffer();
}

/** For Pango, which reads markup; characters that XML forbids would stop it. */
function escaped(words: string): string {
  return words
    .replace(/[\p{Cc}\p{Cs}]/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
