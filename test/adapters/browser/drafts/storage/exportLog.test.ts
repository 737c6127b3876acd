import { beforeEach, expect, test } from 'vitest';
import { exportLog } from '../../../../../src/adapters/browser/drafts/storage/exportLog.ts';
import { Device, type Tab } from '../device.ts';

const AT = '2026-11-03T07:00:00.000Z';
let device: Device;
let tab: Tab;

beforeEach(() => {
  device = new Device();
  tab = device.tab();
});

test('the first export is noted, and nothing goes to quarantine', () => {
  const log = exportLog(tab.browser, 'p:');
  expect(log.at('d1')).toBeNull();
  log.note(['d1', 'd2'], AT);
  expect([log.at('d1'), log.at('d2'), log.at('d3')]).toEqual([AT, AT, null]);
  expect([...device.local.keys()]).toEqual(['p:exported']);
});

test('an invalid time, and a name on Object.prototype, count as never', () => {
  device.local.set('p:exported', JSON.stringify({ d1: 'hôm qua' }));
  const log = exportLog(tab.browser, 'p:');
  expect([log.at('d1'), log.at('toString')]).toEqual([null, null]);
});

test('a forbidden storage causes no error', () => {
  tab.faults.add({ at: 'local', how: 'throw', times: Infinity });
  const log = exportLog(tab.browser, 'p:');
  expect(log.at('d1')).toBeNull();
  expect(() => log.note(['d1'], AT)).not.toThrow();
});

test('a log that could not be read just now is not put into quarantine', () => {
  tab.faults.add({ at: 'local', how: 'throw', times: 1 });
  exportLog(tab.browser, 'p:').note(['d1'], AT);
  expect([...device.local.keys()]).toEqual(['p:exported']);
});
