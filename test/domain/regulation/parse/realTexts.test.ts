/**
 * Official texts as found in the wild, which the repository does not contain: `CASES` is their folder (set by
 * `.ci/run`).
 */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { akomaNtoso } from '../../../../src/domain/openData/akn/akomaNtoso.ts';
import { vanBan } from '../../../../src/domain/openData/vanBan.ts';
import { vanBanJsonSchema } from '../../../../src/domain/openData/vanBanSchema.ts';
import { doubtsOf } from '../../../../src/domain/regulation/intake/doubts.ts';
import { parseRegulation } from '../../../../src/domain/regulation/parse/parse.ts';
import { printText } from '../../../../src/domain/regulation/parse/printText.ts';
import type { RegulationText } from '../../../../src/domain/regulation/tree/tree.ts';
import { instrumentsOf, walk } from '../../../../src/domain/regulation/tree/walk.ts';
import { AKN_XSD, aknValidator } from '../../openData/aknSchema.ts';
import { AKN, withXml } from '../../openData/readAkn.ts';
import { regulationOf } from '../../openData/regulations.ts';
import { withoutLines } from '../official.ts';

const CASES = process.env['CASES'] || null;
const FILES = CASES === null ? [] : globSync(join(CASES, '{texts,amendments,small}/*.txt')).toSorted();
/** Typed in an old font: rejected until it is converted. */
const UNREADABLE = 'v2-vni.txt';
/** An office's own regulation, carelessly typed: its citations and unfinished sentences raise a doubt each. */
const ROUGH = 'vp-2007-Quy-che-chi-tieu-noi-bo-2007';
const texts = FILES.filter((path) => basename(path) !== UNREADABLE).map((path) => {
  const source = readFileSync(path, 'utf8');
  return { name: basename(path, '.txt'), source, ...parseRegulation(source, basename(path)) };
});

const fits = new Ajv2020({ allErrors: true, strict: true, formats: { date: /^\d{4}-\d{2}-\d{2}$/ } }).compile(
  vanBanJsonSchema(),
);

const existing = (text: RegulationText | null, name: string): RegulationText => {
  if (text === null) throw new Error(`${name} is not read`);
  return text;
};

/** How often each word or number occurs. */
const wordCounts = (text: string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const [word] of text.normalize('NFC').matchAll(/[\p{L}\p{N}]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};
/** Words that the first has more often than the second. */
const missingFrom = (one: string, other: string): string[] => {
  const counts = wordCounts(other);
  return [...wordCounts(one)].flatMap(([word, count]) => {
    const lost = count - (counts.get(word) ?? 0);
    return lost > 0 ? [`${word} ×${lost}`] : [];
  });
};

describe.skipIf(CASES === null)('real texts (skipped unless CASES is the path of their folder)', () => {
  test.each(texts)('$name is read with few doubts', ({ name, text, problems, doubts }) => {
    expect(problems).toEqual([]);
    const most = name === ROUGH ? 8 : 2;
    expect([...doubts, ...doubtsOf(existing(text, name))].length).toBeLessThanOrEqual(most);
  });

  test.each(texts)(
    '$name keeps all words, or reports what it drops, and adds none',
    ({ name, text, source, remarks }) => {
      const printed = printText(existing(text, name));
      const reported = remarks.filter(({ words }) => words.startsWith('Đã bỏ'));
      if (reported.length === 0) expect(missingFrom(source, printed)).toEqual([]);
      expect(missingFrom(printed, source)).toEqual([]);
    },
  );

  test.each(texts)('$name has all its words in Akoma Ntoso', ({ name, text }) => {
    const xml = akomaNtoso(regulationOf(existing(text, name)));
    const words = withXml(xml, (root) =>
      root
        .find('//text()')
        .map((node) => node.content)
        .join(' '),
    );
    expect(missingFrom(printText(existing(text, name)), words)).toEqual([]);
  });

  test.each(texts)('$name has its units in Akoma Ntoso, each with its number, in order', ({ name, text }) => {
    const units = instrumentsOf(existing(text, name)).flatMap((instrument) =>
      [...walk(instrument)].map(({ node }) => [node.id, 'caption' in node ? node.caption : node.mark]),
    );
    const found = withXml(akomaNtoso(regulationOf(existing(text, name))), (root) =>
      root.find('//a:num', AKN).map((num) => {
        const own = num.find('text()').map((node) => node.content);
        const id = num.find('../@wId').map((node) => node.content);
        return [id.join(''), own.join('')];
      }),
    );
    const known = new Set(units.map(([id]) => id));
    expect(found.filter(([id]) => known.has(id))).toEqual(units);
  });

  test.each(texts)('$name has its units in JSON, which fits its schema', ({ name, text }) => {
    const data: unknown = JSON.parse(JSON.stringify(vanBan(regulationOf(existing(text, name)))));
    expect(fits(data) ? [] : fits.errors).toEqual([]);
    const ids = new Set<string>();
    JSON.stringify(data, (key, value: unknown) => {
      if (key === 'id' && typeof value === 'string') ids.add(value);
      return value;
    });
    const units = instrumentsOf(existing(text, name)).flatMap((instrument) =>
      [...walk(instrument)].map(({ node }) => node.id),
    );
    expect(units.filter((id) => !ids.has(id))).toEqual([]);
  });

  test.each(texts)('$name has unique ids', ({ name, text }) => {
    const ids = instrumentsOf(existing(text, name)).flatMap((instrument) =>
      [...walk(instrument)].map(({ node }) => node.id),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each(texts)('$name is read back from its canonical print', ({ name, text }) => {
    const again = parseRegulation(printText(existing(text, name)), name).text;
    expect(again === null ? null : withoutLines(again)).toEqual(withoutLines(existing(text, name)));
  });

  test.skipIf(AKN_XSD === null)('have valid Akoma Ntoso (skipped unless AKN_XSD is set)', { timeout: 120_000 }, () => {
    const wrong = aknValidator(AKN_XSD ?? '');
    const invalid = texts.flatMap(({ name, text }) => {
      const error = wrong(akomaNtoso(regulationOf(existing(text, name))));
      return error === null ? [] : [`${name}: ${error}`];
    });
    expect(invalid).toEqual([]);
  });
});
