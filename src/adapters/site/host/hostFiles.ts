/**
 * Configuration files for web hosts: the headers of `siteHeaders.ts`, the charset and the 404 page. All but `_headers`
 * contain the path of the site, because their formats do not support relative paths.
 */
import { CACHE_HASHED, CACHE_OTHERS, HASHED_FOLDER, SECURITY_HEADERS, TEXT_TYPES } from './siteHeaders.ts';

const SECURITY = Object.entries(SECURITY_HEADERS);
const TYPES = Object.entries(TEXT_TYPES);

/**
 * For nginx: a block to be included in the `server` block of the site.
 * @param base path of the site, with a slash at both ends
 */
export function nginxConf(base: string): string {
  // An add_header in an inner block discards all those of the outer one, so both blocks list them all.
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
 * For Apache httpd: the `.htaccess` of the site's folder. Uses only directives of the FileInfo class, each inside an
 * <IfModule> for the module it needs: Apache answers every request with 500 if any directive is forbidden.
 * @param base path of the site, with a slash at both ends
 */
export function apacheHtaccess(base: string): string {
  // Apache keeps two header tables. The host may already set the header in the other one, and both would be sent.
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
 * For IIS: the `web.config` of the site's folder. Every entry is removed before it is added, because IIS rejects one
 * that is already in its own configuration.
 * @param base path of the site, with a slash at both ends
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
 * For Netlify, Cloudflare Pages and similar hosts, which read it from the root of the published folder and handle the
 * charset and the 404 page themselves. A header set by two rules is sent twice, so pages keep the host's own
 * Cache-Control, which is to revalidate.
 */
export function headersFile(): string {
  return `/*\n${SECURITY.map(([name, value]) => `  ${name}: ${value}\n`).join('')}/${HASHED_FOLDER}/*\n  Cache-Control: ${CACHE_HASHED}\n`;
}
