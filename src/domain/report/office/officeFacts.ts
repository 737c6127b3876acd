/**
 * What papers say about the office that issues them: entered once, stored on the device. Empty fields are dots on
 * paper.
 */

export interface OfficeFacts {
  /** The body above it (cơ quan chủ quản). */
  readonly above: string;
  /** The body that issues the papers. */
  readonly issuer: string;
  /** The locality before the date (địa danh). */
  readonly place: string;
  /** Whom the report is sent to (kính gửi). */
  readonly to: string;
  /** The signer's office. */
  readonly signer: string;
  /** Their name. */
  readonly signerName: string;
}

/** The fields as a form asks for them; `longest` in characters. */
export const OFFICE_FACTS: readonly {
  readonly id: keyof OfficeFacts;
  readonly name: string;
  readonly example: string;
  readonly longest: number;
}[] = [
  { id: 'above', name: 'Cơ quan chủ quản (nếu có)', example: 'Ủy ban nhân dân …', longest: 200 },
  { id: 'issuer', name: 'Cơ quan lập giấy tờ', example: 'Phòng …', longest: 200 },
  { id: 'place', name: 'Địa danh', example: 'ghi trước ngày, tháng, năm', longest: 100 },
  { id: 'to', name: 'Kính gửi', example: 'nơi nhận báo cáo', longest: 200 },
  { id: 'signer', name: 'Chức vụ người ký', example: 'Trưởng phòng', longest: 100 },
  { id: 'signerName', name: 'Họ tên người ký', example: '', longest: 100 },
];

export const NO_FACTS: OfficeFacts = { above: '', issuer: '', place: '', to: '', signer: '', signerName: '' };
