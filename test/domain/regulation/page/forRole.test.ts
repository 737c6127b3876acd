import { describe, expect, it } from 'vitest';
import { forRole } from '../../../../src/domain/regulation/page/forRole.ts';
import type { Division, Provision } from '../../../../src/domain/regulation/tree/tree.ts';
import { officialText } from '../official.ts';

const { body } = officialText().regulation;
const chapterTwo = body.slice(1, 2);
const leaves = (nodes: readonly (Division | Provision)[]): string[] =>
  nodes.flatMap((node) => (node.children.length === 0 ? [node.id] : leaves(node.children)));

describe('forRole', () => {
  const all = new Set(['dieu-11.khoan-1', 'dieu-11.khoan-2', 'dieu-11.khoan-3', 'dieu-11.khoan-4', 'dieu-11.khoan-5']);

  it('omits duties of other roles and keeps the order', () => {
    const kept = leaves(forRole(chapterTwo, all, new Set(['dieu-11.khoan-5', 'dieu-11.khoan-2']))).filter((id) =>
      id.startsWith('dieu-11'),
    );
    expect(kept).toEqual(['dieu-11.khoan-2', 'dieu-11.khoan-5']);
  });

  it('keeps provisions that are not duties', () => {
    expect(leaves(forRole(chapterTwo, all, new Set()))).toHaveLength(57 - 9);
  });

  it('omits an article left empty', () => {
    expect(forRole(chapterTwo, all, new Set())[0]?.children.map(({ id }) => id)).toEqual([
      'dieu-4',
      'dieu-5',
      'dieu-6',
      'dieu-7',
      'dieu-8',
      'dieu-9',
      'dieu-10',
    ]);
  });

  it('omits a division left empty', () => {
    expect(forRole(body, new Set(['dieu-16', 'dieu-17']), new Set()).map(({ id }) => id)).toEqual([
      'chuong-1',
      'chuong-2',
      'chuong-3',
    ]);
  });

  it('keeps everything below one of its duties, and everything if there are no duties', () => {
    expect(
      leaves(forRole(chapterTwo, all, new Set(['dieu-11.khoan-1']))).filter((id) => id.startsWith('dieu-11')),
    ).toHaveLength(5);
    expect(forRole(body, new Set(), new Set())).toEqual(body);
  });
});
