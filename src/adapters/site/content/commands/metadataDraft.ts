import type { MetadataGuess } from '../../../../domain/regulation/intake/guessMetadata.ts';

/**
 * A `metadata.yaml` to be filled in: what was found in the text, and an empty value where a person must look.
 * `check:content` names every empty one with its line.
 */
export function metadataDraft(
  guess: MetadataGuess,
  file: { readonly name: string; readonly sha256: string } | null = null,
): string {
  const value = (found: string | undefined) => JSON.stringify(found ?? '');
  const alone = guess.regulationName === undefined;
  return `# Thông tin về văn bản. Chỗ để trống ("") phải điền; chỗ đã có được đọc từ văn bản, hãy so lại. Từng trường: content/README.md.
instrument: ${value(guess.instrument)} # loại văn bản ban hành: Quyết định, Nghị quyết, Luật …
number: ${value(guess.number)} # số, ký hiệu
date: ${value(guess.date)} # ngày ký, năm-tháng-ngày
issuer:
  name: ${value(guess.issuer)} # tên đầy đủ của cơ quan ban hành
  short: ${value(guess.issuerShort)} # tên ngắn khi trích dẫn
signer:
  name: ${value(guess.signer)} # người ký
  office: ${value(guess.office)} # chức vụ
${alone ? '# regulationName: Quy định # chỉ khi có văn bản kèm theo: tên loại của nó' : `regulationName: ${value(guess.regulationName)} # tên loại của văn bản kèm theo`}
title: ${value(guess.title)} # tên đầy đủ
shortTitle: "" # tên ngắn cho chỗ hẹp
inForceFrom: ${value(guess.inForceFrom)} # ngày bắt đầu có hiệu lực
validity:
  status: unverified # unverified (chưa xác minh), inForce (còn hiệu lực), ended (hết hiệu lực): chỉ ghi điều đã kiểm chứng
  checked: "" # ngày kiểm tra
  line: "Hiệu lực: chưa xác minh" # một dòng cho đầu trang
  sentences: # từng câu về điều đã biết và chưa biết
    - "" # ví dụ: Trang này chưa kiểm tra được văn bản còn hiệu lực hay không.
source:
  name: ${file === null ? '""' : JSON.stringify(`Bản chữ đọc từ tệp ${file.name}`)} # bản chữ lấy từ đâu
  note: "" # đã xử lý thế nào
${
  file === null
    ? ''
    : `  file: ${JSON.stringify(file.name)} # tệp đã đọc, để đối chiếu
  sha256: ${file.sha256}
`
}`;
}

/** The same for a text that amends a regulation, which has fewer fields. */
export function amendingDraft(guess: MetadataGuess): string {
  const value = (found: string | undefined) => JSON.stringify(found ?? '');
  return `# Thông tin về văn bản sửa đổi. Chỗ để trống ("") phải điền; chỗ đã có được đọc từ văn bản, hãy so lại.
instrument: ${value(guess.instrument)} # loại văn bản
number: ${value(guess.number)} # số, ký hiệu
date: ${value(guess.date)} # ngày ký, năm-tháng-ngày
title: ${value(guess.title)} # tên đầy đủ
inForceFrom: ${value(guess.inForceFrom)} # ngày bắt đầu có hiệu lực
source:
  name: "" # bản chữ lấy từ đâu
`;
}
