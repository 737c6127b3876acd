/**
 * The content of the site that tests build beside the real one (`site.ts`): without the first regulation, with more
 * regulations than the search loads at once, and with one of each special kind.
 */
import { cpSync } from 'node:fs';
import { basename, join } from 'node:path';
import { SCHEMES } from '../domain/rating/scheme.ts';
import { PROJECT } from '../adapters/site/buildSite.ts';
import { changeFile, writeHostileContent } from './hostileContent.ts';
import { writeLongCode } from './longCode.ts';
import { writeScans } from './scans.ts';

/** A regulation without rating; with Phần, Mục, a table and an article 5a. */
export const UNRATED = 'dieu-le-cho-phien';
/** A regulation with two texts that amend it. */
export const AMENDED = 'noi-quy-vuon-cay';
/** A regulation that rates by points. */
export const POINTS = 'quy-che-thi-dua';
/** As `POINTS`, with a table in the text of a duty. */
export const DUTY_TABLE = 'quy-che-co-bang';
/** As `POINTS`, with texts that look like code. */
export const HOSTILE = 'quy-che-chu-la';
/** Copies of `UNRATED`; one of them alone contains “đèn lồng”. */
export const COPIES: readonly string[] = Array.from({ length: 14 }, (_, index) => `${index + 1}-ql-2024`);
/** The copy that contains “đèn lồng”. */
export const LANTERNS = '13-ql-2024';

const fixture = (slug: string) => join(PROJECT, 'test/fixtures/regulations', slug);

/** Writes the content folders into `content`. */
export function writeOtherContent(content: string): void {
  const schemes = SCHEMES.map((name) => join(PROJECT, 'test/fixtures/schemes', name));
  for (const folder of [fixture(UNRATED), fixture(AMENDED), fixture(POINTS), ...schemes])
    cpSync(folder, join(content, basename(folder)), { recursive: true });
  for (const [index, slug] of COPIES.entries()) writeCopy(join(content, slug), index + 1, slug === LANTERNS);
  for (const own of ['site.yaml', 'logo.svg']) cpSync(fixture(own), join(content, own));
  writeHostileContent(fixture(POINTS), join(content, HOSTILE));
  writeDutyTable(join(content, DUTY_TABLE));
  writeLongCode(content);
  writeScans(join(content, UNRATED), join(content, AMENDED));
}

function writeCopy(folder: string, number: number, hasLanterns: boolean): void {
  cpSync(fixture(UNRATED), folder, { recursive: true });
  changeFile(join(folder, 'metadata.yaml'), [
    ['number: 03/', `number: ${number + 20}/`],
    ['Điều lệ chợ phiên', `Điều lệ chợ phiên số ${number}`],
  ]);
  if (hasLanterns) changeFile(join(folder, 'van-ban.txt'), [['thắp sáng.', 'thắp đèn lồng.']]);
}

function writeDutyTable(folder: string): void {
  cpSync(fixture(POINTS), folder, { recursive: true });
  changeFile(join(folder, 'metadata.yaml'), [['number: 07/', 'number: 27/']]);
  changeFile(join(folder, 'van-ban.txt'), [
    [
      'mỗi tháng một lần.',
      'mỗi tháng một lần.\n\nLịch họp của từng khu:\n\nKhu\tNgày họp\nKhu A\tngày 5\nKhu B\tngày 10\n\nKhông họp vào ngày lễ.',
    ],
  ]);
}
