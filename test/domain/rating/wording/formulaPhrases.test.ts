import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadRuleset } from '../../../../src/adapters/site/content/loadRuleset.ts';
import { isEntered } from '../../../../src/domain/rating/fact.ts';
import { formulaPhrase } from '../../../../src/domain/rating/wording/formulaPhrases.ts';
import { scheme } from '../scheme.ts';

const rules = {
  'chi-so': loadRuleset(fileURLToPath(new URL('../../../fixtures/schemes/chi-so', import.meta.url))),
  'cong-chuc': scheme('cong-chuc'),
  'hoc-sinh': scheme('hoc-sinh'),
};

test.each<[keyof typeof rules, string, string]>([
  ['chi-so', 'diem1', '10 + Điểm hoàn thành kế hoạch − 2 × Số báo cáo chậm'],
  [
    'chi-so',
    'diemXong',
    'theo Tỷ lệ hoàn thành kế hoạch: từ 100% trở lên thì 10 điểm; từ 80% trở lên thì số ấy nhân 0,1; còn lại thì 0 điểm',
  ],
  [
    'chi-so',
    'tyLeDungHan',
    'tỷ lệ phần trăm của Số hồ sơ đúng hạn trên Số hồ sơ phải giải quyết; số chia bằng 0 thì tính là 100%',
  ],
  [
    'chi-so',
    'tong',
    'Điểm Điều 1 + Điểm Điều 2 + Điểm Điều 3 + Điểm hài lòng + (Số sáng kiến, nhiều nhất 3) − (2 × Số lần bị phê bình, nhiều nhất 6); nhiều nhất 100 điểm',
  ],
  [
    'cong-chuc',
    'chatLuong',
    'tỷ lệ phần trăm của Số sản phẩm đạt chất lượng − 0,25 × Số lần sai sót lớn trên Số sản phẩm được giao; ít nhất 0%; nhiều nhất 100%',
  ],
  ['hoc-sinh', 'trungBinh', 'trung bình của Điểm trung bình môn; làm tròn đến 0,1'],
])('%s: %s is written as it is computed', (name, id, expected) => {
  const fact = rules[name].facts.find((one) => one.id === id)!;
  const phrase = isEntered(fact) ? '' : formulaPhrase(rules[name], fact);
  expect(phrase.replaceAll('\u00a0', ' ')).toBe(expected);
});
