import { serialize } from 'node:v8';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadRegulation } from '../../../../src/adapters/site/content/loadRegulation.ts';
import { readRegulations } from '../../../../src/adapters/site/content/readRegulations.ts';
import { listedOf } from '../../../../src/adapters/site/pages/listedRegulation.ts';
import { regulationAt, regulationList, wholeRegulations } from '../../../../src/adapters/site/pages/regulationList.ts';
import { pathsOf, ratedPaths, regulationPaths } from '../../../../src/adapters/site/pages/regulationPaths.ts';
import { amendedPaths, movedPaths, versionPaths } from '../../../../src/adapters/site/pages/versionPaths.ts';

const FIRST = loadRegulation('content/212-qd-ubnd-2021');
const AMENDED = loadRegulation('test/fixtures/regulations/noi-quy-vuon-cay', '2026-01-01');

beforeEach(() => {
  // As in `npm run dev`, where no list outlives a change.
  vi.stubEnv('DEV', true);
  for (const regulation of [AMENDED, FIRST]) readRegulations.bySlug.set(regulation.slug, serialize(regulation));
});
afterEach(() => {
  readRegulations.bySlug.clear();
  vi.unstubAllEnvs();
});

describe('listedOf', () => {
  it('has the addresses of every page', () => {
    const listed = listedOf(FIRST);
    expect(listed.articles).toContain('dieu-12');
    expect(listed.roles).toEqual(FIRST.ruleset?.roles.map(({ id }) => id));
    expect(listed).toMatchObject({ isRated: true, hasNotes: true, hasSample: true, history: null });
    expect(listedOf({ ...FIRST, ruleset: null, sample: undefined, notes: [] })).toMatchObject({
      isRated: false,
      isTabular: false,
      hasNotes: false,
      hasSample: false,
      roles: [],
    });
  });
});

describe('regulationList', () => {
  it('is in order of slugs, with the regulations as they were read', async () => {
    expect((await regulationList()).map(({ slug }) => slug)).toEqual([FIRST.slug, AMENDED.slug]);
    expect([...(await wholeRegulations())]).toStrictEqual([FIRST, AMENDED]);
    expect((await wholeRegulations()).length).toBe(2);
  });

  it('keeps the latest regulation, until it changes', () => {
    const regulation = regulationAt(FIRST.slug);
    expect(regulationAt(FIRST.slug)).toBe(regulation);
    readRegulations.bySlug.set(FIRST.slug, serialize({ ...FIRST, textVersion: 'another' }));
    expect(regulationAt(FIRST.slug).textVersion).toBe('another');
    expect(() => regulationAt('none')).toThrow('none');
  });
});

describe('pathsOf', () => {
  it('reads a page’s properties each time they are asked for, from the regulation as it is', async () => {
    const [path] = await pathsOf(
      ({ articles }) => articles.map((article) => ({ article })),
      (regulation, { article }) => ({ version: regulation.textVersion, article }),
    );
    expect(path?.params).toEqual({ slug: FIRST.slug, article: 'dieu-1' });
    expect(path?.props).toEqual({ version: FIRST.textVersion, article: 'dieu-1' });
    readRegulations.bySlug.set(FIRST.slug, serialize({ ...FIRST, textVersion: 'another' }));
    expect(path?.props.version).toBe('another');
  });

  it('lists regulations, those with rules, and those of them that match', async () => {
    const slugs = (paths: readonly { readonly params: object }[]) => paths.map(({ params }) => params);
    expect(slugs(await regulationPaths())).toEqual([{ slug: FIRST.slug }, { slug: AMENDED.slug }]);
    expect(slugs(await ratedPaths())).toEqual([{ slug: FIRST.slug }]);
    expect(slugs(await ratedPaths(() => false))).toEqual([]);
    expect((await ratedPaths())[0]?.props.ruleset).toStrictEqual(FIRST.ruleset);
  });

  it('lists the versions of amended texts, with the very versions of the regulation', async () => {
    const [amended] = await amendedPaths();
    expect(amended?.props.history).toStrictEqual(AMENDED.history);
    const versions = await versionPaths();
    const days = AMENDED.history?.versions.map(({ day }) => day) ?? [];
    expect(days.length).toBeGreaterThan(1);
    expect(versions.map(({ params }) => params['day'])).toEqual(
      days.filter((day) => day !== AMENDED.history?.current.day),
    );
    for (const { props } of versions) expect(props.regulation.history?.versions).toContain(props.version);
    for (const { params, props } of await movedPaths()) expect(props.former).toBe(params['moved']);
  });
});
