import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadSite } from '../../../../../src/adapters/site/content/site/loadSite.ts';
import { ContentError, type Problem } from '../../../../../src/domain/problem.ts';
import { settingsOf } from '../../../../../src/domain/site/settings.ts';

const svg = (inside: string, attributes = 'viewBox="0 0 64 64"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>\n${inside}\n</svg>`;
const png = (width: number, height: number) => {
  const bytes = Buffer.alloc(40);
  bytes.writeUInt32BE(0x89504e47, 0);
  bytes.write('IHDR', 12, 'latin1');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
};

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'site-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, content: string | Buffer) => writeFileSync(join(folder, name), content);

/** The problems of a site.yaml. */
function problemsOf(yaml: string): readonly Problem[] {
  put('site.yaml', yaml);
  try {
    loadSite(folder);
  } catch (error) {
    if (error instanceof ContentError) return error.problems;
    throw error;
  }
  return [];
}

describe('site.yaml', () => {
  test.each(['', '# chỉ có ghi chú\n', '{}\n'])('may be absent or empty: %j', (yaml) => {
    expect(loadSite(folder)).toEqual(settingsOf({}));
    expect(problemsOf(yaml)).toEqual([]);
    expect(loadSite(folder)).toEqual(settingsOf({}));
  });

  test('is taken as it is written, in one line and NFC', () => {
    put('logo.svg', svg('<path d="M0 0h9" style="fill:red"/>'));
    put('toi.PNG', png(256, 256));
    put(
      'site.yaml',
      `name: "  Cải cách  hành chính\\u0000 "
shortName: CCHC
office: ${'Văn phòng UBND'.normalize('NFD')}
logo: { light: logo.svg, dark: toi.PNG }
accent: "#0B5394"
contact: { address: Số 1, phone: 0271 3860 100, mail: a@b.vn, report: "mailto:a@b.vn" }
home: { title: Tự kiểm tra, words: Cho mọi người. }
footer: Trang của Văn phòng.
notices: [{ words: Hạn nộp, from: 2026-12-01, until: 2026-12-10 }]
sources: [{ name: Công báo, href: https://congbao.example.vn/ }]
lang: vi-VN
typoNotes: false
`,
    );
    expect(loadSite(folder)).toMatchObject({
      name: 'Cải cách hành chính',
      office: 'Văn phòng UBND',
      logo: { light: { href: '/logo.svg' }, dark: { href: '/logo-toi.png', file: 'toi.PNG' } },
      accent: '#0b5394',
      homeTitle: 'Tự kiểm tra',
      lang: 'vi-VN',
      typoNotes: false,
    });
  });

  test.each([
    ['name: ""', 1, 'không để trống'],
    [`name: ${'a'.repeat(61)}`, 1, '60'],
    ['\nnmae: x', 2, 'name'],
    ['name: 5', 1, 'chữ'],
    ['accent: red', 1, '#rrggbb'],
    ['accent: "#ffff00"', 1, '4,5'],
    ['logo: ../logo.svg', 1, 'đặt cạnh site.yaml'],
    ['logo: logo.gif', 1, '.svg hoặc .png'],
    ['logo: khong-co.svg', 1, 'một tệp có thật'],
    ['logo: { light: a.svg }', 1, ''],
    ['contact:\n  mail: khong phai thu', 2, 'địa chỉ thư'],
    ['contact:\n  mail: a@b.vn?bcc=c@d.vn', 2, 'địa chỉ thư'],
    ['contact:\n  phone: gọi tôi', 2, 'số điện thoại'],
    ['contact:\n  report: javascript:alert(1)', 2, 'https://'],
    ['contact:\n  report: "//evil.example/"', 2, 'https://'],
    ['sources:\n  - { name: A, href: "ftp://a.vn/" }', 2, 'https://'],
    ['sources:\n  - { name: A, href: "https://u:p@a.vn/" }', 2, 'https://'],
    ['notices:\n  - { words: A, from: 2026-13-01 }', 2, 'ngày có thật'],
    ['notices:\n  - { words: A, from: 2026-12-02, until: 2026-12-01 }', 2, 'không sau'],
    ['lang: en', 1, 'vi'],
    ['typoNotes: có', 1, 'true hoặc false'],
    ['- name', 1, 'các khóa'],
    ['name: [', 1, 'YAML'],
  ])('is refused with a sentence: %j', (yaml, line, expected) => {
    const [problem] = problemsOf(yaml);
    expect(problem).toMatchObject({ line });
    expect(problem?.file).toMatch(/site\.yaml$/);
    expect(problem?.expected).toContain(expected);
    expect(problem?.fix).not.toBe('');
  });

  test('is not mistaken for a file of another name', () => {
    put('site.yml', 'name: A');
    expect(() => loadSite(folder)).toThrow(/site\.yml/);
  });
});

describe('a logo', () => {
  test.each([
    '<script>alert(1)</script>',
    '<g onload="alert(1)"/>',
    '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>',
    '<image href="https://evil.example/a.png"/>',
    '<image xlink:href="//evil.example/a.png"/>',
    '<image href="data:image/svg+xml,%3Csvg%3E"/>',
    '<use href="khac.svg#a"/>',
    '<a href="https://evil.example/"><path d="M0 0"/></a>',
    '<style>@import "https://evil.example/a.css";</style>',
    '<style>path{fill:url(https://evil.example/#a)}</style>',
    '<style>path{fill:\\75rl(//evil.example)}</style>',
    '<path style="fill:url(//evil.example/a#b)" d="M0 0"/>',
    '<path fill="url(&quot;https://evil.example/a#b&quot;)" d="M0 0"/>',
    '<set attributeName="href" to="javascript:alert(1)"/>',
    '<p:script xmlns:p="http://www.w3.org/1999/xhtml">alert(1)</p:script>',
    '<?xml-stylesheet href="https://evil.example/a.css"?>',
  ])('is refused with: %s', (inside) => {
    put('logo.svg', svg(inside));
    const [problem] = problemsOf('logo: logo.svg');
    expect(problem?.file).toMatch(/logo\.svg$/);
    expect(problem).toMatchObject({ line: 2, expected: 'một hình vẽ thuần túy' });
  });

  test.each([
    ['logo.svg', 'không phải hình', 'không phải hình SVG'],
    ['logo.svg', svg('<path d="M0 0">'), 'không đọc được'],
    ['logo.svg', '<html xmlns="http://www.w3.org/1999/xhtml"/>', 'không phải hình SVG'],
    ['logo.svg', svg('', 'width="9"'), 'viewBox'],
    ['logo.svg', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('')}`, 'DOCTYPE'],
    ['logo.svg', `<?xml-stylesheet href="a.css"?>${svg('')}`, 'xml-stylesheet'],
    ['logo.svg', svg(`<path d="${'M0 0'.repeat(30_000)}"/>`), 'KB'],
    ['logo.png', Buffer.from('GIF89a'), 'không phải hình PNG'],
    ['logo.png', png(16, 16), '16 × 16'],
    ['logo.png', Buffer.concat([png(256, 256), Buffer.alloc(400_000)]), 'KB'],
  ])('%s is refused for what it is', (name, content, found) => {
    put(name, content);
    expect(problemsOf(`logo: ${name}`)[0]?.found).toContain(found);
  });

  test('may have gradients, masks, embedded pictures, styles, and what drawing programs leave behind', () => {
    put(
      'logo.svg',
      `<?xml version="1.0" encoding="UTF-8"?>\n<!-- x -->\n${svg(`
        <metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></metadata>
        <defs><linearGradient id="a"><stop offset="0" stop-color="red"/></linearGradient></defs>
        <style>.b{fill:url(#a)}</style>
        <path class="b" fill="url(#a)" d="M0 0h9v9z"/><use xlink:href="#a"/>
        <image href="data:image/png;base64,iVBORw0KGgo="/>`)}`,
    );
    expect(problemsOf('logo: logo.svg')).toEqual([]);
  });
});
