import type { ProvisionId, RegulationText } from '../../regulation/tree/tree.ts';
import { indexById } from '../../regulation/tree/walk.ts';
import { listed, type YamlPath, type Refuse } from '../../source.ts';

const SINGLE = new Set(['clause', 'division']);
const LISTS = new Set(['everyone', 'at', 'division', 'asOne']);

/**
 * Reports every provision in a rule file that the text does not have, wherever it is named: in `clause`, `division`, or
 * a list `everyone` or `at`. Uses the raw data, so that it works even if the file does not match its schema.
 */
export function refuseUnknownProvisions(data: unknown, text: RegulationText, refuse: Refuse): void {
  const ids: ReadonlySet<ProvisionId> = new Set(indexById(text).keys());
  const check = (value: unknown, path: YamlPath): void => {
    if (typeof value === 'string' && !ids.has(value))
      refuse(path, `"${value}"`, 'mã của một quy định có trong văn bản', fixFor(value, ids));
  };
  const visit = (value: unknown, path: YamlPath): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, part] of Object.entries(value)) {
      const at = [...path, Array.isArray(value) ? Number(key) : key];
      if (LISTS.has(key) && Array.isArray(part)) part.forEach((id, index) => check(id, [...at, index]));
      else if (SINGLE.has(key)) check(part, at);
      visit(part, at);
    }
  };
  visit(data, []);
}

/** Suggests existing ids: the children of the nearest existing ancestor or, without one, how ids are written. */
function fixFor(id: string, ids: ReadonlySet<ProvisionId>): string {
  let around = id;
  while (around.includes('.')) {
    around = around.slice(0, around.lastIndexOf('.'));
    if (!ids.has(around)) continue;
    const parts = [...ids].filter(
      (other) => other.startsWith(`${around}.`) && !other.slice(around.length + 1).includes('.'),
    );
    return parts.length === 0
      ? `"${around}" không chia nhỏ hơn; dùng chính mã đó.`
      : `Dùng một trong các mã: ${listed(parts)}.`;
  }
  return 'Viết như dieu-12.khoan-4.diem-dd (điểm đ khoản 4 Điều 12), chuong-2, hoặc quyet-dinh.dieu-1 cho Quyết định ban hành.';
}
