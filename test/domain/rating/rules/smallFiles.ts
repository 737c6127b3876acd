/** The files of a small regulation with every kind of rule. */

/** The text of the regulation. */
export const TEXT = `QUY CHẾ

Xếp loại hằng năm

Chương I

QUY ĐỊNH CHUNG

Điều 1. Xếp loại

Mỗi năm xếp loại một lần.

Chương II

CÔNG VIỆC

Điều 2. Việc chung

1. Họp mỗi tháng một lần.

2. Giữ vệ sinh chung.

Điều 3. Việc của phòng

1. Trả lời đơn thư:

a) Trong năm ngày;

b) Bằng văn bản.

2. Giữ hồ sơ.

Chương III

XẾP LOẠI

Điều 4. Các mức

Có ba mức.
`;

/** Facts by index: 0 n, 1 q, 2 c, 3 l, 4 m, 5 s, 6 tong, 7 diem, 8 ty, 9 tb, 10 low. */
const FACTS = [
  { id: 'n', kind: 'number', name: 'Chỉ số', clause: 'dieu-1', min: 0, max: 100, unit: 'percent' },
  { id: 'q', kind: 'yesNo', name: 'Kỷ luật', clause: 'dieu-1', fixed: false },
  {
    id: 'c',
    kind: 'choice',
    name: 'Cách làm',
    clause: 'dieu-1',
    choices: [
      { id: 'hay', name: 'Hay', points: 3 },
      { id: 'vua', name: 'Vừa', points: 1 },
      { id: 'do', name: 'Dở', points: 0 },
    ],
  },
  { id: 'l', kind: 'level', name: 'Năm trước', clause: 'dieu-1' },
  {
    id: 'm',
    kind: 'number',
    name: 'Điểm môn',
    clause: 'dieu-1',
    min: 0,
    max: 10,
    unit: 'điểm',
    items: ['x', 'y', 'z'].map((id) => ({ id, name: `Môn ${id}` })),
  },
  {
    id: 's',
    kind: 'scores',
    name: 'Điểm việc',
    clause: 'dieu-3',
    groups: ['phong'],
    min: 0,
    max: 10,
    unit: 'điểm',
    of: ['dieu-3.khoan-1'],
    maxOf: [{ at: ['dieu-3.khoan-1.diem-b'], max: 5 }],
  },
  {
    id: 'tong',
    kind: 'sumOf',
    name: 'Tổng',
    clause: 'dieu-1',
    unit: 'điểm',
    parts: [{ add: 'n' }, { add: 'm', of: ['x', 'y'] }, { add: 'c' }],
  },
  {
    id: 'diem',
    kind: 'pointsOf',
    name: 'Điểm chỉ số',
    clause: 'dieu-1',
    unit: 'điểm',
    fact: 'n',
    bands: [{ from: 50, points: 10 }, { points: 0 }],
  },
  {
    id: 'ty',
    kind: 'ratioOf',
    name: 'Tỷ lệ',
    clause: 'dieu-1',
    unit: 'percent',
    part: [{ add: 'm', of: ['x'] }],
    whole: 'm',
    ifNone: 100,
  },
  { id: 'tb', kind: 'meanOf', name: 'Trung bình', clause: 'dieu-1', unit: 'điểm', parts: [{ add: 'm' }] },
  {
    id: 'low',
    kind: 'lowestOf',
    name: 'Lĩnh vực',
    clause: 'dieu-1',
    groups: ['xa'],
    min: 0,
    max: 100,
    unit: 'percent',
  },
];

const level = (id: string, over = {}): object => ({ id, name: `Mức ${id}`, short: id, clause: 'dieu-4', ...over });
const outcome = { name: 'Không có mức', short: 'Không', text: 'Không nói đến.', clause: 'dieu-4' };

/** Its rating.yaml. */
export const RATING = {
  clause: 'dieu-4',
  words: { duty: 'việc', answers: { assured: 'tốt', deficient: 'chậm', notDone: 'bỏ', notApplicable: 'không có' } },
  levels: [level('tot', { forGroups: [{ groups: ['phong'], clause: 'dieu-3' }] }), level('kha'), level('kem')],
  precedence: { order: ['tot', 'kha', 'kem'], clause: 'dieu-4', because: 'Mức cao được xét trước.' },
  facts: FACTS,
  conditions: {
    tot: {
      id: 't',
      clause: 'dieu-4',
      all: [
        { id: 't-n', fact: 'n', bounds: { from: 80 } },
        { id: 't-viec', duties: ['notDone'], count: { atMost: 1 } },
        { id: 't-m', countOf: 'm', bounds: { from: 5 }, count: { from: 2 } },
      ],
    },
    kha: {
      id: 'k',
      clause: 'dieu-4',
      any: [
        { id: 'k-q', fact: 'q', is: true },
        { id: 'k-c', fact: 'c', in: ['hay'] },
      ],
    },
    kem: { id: 'kem', clause: 'dieu-4', otherwise: true },
  },
  readings: [
    { id: 'doc', name: 'Nguyên văn', reason: 'Như in.', clause: 'dieu-4' },
    {
      id: 'rong',
      name: 'Rộng',
      reason: 'Hiểu rộng.',
      clause: 'dieu-4',
      extends: 'doc',
      changes: [{ condition: 't-n', bounds: { from: 70 }, clause: 'dieu-4', because: 'Hiểu rộng.' }],
    },
  ],
  consequences: [
    {
      id: 'khen',
      clause: 'dieu-4',
      text: 'Được khen.',
      outcomes: ['tot'],
      groups: ['phong'],
      fact: { id: 'c', in: ['hay'] },
    },
  ],
  groupRules: [
    {
      id: 'ty-le',
      name: 'Tỷ lệ',
      clause: 'dieu-4',
      text: 'Không quá một phần năm.',
      levels: ['tot'],
      atMost: 20,
      unless: { atMost: 25, text: 'Có lý do.', clause: 'dieu-4' },
      readings: [{ id: 'ca-hai', name: 'Cả hai', because: 'Như in.', of: ['tot', 'kha'] }],
    },
    { id: 'dau', name: 'Người đứng đầu', clause: 'dieu-4', text: 'Không cao hơn.', notAboveUnit: ['phong'] },
  ],
  gap: { ...outcome, forGroups: [{ groups: ['xa'], text: 'Không nói đến xã.' }] },
  undefined: outcome,
};

/** Its roles.yaml. */
export const ROLES = {
  division: 'chuong-2',
  everyone: ['dieu-2'],
  groups: [
    { id: 'phong', name: 'Phòng' },
    { id: 'xa', name: 'Xã' },
  ],
  roles: [
    { id: 'mot', name: 'Một', clause: 'dieu-1', groups: ['phong'] },
    {
      id: 'hai',
      name: 'Hai',
      clause: 'dieu-1',
      groups: ['xa'],
      items: {
        low: [
          { id: 'dat', name: 'Đất' },
          { id: 'thue', name: 'Thuế' },
        ],
      },
    },
  ],
  exceptions: [{ at: ['dieu-3'], to: ['phong'], clause: 'dieu-3', because: 'Việc của phòng.' }],
};
