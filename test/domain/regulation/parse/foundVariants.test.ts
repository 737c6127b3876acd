/** Printed forms that were once misread, each in a text of its kind. Words are made up. */
import { describe, expect, it } from 'vitest';
import { doubtsOf } from '../../../../src/domain/regulation/intake/doubts.ts';
import { guessMetadata } from '../../../../src/domain/regulation/intake/guessMetadata.ts';
import { parseRegulation } from '../../../../src/domain/regulation/parse/parse.ts';
import { findReferences } from '../../../../src/domain/regulation/references/references.ts';
import type { RegulationText } from '../../../../src/domain/regulation/tree/tree.ts';
import { instrumentsOf, walk } from '../../../../src/domain/regulation/tree/walk.ts';

function read(source: string) {
  const { text, problems, remarks, doubts } = parseRegulation(source, 'x.txt');
  expect(problems).toEqual([]);
  if (text === null) throw new Error('not read');
  return { text, remarks, doubts: [...doubts, ...doubtsOf(text)] };
}
const ids = (text: RegulationText) =>
  instrumentsOf(text).flatMap((instrument) => [...walk(instrument)].map(({ node }) => node.id));
const links = (text: RegulationText) =>
  findReferences(text).map(({ words, target }) =>
    target.kind === 'internal' ? `${words} → ${target.ids.join(', ')}` : `${words}: ${target.kind}`,
  );

const HEAD =
  'QUỐC HỘI\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nLuật số: 12/2023/QH15\nLUẬT\nCÂY XANH\n' +
  'Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;\nQuốc hội ban hành Luật Cây xanh.\n';
const DECISION =
  'ỦY BAN NHÂN DÂN TỈNH A\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\tĐộc lập - Tự do - Hạnh phúc\n' +
  'Số: 15/2024/QĐ-UBND\tA, ngày 05 tháng 3 năm 2024\n\nQUYẾT ĐỊNH\nBan hành Quy chế trồng cây\n' +
  'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;\nQUYẾT ĐỊNH:\n' +
  'Điều 1. Ban hành kèm theo Quyết định này Quy chế trồng cây.\nĐiều 2. Các sở thi hành Quyết định này./.\n\n';
const ISSUED = '(Ban hành kèm theo Quyết định số 15/2024/QĐ-UBND ngày 05 tháng 3 năm 2024)\n';

describe('what surrounds a text', () => {
  it('the sentence of adoption of a law raises no doubt', () => {
    const { doubts } = read(
      `${HEAD}Điều 1. Phạm vi\nLuật này về cây xanh.\nLuật này được Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam khóa XV, kỳ họp thứ 5 thông qua ngày 20 tháng 6 năm 2023.\nCHỦ TỊCH QUỐC HỘI\nVương Đình Huệ\n`,
    );
    expect(doubts).toEqual([]);
  });

  it('recipients between the lines of the signature stay recipients', () => {
    const { text, doubts } = read(
      `${DECISION}Nơi nhận:\tTM. ỦY BAN NHÂN DÂN\n- Như Điều 2;\tKT. CHỦ TỊCH\n- Bộ Xây dựng;\tPHÓ CHỦ TỊCH\n- Lưu: VT.\t(Đã ký)\n\tNguyễn Văn A\n`,
    );
    expect(text.regulation.back.filter(({ kind }) => kind === 'recipient').map((passage) => passage.text)).toEqual([
      '- Như Điều 2;',
      '- Bộ Xây dựng;',
      '- Lưu: VT.',
    ]);
    expect(doubts).toEqual([]);
  });

  it('columns set apart by spaces are read as columns, and a number with a space is whole', () => {
    const { text, doubts } = read(
      'BỘ XÂY DỰNG          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n  Số:  03 /2024/TT-BXD     Hà Nội, ngày  15  tháng 4 năm 2024\nTHÔNG TƯ\nHướng dẫn trồng cây\nCăn cứ Luật A;\nĐiều 1. Trồng cây.\n\nNơi nhận:               KT. BỘ TRƯỞNG\n- Thủ tướng Chính phủ;        THỨ TRƯỞNG\n- Lưu: VT.              (Đã ký)\n\n                Nguyễn Tường V\n',
    );
    expect(doubts).toEqual([]);
    expect(guessMetadata(text)).toMatchObject({ number: '03/2024/TT-BXD', office: 'Thứ trưởng' });
    expect(text.regulation.back.map(({ kind }) => kind).filter((kind) => kind === 'recipient')).toHaveLength(2);
  });

  it('a resolution of the Party ends at “T/M BAN CHẤP HÀNH …”', () => {
    const { text, doubts } = read(
      'BAN CHẤP HÀNH TRUNG ƯƠNG\nSố 18-NQ/TW\nNGHỊ QUYẾT\nvề trồng cây\nI- TÌNH HÌNH\n1- Đã trồng.\nII- QUAN ĐIỂM\n1- Trồng tiếp.\nT/M BAN CHẤP HÀNH TRUNG ƯƠNG\nTỔNG BÍ THƯ\nNguyễn Văn T\n',
    );
    expect(text.regulation.back.map(({ kind }) => kind)).toEqual(['authority', 'office', 'signer']);
    expect(doubts).toEqual([]);
    expect(guessMetadata(text).number).toBe('18-NQ/TW');
  });

  it('the session below a council and “Kính gửi” are separate passages, without a doubt', () => {
    const { text, doubts } = read(
      'HỘI ĐỒNG NHÂN DÂN\nTỈNH B\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 05/2023/NQ-HĐND\nNGHỊ QUYẾT\nMức chi trồng cây\nHỘI ĐỒNG NHÂN DÂN TỈNH B\nKHÓA X, KỲ HỌP THỨ 12\nCăn cứ Luật A;\nQUYẾT NGHỊ:\nĐiều 1. Mức chi là 100 đồng.\nCHỦ TỊCH\nPhạm Văn G\n',
    );
    expect(text.regulation.front.map(({ kind }) => kind).filter((kind) => kind === 'issuer')).toHaveLength(2);
    expect(doubts).toEqual([]);
    const plan = read('THÔNG TƯ\nHướng dẫn trồng cây\nKính gửi: Các tỉnh\nBộ hướng dẫn:\nI. MỤC ĐÍCH\n1. Một.\n').text;
    expect(plan.regulation.front.find(({ kind }) => kind === 'title')?.text).toBe('Hướng dẫn trồng cây');
  });

  it('names in capitals get the capitals that they have elsewhere in the text', () => {
    const signed = (head: string, office: string) =>
      guessMetadata(
        read(`${head}\nSố: 1/2024/X\nTHÔNG TƯ\nVề cây\nĐiều 1. Trồng cây.\n${office}\nNguyễn Văn A\n`).text,
      );
    expect(signed('BỘ TÀI CHÍNH - BỘ XÂY DỰNG\nVIỆT NAM DÂN CHỦ CỘNG HÒA', 'BỘ TRƯỞNG BỘ TÀI CHÍNH')).toMatchObject({
      issuer: 'Bộ Tài chính - Bộ Xây dựng',
      office: 'Bộ trưởng Bộ Tài chính',
    });
    expect(signed('BỘ XÂY DỰNG', 'KT. BỘ TRƯỞNG\nTHỨ TRƯỞNG')).toMatchObject({ office: 'Thứ trưởng' });
    expect(signed('BỘ XÂY DỰNG', 'BỘ TRƯỞNG')).toMatchObject({ issuer: 'Bộ Xây dựng', office: 'Bộ trưởng' });
    expect(signed('THỦ TƯỚNG CHÍNH PHỦ', 'CHỦ NHIỆM VĂN PHÒNG QUỐC HỘI')).toMatchObject({
      issuer: 'Thủ tướng Chính phủ',
      office: 'Chủ nhiệm văn phòng Quốc hội',
    });
  });
});

describe('a consolidated text of the National Assembly’s office', () => {
  const notes = (one: string, two: string, three: string, four: string) =>
    `LUẬT\nCÂY XANH\nLuật Cây xanh số 05/2015/QH13 ngày 20 tháng 6 năm 2015 của Quốc hội được sửa đổi, bổ sung bởi:\nLuật số 12/2023/QH15 ngày 20 tháng 6 năm 2023 sửa đổi, bổ sung một số điều của Luật Cây xanh.\nCăn cứ Hiến pháp;\nQuốc hội ban hành Luật Cây xanh${one}.\nĐiều 1. Phạm vi\n1.${two} Luật này về cây xanh.\n2. Cho vay${three} để trồng cây.\nĐiều 2. Hiệu lực${four}\nLuật này có hiệu lực từ ngày 01 tháng 01 năm 2016.\n\nXÁC THỰC VĂN BẢN HỢP NHẤT\nCHỦ NHIỆM\nBùi Văn E\n\n[1] Luật số 12/2023/QH15 có căn cứ sau.\n[2] Khoản này được sửa đổi.\n[3] Cụm từ này được thay thế.\n[4] Điều này được bổ sung.\n`;

  it.each([
    ['in brackets', notes('[1]', '[2]', '[3]', '[4]')],
    ['as superscripts', notes('¹', '²', '³', '⁴')],
    ['stuck to words', notes('1', '2', '3', '4').replace(/^\[(\d)\]/gm, '$1')],
  ])('has its footnotes, with marks %s', (_, source) => {
    const { text, doubts } = read(source);
    expect(doubts).toEqual([]);
    const kinds = text.regulation.back.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'footnote')).toHaveLength(4);
    expect(text.regulation.front.filter(({ kind }) => kind === 'history')).toHaveLength(2);
    expect(links(text)).toContain('Luật Cây xanh: document');
  });
});

describe('appendices and attachments', () => {
  it('forms in an appendix are separate annexes, also after “(Ký, ghi rõ họ tên)”', () => {
    const { text } = read(
      `${DECISION}QUY CHẾ\nTRỒNG CÂY\n${ISSUED}Điều 1. Mẫu đơn\nMẫu đơn tại Phụ lục I.\n\nPHỤ LỤC I\nMẪU ĐƠN\n(Kèm theo Quyết định số 15/2024/QĐ-UBND)\n\nMẫu số 01\nĐƠN TRỒNG CÂY\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n1. Họ tên: ……\nNGƯỜI LÀM ĐƠN\n(Ký, ghi rõ họ tên)\n\nMẫu số 02\nBIÊN BẢN\nĐiều 1. Kiểm tra\nCây tốt.\n`,
    );
    expect(text.annexes.map(({ id }) => id)).toEqual(['phu-luc-1', 'mau-1', 'mau-2']);
    expect(text.annexes[1]?.front.find(({ kind }) => kind === 'title')?.text).toBe('ĐƠN TRỒNG CÂY');
    expect(ids(text)).toContain('mau-2.dieu-1');
  });

  it('“Quy trình này” in a second attachment is that one', () => {
    const { text } = read(
      `${DECISION}QUY CHẾ\nTRỒNG CÂY\n${ISSUED}Điều 1. Phạm vi\nQuy chế này về cây.\n\nQUY TRÌNH\nCHĂM CÂY\n${ISSUED}Điều 1. Tưới\nTưới cây.\nĐiều 2. Cắt\nTheo Điều 1 Quy trình này và Điều 1 Quy chế này.\n\nDANH MỤC CÂY\n${ISSUED}1. Sao.\n`,
    );
    expect(links(text)).toContain('Điều 1 Quy trình này → kem-theo.dieu-1');
    expect(links(text)).toContain('Điều 1 Quy chế này → dieu-1');
    expect(text.annexes.map(({ name }) => name)).toEqual(['Quy trình', 'Danh mục cây']);
  });
});

describe('references to other texts', () => {
  it('“Quyết định này” is not in a Quy chế whose decision is missing from the file', () => {
    const { text } = read(`QUY CHẾ\nTRỒNG CÂY\n${ISSUED}Điều 1. Một\nTheo Điều 2 Quyết định này.\nĐiều 2. Hai\nHết.\n`);
    expect(links(text).filter((link) => !link.endsWith('document'))).toEqual([]);
  });

  it('“Nghị định này” after a decree means that decree, and need not be in this text', () => {
    const { text } = read(
      'QUYẾT ĐỊNH\nVề cây\nĐiều 1. Thực hiện Nghị định số 10/2020/NĐ-CP; Điều 1 và Điều 5 của Nghị định này.\n',
    );
    expect(links(text)).toEqual(['Nghị định số 10/2020/NĐ-CP: document']);
  });

  it('the title of a law ends before a reference to this text', () => {
    const { text } = read(
      'QUY ĐỊNH\nVề cây\nĐiều 1. Một\nTheo khoản 1 Điều 2 của Luật Đất đai và khoản 1 Điều 2 của Quy định này.\nĐiều 2. Hai\n1. Một.\n2. Hai.\n',
    );
    expect(links(text)).toEqual(['Luật Đất đai: document', 'khoản 1 Điều 2 của Quy định này → dieu-2.khoan-1']);
  });
});

describe('numbers as printed', () => {
  it('“Điều 1.-” and “1.-” are numbers with their dash', () => {
    const { text } = read('LUẬT\nCÂY\nĐiều 1.- Phạm vi\nLuật này về cây.\nĐiều 2.- Hai\n1.- Một.\n2.- Hai.\n');
    expect(ids(text)).toEqual(['dieu-1', 'dieu-2', 'dieu-2.khoan-1', 'dieu-2.khoan-2']);
    expect(text.regulation.body[0]).toMatchObject({ mark: 'Điều 1.-', heading: 'Phạm vi' });
  });

  it('points a to g without đ are the Latin alphabet if f is among them', () => {
    const { text, remarks } = read(
      'Điều 1. Gồm:\na) một;\nb) hai;\nc) ba;\nd) bốn;\ne) năm;\nf) sáu;\ng) bảy.\nĐiều 2. Theo điểm f Điều 1.\n',
    );
    expect(ids(text)).toContain('dieu-1.diem-f');
    expect(links(text)).toEqual(['điểm f Điều 1 → dieu-1.diem-f']);
    expect(remarks.map(({ words }) => words)).toEqual([expect.stringContaining('bảng chữ Latinh')]);
  });

  it('a row of a table with a Roman number and a name is the name of a group', () => {
    const { text } = read(
      'Điều 1. Bảng giá\nTT\tLoại\tGiá 1\tGiá 2\nI\tĐất ở\n1\tĐường A\t10\t9\nII\tĐất khác\n1\tĐường B\t8\t7\n',
    );
    expect(text.regulation.body[0]).toMatchObject({ heading: 'Bảng giá' });
  });
});
