/** Reads and checks `site.yaml` and the logo beside it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError, type Problem } from '../../../../domain/problem.ts';
import { readableAccent } from '../../../../domain/site/colours.ts';
import { settingsOf, siteSchema, type SiteSettings } from '../../../../domain/site/settings.ts';
import { readYaml } from '../files/contentYaml.ts';
import { SITE_FILE } from '../files/fileNames.ts';
import { logoProblems, logoRatio } from './logoProblems.ts';
import { readWith } from '../files/schemaProblems.ts';
import { shownPath } from '../files/shownPath.ts';

/**
 * The settings of the site whose regulations are in `content`; the defaults if there is no site.yaml.
 * @throws ContentError with every problem found
 */
export function loadSite(content: string): SiteSettings {
  const path = join(content, SITE_FILE);
  const problems = [...misnamed(content)];
  if (!existsSync(path)) {
    if (problems.length > 0) throw new ContentError(problems);
    return settingsOf({});
  }
  const yaml = readYaml(readFileSync(path, 'utf8'), shownPath(path));
  // A file with comments only is treated as absent.
  const given = yaml.data === null && yaml.problems.length === 0 ? { ...yaml, data: {} } : yaml;
  const { data, problems: found } = readWith(siteSchema, given);
  problems.push(...found);
  if (data !== null) {
    const { logo, accent } = data;
    const files = typeof logo === 'string' ? [logo] : logo === undefined ? [] : [logo.light, logo.dark];
    const pathOf = (at: number) => (typeof logo === 'string' ? ['logo'] : ['logo', at === 0 ? 'light' : 'dark']);
    files.forEach((name, at) => {
      if (!readdirSync(content).includes(name))
        problems.push({
          ...yaml.locate(pathOf(at)),
          found: `"${name}", mà cạnh ${SITE_FILE} không có tệp này`,
          expected: 'tên một tệp có thật, đúng cả chữ hoa chữ thường',
          fix: `Chép tệp vào cạnh ${SITE_FILE}, hoặc sửa tên.`,
        });
      else problems.push(...logoProblems(join(content, name), shownPath(join(content, name))));
    });
    if (accent !== undefined) {
      const readable = readableAccent(accent.toLowerCase());
      if (readable !== accent.toLowerCase())
        problems.push({
          ...yaml.locate(['accent']),
          found: `màu ${accent}, quá nhạt để đọc trên nền trắng`,
          expected: 'độ tương phản với nền sáng ít nhất 4,5 : 1 (WCAG 2.2, mức AA)',
          fix: `Dùng màu đậm hơn, ví dụ "${readable}" cùng sắc.`,
        });
    }
  }
  if (problems.length > 0 || data === null) throw new ContentError(problems);
  return settingsOf(data, (name) => logoRatio(join(content, name)));
}

/** Files beside site.yaml that look like it and would be ignored. */
function misnamed(content: string): readonly Problem[] {
  if (!existsSync(content)) return [];
  const wrong = readdirSync(content).filter((name) => /\.ya?ml$/i.test(name) && name !== SITE_FILE);
  return wrong.map((name) => ({
    file: shownPath(join(content, name)),
    line: 1,
    found: `tệp “${name}”, không phần nào của trang đọc`,
    expected: `ngay trong thư mục này chỉ có ${SITE_FILE}; tệp của từng văn bản nằm trong thư mục của văn bản`,
    fix: 'Sửa tên tệp, hoặc chuyển tệp đi nơi khác.',
  }));
}
