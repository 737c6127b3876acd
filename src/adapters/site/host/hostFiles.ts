/**
 * What a host can be told in its own configuration file: the headers of `siteHeaders.ts`, the charset, the page for
 * what is not there.
 * All but `_headers` name the path under which the site stands, since their formats know no path relative to
 * themselves.
 */
import { CACHE_HASHED, CACHE_OTHERS, HASHED_FOLDER, SECURITY_HEADERS, TEXT_TYPES } from './siteHeaders.ts';

const SECURITY = Object.entries(SECURITY_HEADERS);
const TYPES = Object.entries(TEXT_TYPES);

/**
 * For nginx: a block to be included in the `server` block of the site. @param base path of the site, a slash at both
 * ends
 */
export function nginxConf(base: string): string {
  // An add_header in an inner block drops all those of the outer one, so both blocks have them all.
  const headers = (indent: string, cache: string) =>
    [...SECURITY, ['Cache-Control', cache]]
      .map(([name, value]) => `${indent}add_header ${name} "${value}" always;`)
      .join('\n');
  const types = [...new Set([...TYPES.map(([, type]) => type), 'application/javascript'])].filter(
    (type) => type !== 'text/html',
  );
  return `# nginx: đặt tệp này cạnh tệp cấu hình rồi thêm vào khối server { ... } của trang một dòng:
#   include <đường dẫn tới tệp này>;
# Trang ở đường dẫn khác thì sửa ${base} ở mọi dòng bên dưới. Thử bằng: nginx -t
location ${base} {
    charset utf-8;
    charset_types ${types.join(' ')};
    error_page 404 ${base}404.html;
    expires off;
${headers('    ', CACHE_OTHERS)}

    location ${base}${HASHED_FOLDER}/ {
${headers('        ', CACHE_HASHED)}
    }
}
`;
}

/**
 * For Apache httpd: the `.htaccess` of the site's folder. Directives of the class FileInfo only, each behind the module
 * that it needs: where one of
 * them were forbidden, Apache would answer every request with 500. @param base path of the site, a slash at both ends
 */
export function apacheHtaccess(base: string): string {
  // A host's own header of that name may stand in the other of Apache's two tables, and both would be sent.
  const set = (name: string, value: string) => [
    `    Header onsuccess unset ${name}`,
    `    Header always set ${name} "${value}"`,
  ];
  return `# Apache: chép tệp này vào thư mục của trang và đổi tên thành .htaccess
# Trang ở đường dẫn khác thì sửa dòng ngay sau. Nếu sau đó máy chủ báo lỗi 500, hãy xóa tệp .htaccess: trang lại chạy như trước.
ErrorDocument 404 ${base}404.html
<IfModule mod_mime.c>
${TYPES.map(([extension, type]) => `    AddType ${type} .${extension}`).join('\n')}
    AddCharset utf-8 ${TYPES.map(([extension]) => `.${extension}`).join(' ')}
</IfModule>
<IfModule mod_headers.c>
${SECURITY.flatMap(([name, value]) => set(name, value)).join('\n')}
    Header onsuccess unset Cache-Control
    Header onsuccess unset Expires
    Header always set Cache-Control "${CACHE_OTHERS}"
    Header always set Cache-Control "${CACHE_HASHED}" "expr=%{REQUEST_STATUS} -in {'200','206','304'} && %{REQUEST_URI} =~ m#/${HASHED_FOLDER}/#"
</IfModule>
`;
}

/**
 * For IIS: the `web.config` of the site's folder. Every entry is removed before it is added, as IIS refuses one that
 * its own configuration
 * has already. @param base path of the site, a slash at both ends
 */
export function iisWebConfig(base: string): string {
  const add = (indent: string, headers: readonly (readonly string[])[]) =>
    headers
      .map(
        ([name = '', value = '']) =>
          `${indent}<remove name="${name}" />\n${indent}<add name="${name}" value="${value}" />`,
      )
      .join('\n');
  return `<?xml version="1.0" encoding="utf-8"?>
<!-- IIS: chép tệp này vào thư mục của trang và đổi tên thành web.config
     Trang ở đường dẫn khác thì sửa path của dòng error statusCode="404": đường dẫn tới tệp 404.html, tính từ thư mục gốc của máy chủ.
     Nếu sau đó máy chủ báo lỗi 500, hãy xóa tệp web.config: trang lại chạy như trước. -->
<configuration>
  <system.webServer>
    <staticContent>
${TYPES.map(([extension, type]) => `      <remove fileExtension=".${extension}" />\n      <mimeMap fileExtension=".${extension}" mimeType="${type}; charset=utf-8" />`).join('\n')}
    </staticContent>
    <httpProtocol>
      <customHeaders>
${add('        ', [...SECURITY, ['Cache-Control', CACHE_OTHERS]])}
      </customHeaders>
    </httpProtocol>
    <httpErrors errorMode="Custom">
      <remove statusCode="404" subStatusCode="-1" />
      <error statusCode="404" path="${`${base}404.html`.slice(1).replaceAll('/', '\\')}" responseMode="File" />
    </httpErrors>
  </system.webServer>
  <location path="${HASHED_FOLDER}">
    <system.webServer>
      <httpProtocol>
        <customHeaders>
${add('          ', [['Cache-Control', CACHE_HASHED]])}
        </customHeaders>
      </httpProtocol>
    </system.webServer>
  </location>
</configuration>
`;
}

/**
 * For Netlify, Cloudflare Pages and hosts like them, which read it from the root of what they publish and send the
 * charset and the page for
 * what is not there by themselves. A header that two rules give is sent twice, so pages keep the host's own rule, which
 * is to ask again.
 */
export function headersFile(): string {
  return `/*\n${SECURITY.map(([name, value]) => `  ${name}: ${value}\n`).join('')}/${HASHED_FOLDER}/*\n  Cache-Control: ${CACHE_HASHED}\n`;
}
