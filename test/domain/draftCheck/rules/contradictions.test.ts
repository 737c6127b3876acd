/** Contradictions in a draft: lists and their numbers, shares, levels with signs, the draft's own day and number. */
import { describe, expect, test } from 'vitest';
import { checkDraft, isShown } from '../../../../src/domain/draftCheck/checkDraft.ts';

/** The findings in a draft: rule, location and words. */
const reported = (words: string): readonly string[] =>
  checkDraft(`QUY ĐỊNH\nVề đánh giá công chức\n${words}\n`)
    .findings.filter(isShown)
    .map(({ rule, at, words: found }) => `${rule} ${at} ${found}`);

describe('lists', () => {
  test.each([
    ['Việc đánh giá gồm 04 bước sau đây:\n1. Tự đánh giá.\n2. Góp ý.\n3. Quyết định.', ['dem-sai dieu-1 04 bước']],
    ['Đánh giá theo hai tiêu chí sau:\n- Chất lượng;\n- Tiến độ;\n- Thái độ.', ['dem-sai dieu-1 hai tiêu chí']],
    ['Việc đánh giá gồm ba bước:\n1. Tự đánh giá.\n2. Góp ý.\n3. Quyết định.', []],
    ['Hội đồng gồm 07 thành viên:\n1. Chủ tịch.\n2. 06 ủy viên.', []],
    ['Có ít nhất 02 tiêu chí sau:\n1. Đúng hạn.\n2. Đúng việc.\n3. Đúng mức.', []],
    ['Kế hoạch trong năm nội dung gồm:\n1. Đúng hạn.\n2. Đúng việc.', []],
  ])('%s', (words, found) => {
    expect(reported(`Điều 1. Các bước\n${words}`)).toEqual(found);
  });
});

describe('parts of one whole', () => {
  test.each([
    [
      'Thời hạn giải quyết là 10 ngày làm việc, trong đó:\n1. Tiếp nhận: 01 ngày làm việc.\n2. Thẩm định: 07 ngày làm việc.\n3. Trả: 03 ngày làm việc.',
      ['tong-sai dieu-1 10 ngày'],
    ],
    ['Tổng điểm là 100 điểm, gồm:\n1. Nội dung: 40 điểm.\n2. Hình thức: 50 điểm.', ['tong-sai dieu-1 100 điểm']],
    ['Tổng kinh phí 5.000.000 đồng, gồm:\na) Xã: 3.000.000 đồng;\nb) Ấp: 2.000.000 đồng.', []],
    ['Thời hạn không quá 15 ngày, trong đó:\n1. Xã: 05 ngày.\n2. Huyện: 07 ngày.', []],
    ['Tổng điểm 100 điểm, trong đó:\n1. Mỗi lần vi phạm trừ 5 điểm.\n2. Mỗi lần tốt cộng 2 điểm.', []],
    ['Thời hạn là 10 ngày, trong đó:\n1. Xã: từ 2 ngày đến 3 ngày.\n2. Huyện: 5 ngày.', []],
  ])('%s', (words, found) => {
    expect(reported(`Điều 1. Thời hạn\n${words}`)).toEqual(found);
  });
});

describe('working hours', () => {
  const GENERAL = '1. Buổi sáng từ 7 giờ 00 đến 11 giờ 30.\n2. Buổi chiều từ 13 giờ 30 phút đến 17 giờ.';
  test.each([
    [
      GENERAL,
      'Chấp hành giờ làm việc: sáng từ 7 giờ 30 đến 11 giờ 30, chiều từ 13h30 đến 17h00.',
      ['gio-lam-viec dieu-2 từ 7 giờ 30 đến 11 giờ 30'],
    ],
    [GENERAL, 'Thời gian làm việc của cơ quan: từ 8:00 đến 11:30.', ['gio-lam-viec dieu-2 từ 8:00 đến 11:30']],
    [GENERAL, 'Chấp hành giờ làm việc: sáng từ 07 giờ đến 11h30, chiều từ 1 giờ 30 đến 5 giờ.', []],
    [GENERAL, 'Thời gian làm việc của bảo vệ: sáng từ 6 giờ đến 11h30.', []],
    [GENERAL, 'Giờ làm việc mùa đông: sáng từ 8 giờ đến 11h30.', []],
    [GENERAL, 'Hội nghị từ 8 giờ đến 10 giờ.', []],
    ['1. Sáng từ 7 giờ đến 11 giờ.\n2. Sáng từ 8 giờ đến 11 giờ.', 'Giờ làm việc sáng từ 9 giờ đến 11 giờ.', []],
  ])('%s | %s', (one, other, found) => {
    expect(reported(`Điều 1. Thời gian làm việc\n${one}\nĐiều 2. Trách nhiệm\n${other}`)).toEqual(found);
  });
});

test.each([
  ['Quy định này có hiệu lực từ ngày ký và thay thế Quy định này.', ['tu-thay-the dieu-1 thay thế Quy định này']],
  ['Quy định này có hiệu lực cho đến khi có văn bản thay thế Quy định này.', []],
  ['Việc sửa đổi, thay thế Quy định này do Chủ tịch quyết định.', []],
  ['Quyết định này thay thế Quy định này.', []],
])('%s', (words, found) => {
  expect(reported(`Điều 1. Hiệu lực\n${words}`)).toEqual(found);
});

describe('deadlines of a summary', () => {
  test.each([
    [
      '1. Các xã gửi báo cáo quý về Phòng Nội vụ trước ngày 20 của tháng cuối quý.\n2. Phòng Nội vụ tổng hợp, trình Ủy ban trước ngày 15 của tháng cuối quý.',
      ['han-nguoc dieu-1.khoan-2 trước ngày 15 của tháng cuối quý'],
    ],
    [
      '1. Các xã gửi báo cáo cho Phòng Nội vụ chậm nhất ngày 31 tháng 12 hằng năm.\n2. Phòng Nội vụ báo cáo Ủy ban chậm nhất ngày 25 tháng 12 hằng năm.',
      ['han-nguoc dieu-1.khoan-2 chậm nhất ngày 25 tháng 12 hằng năm'],
    ],
    [
      '1. Các xã gửi báo cáo cho Phòng Nội vụ trước ngày 15/12 hằng năm.\n2. Phòng Nội vụ tổng hợp trước ngày 20/12 hằng năm.',
      [],
    ],
    [
      '1. Các xã gửi báo cáo cho Phòng Nội vụ trước ngày 25/12 hằng năm.\n2. Phòng Nội vụ tổng hợp trước ngày 05/01 năm sau.',
      [],
    ],
    [
      '1. Các xã gửi báo cáo tháng cho Phòng Nội vụ trước ngày 25 hằng tháng.\n2. Phòng Nội vụ tổng hợp trước ngày 05 của tháng đầu quý.',
      [],
    ],
  ])('%s', (words, found) => {
    expect(reported(`Điều 1. Báo cáo\n${words}`)).toEqual(found);
  });
});

describe('shares of one whole', () => {
  test.each([
    [
      '1. Điểm công việc chiếm 60%.\n2. Điểm thái độ chiếm 30%.\n3. Điểm tập thể chiếm 20%.',
      ['tong-sai dieu-1.khoan-3 20%'],
    ],
    ['Kinh phí được phân bổ như sau:\na) 50% cho xã;\nb) 35% cho ấp.', ['tong-sai dieu-1.diem-b 35%']],
    ['1. Điểm công việc chiếm 70%.\n2. Điểm thái độ chiếm 30%.', []],
    ['1. Giảm 50% phí cho hộ nghèo.\n2. Giảm 30% phí cho hộ cận nghèo.', []],
    ['1. Cây xanh chiếm từ 60% trở lên.\n2. Đường chiếm từ 30% trở lên.', []],
  ])('%s', (words, found) => {
    expect(reported(`Điều 1. Tỷ lệ\n${words}`)).toEqual(found);
  });
});

describe('levels', () => {
  test.each([
    ['1. Tốt: 70 - 100 điểm.\n2. Khá: 50 – 69 điểm.\n3. Kém: < 40 điểm.', ['khoang-trong dieu-1.khoan-2 50 – 69 điểm']],
    ['1. Tốt: ≥ 70 điểm.\n2. Khá: từ 50 điểm đến dưới 70 điểm.\n3. Kém: < 50 điểm.', []],
    ['1. Loại I: tỷ lệ đạt từ 85 - 70%.', ['khoang-nguoc dieu-1.khoan-1 từ 85 - 70%']],
    ['1. Thưởng từ 3 triệu đến 2 triệu đồng.', ['khoang-nguoc dieu-1.khoan-1 từ 3 triệu đến 2 triệu đồng']],
    ['1. Phạt từ 500 triệu đồng đến 3 tỷ đồng.', []],
    ['1. Trang 12-5 người ký.', []],
    [
      '1. Trưởng ban quyết định chi dưới 10 triệu đồng.\n2. Phó Chủ tịch quyết định chi từ 10 triệu đồng đến dưới 50 triệu đồng.\n3. Chủ tịch quyết định chi trên 50 triệu đồng.',
      ['khoang-trong dieu-1.khoan-3 trên 50 triệu đồng'],
    ],
    [
      'Điểm đạt trên 90 điểm thì loại A; từ 80 điểm đến 90 điểm thì loại B; từ 70 điểm đến dưới 80 điểm thì loại C; dưới 60 điểm thì loại D.',
      ['khoang-trong dieu-1 từ 70 điểm đến dưới 80 điểm'],
    ],
  ])('%s', (words, found) => {
    expect(reported(`Điều 1. Mức\n${words}`)).toEqual(found);
  });

  test('fines for several acts are not levels of one scale', () => {
    expect(
      reported(
        'Điều 1. Vi phạm\n1. Phạt tiền từ 1.000.000 đồng đến 3.000.000 đồng đối với hành vi vứt rác.\n2. Phạt tiền từ 2.000.000 đồng đến 5.000.000 đồng đối với hành vi đổ nước thải.\n3. Phạt tiền từ 10.000.000 đồng đến 20.000.000 đồng đối với hành vi chôn lấp.',
      ),
    ).toEqual([]);
  });
});

describe('words', () => {
  test.each([
    ['Theo quy đinh của Quyết đinh này.', ['go-nham dieu-1 quy đinh', 'go-nham dieu-1 Quyết đinh']],
    ['Xã báo các kết quả.', []],
    ['Xã báo các. Gia đinh đóng đinh.', ['go-nham dieu-1 báo các']],
  ])('%s', (words, found) => {
    expect(reported(`Điều 1. Việc\n${words}`)).toEqual(found);
  });

  test('in capitals are judged one by one', () => {
    const two = checkDraft('QUY ĐỊNH\nVề chợ\nĐiều 1. NGHÀNH\nNGHÀNH NGHIỆP ÝT.\n').findings;
    expect(two.filter(({ rule }) => rule === 'chu-la').map(({ words }) => words)).toEqual(['NGHÀNH', 'NGHÀNH', 'ÝT']);
  });
});

describe('what a decision issues', () => {
  const issuing = (named: string) =>
    checkDraft(
      `QUYẾT ĐỊNH\nBan hành Quy chế làm việc của Ban quản lý chợ\nĐiều 1. Ban hành kèm theo Quyết định này ${named}.\nĐiều 2. Ban quản lý chợ thi hành.\nCHỦ TỊCH\nNguyễn Văn An\nQUY CHẾ\nLàm việc của Ban quản lý chợ\nĐiều 1. Phạm vi\nQuy chế này quy định việc làm của Ban.\n`,
    )
      .findings.filter(isShown)
      .map(({ rule, at, words: found }) => `${rule} ${at} ${found}`);

  test.each([
    ['Quy chế hoạt động của Ban quản lý chợ', ['hai-ten quyet-dinh.dieu-1 Quy chế hoạt động của Ban quản lý chợ']],
    ['Quy định làm việc của Ban quản lý chợ', ['hai-ten quyet-dinh.dieu-1 Quy định làm việc của Ban quản lý chợ']],
    ['“Quy chế làm việc của Ban quản lý chợ”', []],
    ['Quy chế làm việc của Ban quản lý chợ Tân Khai gồm 2 Điều', []],
  ])('%s', (named, found) => {
    expect(issuing(named)).toEqual(found);
  });
});

describe('the draft’s own day and number', () => {
  const decision = (words: string) =>
    checkDraft(
      `ỦY BAN NHÂN DÂN\nXÃ TÂN KHAI\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 05/QĐ-UBND\nTân Khai, ngày 05 tháng 3 năm 2024\nQUYẾT ĐỊNH\nVề chợ\nĐiều 1. Lập chợ.\nĐiều 2. ${words}\nCHỦ TỊCH\nNguyễn Văn An\n`,
    )
      .findings.filter(isShown)
      .map(({ rule, words: found }) => `${rule} ${found}`);

  test.each([
    ['Quyết định này có hiệu lực kể từ ngày 01 tháng 3 năm 2024.', ['hieu-luc-truoc kể từ ngày 01 tháng 3 năm 2024']],
    ['Quyết định này có hiệu lực kể từ ngày 05 tháng 3 năm 2024.', []],
    ['Quyết định này thay thế Quyết định số 05/QĐ-UBND.', ['tu-thay-the thay thế Quyết định số 05/QĐ-UBND']],
    ['Quyết định này thay thế Quyết định số 15/QĐ-UBND.', []],
  ])('%s', (words, found) => {
    expect(decision(words)).toEqual(found);
  });
});
