import type { Plugin } from 'vite';
import { ACCENT, shadesOf, type Shades } from '../../../domain/site/colours.ts';
import type { SiteSettings } from '../../../domain/site/settings.ts';

/** The stylesheet of every page, to which a site's own colours are added. */
const PAGE_STYLES = /\/src\/styles\/page\.css$/;

const rule = (selector: string, { accent, onAccent, accentSoft }: Shades) =>
  `${selector}{--accent:${accent};--on-accent:${onAccent};--accent-soft:${accentSoft}}`;

/**
 * Rules that set a site's accent in every theme, after those of styles/page/tokens.css; empty for the default accent.
 */
function accentCss({ accent }: Pick<SiteSettings, 'accent'>): string {
  if (accent === ACCENT) return '';
  const { light, dark, contrast } = shadesOf(accent);
  return [
    rule(':root', light),
    `@media (prefers-color-scheme:dark){${rule(':root:not([data-theme])', dark)}}`,
    rule(":root[data-theme='dark']", dark),
    rule(":root[data-theme='contrast']", contrast),
  ].join('\n');
}

/** Rules that show the logo of the theme, for a site with one for each. */
function logoCss({ logo }: Pick<SiteSettings, 'logo'>): string {
  if ((logo?.dark ?? null) === null) return '';
  const swap = (root: string) => `${root} .by-day{display:none}${root} .by-night{display:inline}`;
  return [
    '.by-night{display:none}',
    `@media (prefers-color-scheme:dark){${swap(':root:not([data-theme])')}}`,
    swap(":root[data-theme='dark']"),
    swap(":root[data-theme='contrast']"),
  ].join('\n');
}

/** Adds a site's own rules to the stylesheet of every page, so that no page requests another file. */
export function brandStyles(site: SiteSettings): Plugin {
  const own = `${accentCss(site)}\n${logoCss(site)}`.trim();
  return {
    name: 'brand-styles',
    enforce: 'pre',
    transform: (code, id) => (own !== '' && PAGE_STYLES.test(id.split('?')[0] ?? '') ? `${code}\n${own}\n` : undefined),
  };
}
