/** Ways to make a draft contradict other words of its own. */
import { lastOf } from '../../../src/domain/baseline.ts';
import { between, inserting, leaves, one, put, type Breaker } from './breaking.ts';
import { AMOUNTS, WORDS } from './brokenNumbers.ts';

export const CONTRADICTIONS: Readonly<Record<string, Breaker>> = {
  'a decimal number in other words': inserting('so-va-chu', (pick) => {
    const [whole, tenth] = [pick(WORDS.length), pick(WORDS.length - 1)];
    const figure = `${AMOUNTS[whole] ?? 2},${(between(pick, 1, 6) + (AMOUNTS[tenth] ?? 2)) % 10}`;
    const words = `${figure}% (${WORDS[whole] ?? ''} phẩy ${WORDS[tenth] ?? ''})`;
    return [`, thêm ${words}`, words];
  }),
  'two working hours': (lines, pick) => {
    const places = leaves(lines).filter((at) => at > 0);
    const [first, last] = [places[0], lastOf(places)];
    if (first === undefined || last === undefined) return null;
    if (!lines.slice(first, last).some((line) => /^Điều \d/.test(line))) return null;
    const hours = (from: number) => `. Giờ làm việc buổi sáng từ ${from} giờ đến 11 giờ ${between(pick, 10, 40)}`;
    const words = hours(8);
    const told = lines.map((line, at) => (at === first ? line.replace(/([.;])$/, `${hours(7)}$1`) : line));
    return put(
      told,
      last,
      (lines[last] ?? '').replace(/([.;])$/, `${words}$1`),
      'gio-lam-viec',
      words.slice(words.indexOf('từ')),
    );
  },
  'a text that replaces itself': (lines, pick) => {
    const at = one(leaves(lines), pick);
    const number = /^\d+\./.exec(lines[at ?? -1] ?? '')?.[0];
    if (at === undefined || number === undefined) return null;
    const words = 'thay thế Quy chế này';
    return put(lines, at, `${number} Quy chế này có hiệu lực từ ngày ký và ${words}.`, 'tu-thay-the', words);
  },
};
