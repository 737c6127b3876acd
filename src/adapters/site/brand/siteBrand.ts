import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { ContentError } from '../../../domain/problem.ts';
import { settingsOf, type SiteSettings } from '../../../domain/site/settings.ts';
import { contentFolder } from '../content/files/contentFolder.ts';
import { loadSite } from '../content/site/loadSite.ts';
import { brandStyles } from './accentCss.ts';
import { writeIcons } from './icons.ts';

/** Gives a build the colours, the logo and the icons of `site.yaml`. */
export function siteBrand(): AstroIntegration {
  let site: SiteSettings;
  let content: string;
  return {
    name: 'site-brand',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        content = contentFolder(fileURLToPath(config.root));
        site = settingsOrDefaults(content);
        updateConfig({ vite: { plugins: [brandStyles(site)] } });
      },
      'astro:build:done': ({ dir }) => writeIcons(site, content, fileURLToPath(dir)),
    },
  };
}

/** Problems are left to the loader of the collection (siteLoader.ts), which stops the build with all of them. */
function settingsOrDefaults(content: string): SiteSettings {
  try {
    return loadSite(content);
  } catch (error) {
    if (error instanceof ContentError) return settingsOf({});
    throw error;
  }
}
