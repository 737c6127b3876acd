import { describe, expect, it } from 'vitest';
import { basePathFrom, ServeError, listenProblem, portFrom } from '../../../../src/adapters/site/host/serveSettings.ts';

describe('portFrom', () => {
  it.each([
    [undefined, 4321],
    ['', 4321],
    [' 8080 ', 8080],
    ['1', 1],
    ['65535', 65_535],
  ])('reads %o as %d', (value, port) => {
    expect(portFrom(value)).toBe(port);
  });

  it.each(['abc', '0', '-1', '65536', '80a', '8e3', '0x50', '4321.5', '999999999999'])(
    'rejects “%s” and gives an example',
    (value) => {
      expect(() => portFrom(value)).toThrow(ServeError);
      expect(() => portFrom(value)).toThrow(`“${value}”; cần một số từ 1 đến 65535`);
    },
  );
});

describe('basePathFrom', () => {
  it.each([
    [undefined, '/'],
    ['', '/'],
    ['/', '/'],
    ['cchc', '/cchc/'],
    ['/cchc/', '/cchc/'],
    ['//a///b', '/a/b/'],
    ['~x/y_z-1.0', '/~x/y_z-1.0/'],
  ])('reads %o as %s', (value, path) => {
    expect(basePathFrom(value)).toBe(path);
  });

  it.each(['..', '/a/../b', '/a b/', '/á/', 'a?b', '#a', 'C:/Git/cchc/', '%2e', 'a\\b'])('rejects “%s”', (value) => {
    expect(() => basePathFrom(value)).toThrow(ServeError);
  });
});

describe('listenProblem', () => {
  it('returns a sentence with a solution, for port problems only', () => {
    expect(listenProblem('EACCES', 80)).toContain('không cho dùng cổng 80');
    expect(listenProblem('EADDRINUSE', 4321)).toContain('PORT=8080');
    expect(listenProblem('ENOENT', 4321)).toBeNull();
  });
});
