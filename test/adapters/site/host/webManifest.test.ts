/** The web app manifest: complete for a home screen and independent of the path. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { manifestFile } from '../../../../src/domain/site/manifest.ts';
import { settingsOf } from '../../../../src/domain/site/settings.ts';

interface WebManifest {
  readonly [name: string]: unknown;
  readonly start_url: string;
  readonly scope: string;
  readonly icons: readonly {
    readonly src: string;
    readonly sizes: string;
    readonly type: string;
    readonly purpose?: string;
  }[];
  readonly shortcuts: readonly { readonly url: string }[];
}

const file = (name: string) => readFileSync(new URL(`../../../../public/${name}`, import.meta.url));
const manifest = JSON.parse(manifestFile(settingsOf({}))) as WebManifest;

describe('the web app manifest', () => {
  it.each(['https://host.example/', 'https://host.example/cchc/', 'https://host.example/a/b/c/'])(
    'stays below %s',
    (root) => {
      const at = (address: string) => new URL(address, `${root}manifest.json`).href;
      expect(at(manifest.start_url)).toBe(root);
      expect(at(manifest.scope)).toBe(root);
      for (const { src } of manifest.icons) expect(at(src)).toBe(root + src);
      for (const { url } of manifest.shortcuts) expect(at(url)).toBe(root + url);
    },
  );

  it('has no id, which would be relative to the host’s root and merge two copies on one host', () => {
    expect(manifest).not.toHaveProperty('id');
  });

  it('has icons of the stated sizes, one of them maskable without transparent corners', () => {
    for (const { src, sizes, type } of manifest.icons) {
      if (type !== 'image/png') continue;
      const bytes = file(src);
      expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, src).toBe(sizes);
    }
    expect(manifest.icons.map(({ sizes, purpose = 'any' }) => `${sizes} ${purpose}`)).toEqual([
      'any any',
      '192x192 any',
      '512x512 any',
      '512x512 maskable',
    ]);
  });

  it('is in Vietnamese', () => {
    expect(manifest).toMatchObject({ lang: 'vi', name: 'Văn bản và tự kiểm tra', display: 'standalone' });
  });
});
