/**
 * What is wrong with a logo file. An SVG file can hold scripts and fetch from elsewhere, so only what a drawing needs
 * is accepted.
 */
import { readFileSync } from 'node:fs';
import { DOMParser } from '@xmldom/xmldom';
import type { Problem } from '../../../../domain/problem.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** Data that drawing programs leave behind, which browsers ignore. */
const IGNORED = [
  'http://www.inkscape.org/namespaces/inkscape',
  'http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  'http://creativecommons.org/ns#',
  'http://web.resource.org/cc/',
  'http://purl.org/dc/elements/1.1/',
  'http://www.bohemiancoding.com/sketch/ns',
  'http://ns.adobe.com/AdobeIllustrator/10.0/',
];
const DRAWING =
  /^(?:svg|g|path|rect|circle|ellipse|line|polyline|polygon|defs|use|symbol|title|desc|metadata|style|text|tspan|image|linearGradient|radialGradient|stop|clipPath|mask|pattern|filter|fe[A-Z]\w*)$/;
const MAX_BYTES = { svg: 100_000, png: 300_000 } as const;
const EMBEDDED = /^data:image\/(?:png|jpeg);base64,[A-Za-z0-9+/=\s]+$/;

/**
 * @param path the file
 * @param shown its name in problems
 */
export function logoProblems(path: string, shown: string): readonly Problem[] {
  const bytes = readFileSync(path);
  const isSvg = /\.svg$/i.test(path);
  const most = MAX_BYTES[isSvg ? 'svg' : 'png'];
  if (bytes.length > most)
    return [
      {
        file: shown,
        line: 1,
        found: `tệp nặng ${Math.ceil(bytes.length / 1000)} KB`,
        expected: `nhiều nhất ${most / 1000} KB, vì mọi trang đều tải`,
        fix: isSvg ? 'Bỏ bớt chi tiết của hình, hoặc dùng tệp .png.' : 'Thu nhỏ hình rồi lưu lại.',
      },
    ];
  return isSvg ? svgProblems(bytes.toString('utf8'), shown) : pngProblems(bytes, shown);
}

function pngProblems(bytes: Buffer, file: string): readonly Problem[] {
  const isPng =
    bytes.length > 24 && bytes.readUInt32BE(0) === 0x89504e47 && bytes.toString('latin1', 12, 16) === 'IHDR';
  if (!isPng)
    return [
      { file, line: 1, found: 'tệp không phải hình PNG', expected: 'một hình PNG', fix: 'Lưu lại hình dạng PNG.' },
    ];
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  if (Math.min(width, height) >= 128 && Math.max(width, height) <= 4096) return [];
  const expected = 'mỗi cạnh từ 128 đến 4096 điểm ảnh, để biểu tượng trên điện thoại không bị vỡ';
  return [{ file, line: 1, found: `hình ${width} × ${height}`, expected, fix: 'Xuất hình với cỡ khác.' }];
}

/** The parser adds the line to every node. */
function lineOf(node: object): number {
  return 'lineNumber' in node ? Number(node.lineNumber) : 1;
}

type Refuse = (node: object | null, found: string, fix: string) => void;

function svgProblems(source: string, file: string): readonly Problem[] {
  const problems: Problem[] = [];
  const refuse: Refuse = (node, found, fix) =>
    problems.push({
      file,
      line: node === null ? 1 : lineOf(node),
      found,
      expected: 'một hình vẽ thuần túy',
      fix,
    });
  const text = source.replace(/^\uFEFF/, '');
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) {
    refuse(null, 'khai báo <!DOCTYPE>', 'Xóa khai báo ấy, hoặc lưu lại dạng “Plain SVG”.');
    return problems;
  }
  let root: Element | null = null;
  try {
    const stop = (message: string) => {
      throw new Error(message);
    };
    const errorHandler = { warning: stop, error: stop, fatalError: stop };
    root = new DOMParser({ locator: {}, errorHandler }).parseFromString(text, 'image/svg+xml').documentElement;
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
    refuse(null, `tệp không đọc được (${why})`, 'Mở bằng chương trình vẽ rồi lưu lại dạng SVG.');
    return problems;
  }
  if (root?.namespaceURI !== SVG || root.localName !== 'svg') {
    refuse(null, 'tệp không phải hình SVG', 'Lưu lại hình dạng SVG, có xmlns="http://www.w3.org/2000/svg".');
    return problems;
  }
  if (!/^\s*[-\d.]+[\s,]+[-\d.]+[\s,]+[\d.]+[\s,]+[\d.]+\s*$/.test(root.getAttribute('viewBox') ?? ''))
    refuse(root, 'thẻ <svg> không có viewBox', 'Thêm viewBox="0 0 rộng cao" để hình co giãn được.');
  for (let node: Node | null = root.ownerDocument?.firstChild ?? null; node !== null; node = node.nextSibling)
    if (node.nodeType === 7 && node.nodeName !== 'xml') refuse(node, `chỉ thị <?${node.nodeName}?>`, 'Xóa chỉ thị ấy.');
  visit(root, refuse);
  return problems;
}

function visit(element: Element, refuse: Refuse): void {
  const name = element.localName ?? element.nodeName;
  if (element.namespaceURI !== SVG) {
    if (!IGNORED.includes(element.namespaceURI ?? ''))
      refuse(element, `thẻ <${element.nodeName}>`, 'Xóa thẻ ấy: hình chỉ gồm nét vẽ, màu và chữ.');
    return;
  }
  if (!DRAWING.test(name))
    refuse(element, `thẻ <${name}>`, 'Xóa thẻ ấy: hình không được chạy mã hay nhúng trang khác.');
  for (const { name: attribute, value } of Array.from(element.attributes)) {
    const quoted = `${attribute}="${value.slice(0, 60)}"`;
    if (/^on/i.test(attribute)) refuse(element, quoted, 'Xóa thuộc tính ấy: hình không được chạy mã.');
    else if (/(?:^|:)(?:href|src|base)$/i.test(attribute)) {
      if (!value.startsWith('#') && !(name === 'image' && EMBEDDED.test(value)))
        refuse(element, quoted, 'Nhúng hình vào tệp, hoặc bỏ đi: hình không được gọi tới nơi khác.');
    } else if (!attribute.startsWith('xmlns') && leavesFile(value))
      refuse(element, quoted, 'Bỏ đi: hình không được gọi tới nơi khác.');
  }
  for (let node: Node | null = element.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === 1) visit(node as Element, refuse);
    else if (node.nodeType === 7) refuse(node, `chỉ thị <?${node.nodeName}?>`, 'Xóa chỉ thị ấy.');
    else if (name === 'style' && leavesFile(node.nodeValue ?? ''))
      refuse(element, 'một kiểu gọi tới nơi khác', 'Bỏ @import, dấu \\ và mọi url(…) không bắt đầu bằng #.');
  }
}

/** True of a style or attribute that may fetch something: an escape in it could hide what it says. */
function leavesFile(value: string): boolean {
  return /@import|\\|url\(\s*["']?\s*(?!#)[^\s"']|javascript:|image-set\(|image\(/i.test(value);
}

/** Width by height of a logo without problems; at most 8, so that a very wide one does not fill the bar. */
export function logoRatio(path: string): number {
  const bytes = readFileSync(path);
  if (!/\.svg$/i.test(path)) return Math.min(8, bytes.readUInt32BE(16) / bytes.readUInt32BE(20));
  const [, width, height] =
    /\bviewBox\s*=\s*["']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)/.exec(bytes.toString('utf8')) ?? [];
  const ratio = Number(width) / Number(height);
  return Number.isFinite(ratio) && ratio > 0 ? Math.min(8, ratio) : 1;
}
