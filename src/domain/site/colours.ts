/** The shades of a site's accent colour for each theme, with contrast as WCAG 2.2 measures it. */

/** A colour as `#rrggbb`, lower case. */
export type Colour = string;

export interface Shades {
  /** Borders, links, filled buttons. */
  readonly accent: Colour;
  /** Text on the accent. */
  readonly onAccent: Colour;
  /** A faint background, behind text in the accent or in ink. */
  readonly accentSoft: Colour;
}

export type AccentShades = Readonly<Record<'light' | 'dark' | 'contrast', Shades>>;

/** Backgrounds of the themes (styles/page/tokens.css), on which the accent must be readable. */
const BACKGROUNDS = {
  light: ['#fffdf9', '#ffffff'],
  dark: ['#161512', '#1e1c19'],
  contrast: ['#000000'],
} as const;

/** The least contrast of text with its background: WCAG 2.2, 1.4.3 (AA) and, in the contrast theme, 1.4.6 (AAA). */
const LEAST = { light: 4.5, dark: 4.5, contrast: 7 } as const;
/** Lightness (0 to 1) and greatest chroma of the faint backgrounds. */
const SOFT = { light: [0.962, 0.016], dark: [0.25, 0.03], contrast: [0.26, 0.045] } as const;

/** The accent of a site that states none; its shades are those of styles/page/tokens.css. */
export const ACCENT: Colour = '#9b1b1f';

/**
 * The shades of an accent. In the light theme it is used as given; in the others it is made lighter, in the same hue,
 * until it can be read.
 */
export function shadesOf(accent: Colour): AccentShades {
  const soft = (theme: keyof AccentShades) => softOf(accent, theme);
  const lighter = (theme: 'dark' | 'contrast', wanted: number) => {
    const grounds = [...BACKGROUNDS[theme], soft(theme)];
    return nearest(accent, (colour) => grounds.every((ground) => contrastOf(colour, ground) >= wanted), 1);
  };
  return {
    light: { accent, onAccent: '#ffffff', accentSoft: soft('light') },
    dark: { accent: lighter('dark', 6.5), onAccent: '#161512', accentSoft: soft('dark') },
    contrast: { accent: lighter('contrast', 9), onAccent: '#000000', accentSoft: soft('contrast') },
  };
}

/**
 * The accent, or the nearest darker colour of its hue, that can be read on every light background. Equal to the accent
 * if that already can.
 */
export function readableAccent(accent: Colour): Colour {
  const isReadable = (colour: Colour) =>
    [...BACKGROUNDS.light, softOf(colour, 'light')].every((ground) => contrastOf(colour, ground) >= LEAST.light);
  return nearest(accent, isReadable, -1);
}

/** The faint background of a colour's hue. */
function softOf(colour: Colour, theme: keyof AccentShades): Colour {
  const { chroma, hue } = lchOf(colour);
  return hexOf({ lightness: SOFT[theme][0], chroma: Math.min(chroma, SOFT[theme][1]), hue });
}

/** True if every text in these shades has the contrast that its theme needs. */
export function areReadable(shades: AccentShades): boolean {
  return (['light', 'dark', 'contrast'] as const).every((theme) => {
    const { accent, onAccent, accentSoft } = shades[theme];
    return [...BACKGROUNDS[theme], accentSoft, onAccent].every((ground) => contrastOf(accent, ground) >= LEAST[theme]);
  });
}

/** The contrast of two colours, from 1 to 21 (WCAG 2.2, contrast ratio). */
export function contrastOf(a: Colour, b: Colour): number {
  const [dark = 0, light = 0] = [luminanceOf(a), luminanceOf(b)].sort((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
}

/** The colour of this hue nearest in lightness, going one way, that is readable. */
function nearest(colour: Colour, isReadable: (colour: Colour) => boolean, way: 1 | -1): Colour {
  if (isReadable(colour)) return colour;
  const { lightness, chroma, hue } = lchOf(colour);
  for (let step = 1; step <= 100; step += 1) {
    const next = lightness + (way * step) / 100;
    const found = hexOf({ lightness: Math.min(1, Math.max(0, next)), chroma, hue });
    if (isReadable(found)) return found;
  }
  return way === 1 ? '#ffffff' : '#000000';
}

function channelsOf(colour: Colour): readonly [number, number, number] {
  const at = (start: number) => Number.parseInt(colour.slice(start, start + 2), 16) / 255;
  return [at(1), at(3), at(5)];
}

const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const gamma = (value: number) => (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055);

function luminanceOf(colour: Colour): number {
  const [red, green, blue] = channelsOf(colour).map(linear) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** A colour by lightness as the eye sees it (OKLCH): 0 to 1, chroma, hue in radians. */
interface Lch {
  readonly lightness: number;
  readonly chroma: number;
  readonly hue: number;
}

function lchOf(colour: Colour): Lch {
  const [r, g, b] = channelsOf(colour).map(linear) as [number, number, number];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const k = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    chroma: Math.hypot(a, k),
    hue: Math.atan2(k, a),
  };
}

/** As `#rrggbb`; of a colour that screens cannot show, the most vivid one of its lightness and hue. */
function hexOf({ lightness, chroma, hue }: Lch): Colour {
  let vivid = chroma;
  let rgb = rgbOf({ lightness, chroma: vivid, hue });
  while (vivid > 0.001 && rgb.some((value) => value < -0.0005 || value > 1.0005)) {
    vivid *= 0.97;
    rgb = rgbOf({ lightness, chroma: vivid, hue });
  }
  const byte = (value: number) =>
    Math.round(gamma(Math.min(1, Math.max(0, value))) * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${rgb.map(byte).join('')}`;
}

function rgbOf({ lightness, chroma, hue }: Lch): readonly number[] {
  const a = chroma * Math.cos(hue);
  const b = chroma * Math.sin(hue);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}
