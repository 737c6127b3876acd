/** A short invented draft with the usual defects, to try the page with. */
export const SAMPLE_NAME = 'Bản mẫu để dùng thử';

export const SAMPLE = `QUY CHẾ
Quản lý và cho mượn sách của thư viện

Điều 1. Phạm vi, đối tượng
1. Quy chế này quy định việc quản lý, cho mượn sách của thư viện.
2. Quy chế này áp dụng đối với bạn đọc và nhân viên thư viện.

Điều 2. Thẻ bạn đọc
1. Bạn đọc được cấp thẻ trong thời hạn 05 (sáu) ngày, kể từ ngày nộp đủ hồ sơ theo khoản 4 Điều này.
2. Thẻ được cấp theo Nghị định số 93/2020/NĐ-CP ngày 18 tháng 8 năm 2020 của Chính phủ.
3. Bạn đọc làm mất thẻ phải báo ngay cho thư thư viện..

Điều 3. Mượn sách
1. Mỗi lần, bạn đọc được mượn các các sách có trong danh mục ýt nhất 02 (hai) ngày.
2. Việc mượn sách quý thực hiện theo Nghị định số 93/2020/NĐ-CP ngày 18 tháng 8 năm 2019 của Chính phủ.

Điều 4. Xếp loại bạn đọc
1. Bạn đọc xuất sắc có tỷ lệ trả sách đúng hạn trong năm đạt từ 90% trở lên.
2. Bạn đọc tốt có tỷ lệ trả sách đúng hạn trong năm đạt từ 70% đến dưới 80%.
3. Bạn đọc khá có tỷ lệ trả sách đúng hạn trong năm đạt từ 50% đến dưới 70%.
4. Bạn đọc trung bình có tỷ lệ trả sách đúng hạn trong năm đạt dưới 50%.

Điều 5. Tổ chức thực hiện
1. Nhân viên thư viện chịu trách nhiệm thi hành Quy chế này.
2. Bạn đọc bị xếp loại trung bình thì không được mượn sách quý theo Điều 9 Quy chế này.
`;
