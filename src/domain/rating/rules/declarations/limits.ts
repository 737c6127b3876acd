import { fractionOf, isEmpty, thresholdsOf, within } from '../../bounds.ts';
import type { Bounds } from '../../condition.ts';
import type { YamlPath, Refuse } from '../../../source.ts';

/** The possible values of a number that has bounds. */
export interface Domain {
  readonly min: number;
  readonly max: number;
  /** What the number is, for messages. */
  readonly name: string;
  readonly whole?: boolean;
  /** A percentage, which may be limited by fractions. */
  readonly percent?: boolean;
}

const PERCENT: Domain = { min: 0, max: 100, name: 'tỷ lệ phần trăm', percent: true };

/** The values that a share or a number of at most `most` duties, values or conditions can have. */
export function countDomain(as: 'share' | 'count', most: number): Domain {
  return as === 'share' ? PERCENT : { min: 0, max: most, name: 'số lượng', whole: true };
}

/**
 * Refuses limits that are empty, repeated, outside the number's range, contradictory, or always true.
 * @param asPrinted the file says that the text itself prints limits that nothing meets or that are redundant; whether
 * that is so is checked once all conditions are built (redundant.ts).
 */
export function refuseBadLimits(
  bounds: Bounds,
  domain: Domain,
  path: YamlPath,
  asPrinted: boolean,
  refuse: Refuse,
): void {
  const { min, max, name, whole } = domain;
  const range = `từ ${min} đến ${max}`;
  const written = JSON.stringify(bounds);
  if (thresholdsOf(bounds).length === 0)
    return refuse(
      path,
      written,
      'ít nhất một trong from, above, atMost, below',
      'Ghi giới hạn, hoặc bỏ điều kiện này.',
    );
  if (bounds.from !== undefined && bounds.above !== undefined)
    refuse(path, written, 'chỉ một giới hạn dưới: from hoặc above', 'Bỏ một trong hai.');
  if (bounds.atMost !== undefined && bounds.below !== undefined)
    refuse(path, written, 'chỉ một giới hạn trên: atMost hoặc below', 'Bỏ một trong hai.');
  let outside = false;
  for (const [key, threshold] of Object.entries(bounds)) {
    if (threshold === undefined) continue;
    if (threshold < min || threshold > max) {
      outside = true;
      refuse([...path, key], `${threshold}`, `${name} ${range}`, 'Sửa ngưỡng, hoặc sửa "min", "max" của số liệu.');
    } else if (domain.percent !== true && fractionOf(threshold) !== null)
      refuse([...path, key], 'một phân số', 'một số', 'Phân số chỉ dùng cho tỷ lệ phần trăm: viết bằng số.');
    else if (whole === true && !Number.isInteger(threshold))
      refuse([...path, key], `${threshold}`, 'số nguyên', 'Đếm bằng số nguyên, hoặc dùng "share" cho tỷ lệ phần trăm.');
  }
  if (outside) return;
  const empty = isEmpty(bounds) || (bounds.above ?? min - 1) >= max || (bounds.below ?? max + 1) <= min;
  if (empty && !asPrinted)
    refuse(
      path,
      written,
      `giới hạn mà một số ${range} có thể đạt`,
      'Sửa giới hạn. Nếu văn bản in đúng như vậy, ghi thêm "asPrinted: true" vào điều kiện.',
    );
  if (!empty && !asPrinted && within(min, bounds) && within(max, bounds))
    refuse(
      path,
      written,
      `giới hạn mà một số ${range} có thể không đạt`,
      'Điều kiện này lúc nào cũng đúng: sửa giới hạn hoặc bỏ điều kiện. Nếu văn bản in đúng như vậy, ghi thêm "asPrinted: true".',
    );
}
