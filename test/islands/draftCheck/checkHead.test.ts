import { expect, test } from 'vitest';
import { checkedSteps } from '../../../src/domain/draftCheck/checked.ts';
import { finished } from '../../../src/domain/steps.ts';
import { checkHead } from '../../../src/islands/draftCheck/open/checkHead.ts';

const run = { checked: null, fault: '', isStopped: false };

test('a check that was stopped, or could not be loaded, is not shown as running', () => {
  expect(checkHead(run, [])).toBe('Đang soát…');
  expect(checkHead({ ...run, isStopped: true }, [])).toBe('Chưa soát xong');
  expect(checkHead({ ...run, fault: 'Chưa tải được phần soát.' }, [])).toBe('Chưa soát xong');
});

test('the findings of the latest check are counted, also when the next one was stopped', () => {
  const checked = finished(checkedSteps('Điều 1. Phạm vi'));
  expect(checkHead({ ...run, checked }, [])).toBe('Không thấy chỗ nào cần xem');
  const two = [{ severity: 'severe' }, { severity: 'hint' }] as const;
  expect(checkHead({ ...run, checked, isStopped: true }, two)).toBe('2 chỗ cần xem, 1 chỗ nặng');
});
