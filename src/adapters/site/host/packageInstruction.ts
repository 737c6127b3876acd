import { vietnameseDate } from '../../../domain/day.ts';

/** Facts about the package that the instruction mentions. */
export interface PackageFacts {
  /** The site's name; null if the build does not say it. */
  readonly siteName: string | null;
  readonly version: string;
  /** Day of packaging, `2026-11-23`. */
  readonly date: string;
  /** The folder to be copied to the host, by its name in the package. */
  readonly folder: string;
  /** The folder with configuration files for the host. */
  readonly hostFolder: string;
  /** Number of files in `folder`. */
  readonly files: number;
}

/** The one-page instruction for whoever runs a web host: a complete HTML document, printable on A4. */
export function packageInstruction({ siteName, version, date, folder, hostFolder, files }: PackageFacts): string {
  const day = vietnameseDate(date);
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Hướng dẫn đưa trang lên máy chủ web ${siteName === null ? '' : ` | ${escaped(siteName)}`}</title>
<style>
html { font: 100%/1.5 system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif; }
body { max-width: 44rem; margin: 0 auto; padding: 1.5rem 1rem; }
h1 { font-size: 1.5rem; line-height: 1.3; margin: 0 0 .25rem; }
h2 { font-size: 1.0625rem; margin: 1.25rem 0 .25rem; }
p, ol, ul { margin: 0 0 .5rem; }
ol, ul { padding-inline-start: 1.5rem; }
li { margin-block-end: .25rem; }
code { font: inherit; font-weight: 600; overflow-wrap: anywhere; }
@media print { @page { size: A4; margin: 13mm 18mm; } html { font-size: 10.25pt; line-height: 1.36; } h2 { margin-block-start: .8rem; } body { padding: 0; max-width: none; } }
</style>
</head>
<body>
<h1>Đưa trang lên máy chủ web</h1>
<p>${siteName === null ? 'Phiên bản' : `Trang “${escaped(siteName)}”, phiên bản`} ${version}, đóng gói ngày ${day}. Ba bước, không phải cài đặt gì.</p>
<h2>Cách làm</h2>
<ol>
<li>Giải nén gói. Trong gói có tờ hướng dẫn này, thư mục <code>${folder}</code> gồm ${files} tệp, và thư mục <code>${hostFolder}</code> để dùng sau.</li>
<li>Chọn thư mục trên máy chủ ứng với địa chỉ mong muốn. Ví dụ: muốn trang ở <code>https://ten-mien.vn/cchc/</code> thì dùng thư mục <code>cchc</code>. Đặt ở đường dẫn nào cũng được, không phải sửa tệp nào.</li>
<li>Chép mọi thứ ở bên trong thư mục <code>${folder}</code> vào thư mục ấy, giữ nguyên các thư mục con. Mở địa chỉ bằng điện thoại: thấy trang chủ là xong.</li>
</ol>
<h2>Cần và không cần</h2>
<ul>
<li>Không cần cơ sở dữ liệu, không cần cài thêm phần mềm. Máy chủ nào gửi được tệp là dùng được.</li>
<li>Nên dùng <code>https</code>. Chỉ với <code>https</code>, trang mới dùng được khi mất mạng và thêm được vào màn hình chính; đọc và tự kiểm tra thì có hay không đều được.</li>
</ul>
<h2>Nên làm thêm: cấu hình máy chủ</h2>
<p>Mỗi tệp trong <code>${hostFolder}</code> dành cho một loại máy chủ: <code>nginx.conf</code> cho nginx, <code>apache.htaccess</code> cho Apache, <code>iis-web.config</code> cho IIS. Mở tệp, làm theo mấy dòng đầu; nếu thư mục của trang đã có tệp cùng loại thì chép thêm vào, đừng ghi đè. Netlify và Cloudflare Pages tự dùng tệp <code>_headers</code> có sẵn trong <code>${folder}</code>. Nhờ đó:</p>
<ul>
<li>Trang khác không nhúng được trang này vào khung để lừa người dùng bấm nhầm.</li>
<li>Tệp chữ được gửi kèm <code>charset=utf-8</code>. Nếu tự cấu hình, đừng để máy chủ ghi bảng mã khác, chữ Việt sẽ vỡ.</li>
<li>Bản mới hiện ra ngay; địa chỉ sai thì hiện trang <code>404.html</code>.</li>
</ul>
<h2>Khi có bản mới</h2>
<ul>
<li>Chép đè toàn bộ bản mới lên bản cũ, ở đúng thư mục cũ, trừ <code>site.json</code> đã sửa. Không cần xóa tệp cũ.</li>
<li>Máy đã mở trang sẽ hiện dòng “Có bản mới. Tải lại khi tiện.” Những gì người dùng đã nhập vẫn còn.</li>
</ul>
<h2>Đừng đổi địa chỉ</h2>
<p>Bản tự kiểm tra của mỗi người nằm trong trình duyệt của người đó và gắn với địa chỉ của trang. Đổi tên miền hay đường dẫn thì họ không còn thấy bản của mình. Nếu buộc phải đổi, hãy báo trước để mọi người tải bản đang làm về thành tệp rồi mở lại ở địa chỉ mới.</p>
<h2>Đổi thông báo, liên hệ</h2>
<p>Sửa tệp <code>site.json</code> bằng Notepad, lưu dạng UTF-8, chỉ có chữ; bỏ mục nào cũng được: <code>{ "banner": "Bản thử nghiệm", "notices": [{ "words": "Hạn gửi: 10/12/2026.", "until": "2026-12-10" }], "contact": { "phone": "0271 3860 100" } }</code></p>
<h2>Khi ngừng công bố</h2>
<p>Máy đã mở trang giữ một bản để đọc khi mất mạng, nên xóa thư mục trên máy chủ chưa làm mất bản ấy. Hãy đăng một bản mới nói rõ việc ngừng công bố.</p>
<h2>Dữ liệu</h2>
<p>Trang không gửi gì về máy chủ và không gọi địa chỉ nào khác. Máy chủ chỉ biết tệp nào được tải, như với mọi trang web.</p>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
