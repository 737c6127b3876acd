import type { SiteSettings } from './settings.ts';

/**
 * The `site.json` of a build: the notices and the contact of `site.yaml`, with every key that the host may fill in. It
 * is there even if it says nothing, so that asking for it never fails.
 */
export function hostNoteFile({
  office,
  notices,
  contact,
}: Pick<SiteSettings, 'office' | 'notices' | 'contact'>): string {
  const { address = '', phone = '', mail = '' } = contact;
  return `${JSON.stringify({ banner: '', notices, contact: { office: office ?? '', address, phone, mail } }, null, 2)}\n`;
}
