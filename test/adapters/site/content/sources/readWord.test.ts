import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readWord } from '../../../../../src/adapters/site/content/sources/readWord.ts';
import { parseRegulation } from '../../../../../src/domain/regulation/parse/parse.ts';
import { tableOf } from '../../../../../src/domain/regulation/tree/tables.ts';
import { articlesOf } from '../../../../../src/domain/regulation/tree/walk.ts';
import { definition, list, listed, p, r, table, wordFile } from './wordFile.ts';

const read = (body: string, parts: Readonly<Record<string, string>> = {}) => {
  const result = readWord(wordFile(body, parts));
  if ('refusal' in result) throw new Error(result.refusal);
  return { ...result, blocks: result.text.trimEnd().split('\n\n') };
};
const refusal = (bytes: Uint8Array): string => {
  const result = readWord(bytes);
  return 'refusal' in result ? result.refusal : '';
};

describe('automatic numbers', () => {
  const levels = definition(
    0,
    ['decimal', 'Điều %1.'],
    ['decimal', '%2.'],
    ['lowerLetter', '%3)'],
    ['lowerRoman', '(%4)'],
  );

  test('are printed level by level and start again below a higher one', () => {
    const { blocks, remarks } = read(
      [
        p('Một', listed(1)),
        p('a', listed(1, 1)),
        p('b', listed(1, 1)),
        p('x', listed(1, 2)),
        p('y', listed(1, 2)),
        p('i', listed(1, 3)),
        p('Hai', listed(1)),
        p('c', listed(1, 1)),
        p('z', listed(1, 2)),
      ].join(''),
      { numbering: levels + list(1, 0) },
    );
    expect(blocks).toEqual(['Điều 1. Một', '1. a', '2. b', 'a) x', 'b) y', '(i) i', 'Điều 2. Hai', '1. c', 'a) z']);
    expect(remarks).toEqual([expect.stringContaining('9 số tự động')]);
  });

  test('continue through lists of one definition, and start where a list says so', () => {
    const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const { blocks } = read(
      [p('a', listed(1)), p('b', listed(2)), p('c', listed(3)), p('d', listed(3)), p('e', listed(1))].join(''),
      {
        numbering: definition(0, ['decimal', '%1.']) + list(1, 0) + list(2, 0) + list(3, 0, restart),
      },
    );
    expect(blocks).toEqual(['1. a', '2. b', '1. c', '2. d', '3. e']);
  });

  test('come from styles, also by what these are based on, and are switched off by list 0', () => {
    const styles = `<w:style w:type="paragraph" w:styleId="A"><w:pPr>${listed(1)}</w:pPr></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>`;
    const styled = (name: string, more = '') => `<w:pStyle w:val="${name}"/>${more}`;
    const { blocks } = read(
      [
        p('a', styled('A')),
        p('b', styled('B')),
        p('c', styled('B', '<w:numPr><w:numId w:val="0"/></w:numPr>')),
        p('d'),
      ].join(''),
      {
        styles,
        numbering: definition(0, ['upperRoman', '%1.']) + list(1, 0),
      },
    );
    expect(blocks).toEqual(['I. a', 'II. b', 'c', 'd']);
  });

  test('contain the numbers of higher levels, as plain figures if the level is marked legal', () => {
    const numbering =
      definition(0, ['upperRoman', 'Chương %1'], ['decimal', '%1.%2.', '<w:isLgl/>'], ['decimal', '%1.%2.%3']) +
      list(1, 0);
    expect(
      read([p('A', listed(1)), p('b', listed(1, 1)), p('c', listed(1, 2))].join(''), { numbering }).blocks,
    ).toEqual(['Chương I A', '1.1. b', 'I.1.1 c']);
  });

  test('never restart where the level says so; bullets are signs', () => {
    const numbering =
      definition(0, ['decimal', '%1.'], ['decimal', '%2)', '<w:lvlRestart w:val="0"/>']) +
      definition(1, ['bullet', '\uF0B7']) +
      list(1, 0) +
      list(2, 1);
    expect(
      read(
        [p('a', listed(1)), p('b', listed(1, 1)), p('c', listed(1)), p('d', listed(1, 1)), p('e', listed(2))].join(''),
        { numbering },
      ).blocks,
    ).toEqual(['1. a', '1) b', '2. c', '2) d', '• e']);
  });

  test('empty paragraphs and unknown lists have none', () => {
    const numbering = definition(0, ['decimal', '%1.']) + list(1, 0);
    expect(read([p('a', listed(1)), p('b', listed(1)), p('c', listed(9))].join(''), { numbering }).blocks).toEqual([
      '1. a',
      '2. b',
      'c',
    ]);
  });

  test('count an empty paragraph, as Word prints it, and say so', () => {
    const { blocks, remarks } = read([p('a', listed(1)), p('', listed(1)), p('b', listed(1))].join(''), {
      numbering: definition(0, ['decimal', '%1.']) + list(1, 0),
    });
    expect(blocks).toEqual(['1. a', '3. b']);
    expect(remarks).toContainEqual(expect.stringContaining('1 đoạn trống mang số tự động (ví dụ “2.”)'));
  });

  test('fill the cells of a column that is only counted', () => {
    const { blocks } = read(
      table(['STT', 'Loại'], [p('', listed(1)), 'Xe đạp'], [p('', listed(1)), 'Xe máy'], [p('', listed(2)), 'Ô tô']),
      { numbering: definition(0, ['decimal', '%1']) + definition(1, ['bullet', '-']) + list(1, 0) + list(2, 1) },
    );
    expect(blocks).toEqual(['STT\tLoại\n1\tXe đạp\n2\tXe máy\n\tÔ tô']);
  });

  test('of paragraphs joined by tracked changes are those of the remaining one', () => {
    const joined = `<w:p><w:pPr>${listed(1)}<w:rPr><w:del/></w:rPr></w:pPr>${r('Một ')}</w:p>`;
    const gone = `<w:p><w:pPr>${listed(1)}<w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p>`;
    expect(
      read([joined, p('câu.', listed(1)), gone, p('Hai.', listed(1))].join(''), {
        numbering: definition(0, ['decimal', '%1.']) + list(1, 0),
      }).blocks,
    ).toEqual(['1. Một câu.', '2. Hai.']);
  });

  test('in a format that is not read are plain figures, and reported', () => {
    const { blocks, remarks } = read(p('Phạm vi', listed(1)), {
      numbering: definition(0, ['vietnameseCounting', 'Điều thứ %1:']) + list(1, 0),
    });
    expect(blocks).toEqual(['Điều thứ 1: Phạm vi']);
    expect(remarks).toContainEqual(expect.stringContaining('viết theo kiểu không đọc được'));
  });

  test('give a text that the parser accepts', () => {
    const { text } = read(
      [
        p('QUYẾT ĐỊNH'),
        p('Về chợ'),
        p('Phạm vi', listed(1)),
        p('Một câu.', listed(1, 1)),
        p('Hai câu:', listed(1, 1)),
        p('Nhỏ;', listed(1, 2)),
        p('To.', listed(1, 2)),
      ].join(''),
      { numbering: levels + list(1, 0) },
    );
    const parsed = parseRegulation(text, 'thu.txt').text;
    expect(
      parsed === null
        ? []
        : articlesOf(parsed.regulation)[0]?.node.children.map(({ id, children }) => [id, children.length]),
    ).toEqual([
      ['dieu-1.khoan-1', 0],
      ['dieu-1.khoan-2', 2],
    ]);
  });
});

describe('tables', () => {
  test('keep merged cells and the paragraphs of a cell', () => {
    const { blocks } = read(
      table(
        ['STT', ['<w:gridSpan w:val="2"/>', 'Mức']],
        [['<w:vMerge w:val="restart"/>', '1'], p('Một') + p('Hai'), 'x'],
        [['<w:vMerge/>', ''], 'y', 'z'],
      ),
    );
    expect(blocks).toEqual(['STT\tMức\t←\n1\tMột ⏎ Hai\tx\n↑\ty\tz']);
    const parsed = parseRegulation(`Điều 1. Mức\n\n${blocks.join('\n\n')}\n`, 'thu.txt').text;
    const paragraph = parsed === null ? '' : (articlesOf(parsed.regulation)[0]?.node.paragraphs[0] ?? '');
    expect(tableOf(paragraph)?.rows.map((row) => row.map(({ columns, rows }) => `${columns}×${rows}`))).toEqual([
      ['1×1', '2×1'],
      ['1×2', '1×1', '1×1'],
      ['1×1', '1×1'],
    ]);
  });

  test('that only lay out a letterhead, or have one column, are paragraphs', () => {
    const letterhead = table([
      p('ỦY BAN NHÂN DÂN') + p('XÃ A'),
      p('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') + p('Độc lập - Tự do - Hạnh phúc'),
    ]);
    expect(read(letterhead + table([p('Một') + p('Hai')])).blocks).toEqual([
      'ỦY BAN NHÂN DÂN',
      'XÃ A',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Một',
      'Hai',
    ]);
  });

  test('of one row are read as columns of signatures side by side', () => {
    expect(read(table([p('BÊN A') + p('(Ký tên)'), p('BÊN B') + p('(Ký tên)')])).blocks).toEqual([
      'BÊN A',
      '(Ký tên)',
      'BÊN B',
      '(Ký tên)',
    ]);
  });

  test('inside a cell of another are lines of that cell, and reported', () => {
    const { blocks, remarks } = read(table(['a', table(['b', 'c'], ['d', 'e'])], ['f', 'g']));
    expect(blocks).toEqual(['a\tb | c ⏎ d | e\nf\tg']);
    expect(remarks).toEqual([expect.stringContaining('bảng nằm trong ô')]);
  });
});

describe('what is printed above and below every page', () => {
  const head = p('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') + p('Độc lập - Tự do - Hạnh phúc');

  test('is put above the text if it is its letterhead', () => {
    const { blocks, remarks } = read(p('QUYẾT ĐỊNH'), { header1: table([p('UBND XÃ A') + p('Số: 5/QĐ'), head]) });
    expect(blocks).toEqual([
      'UBND XÃ A',
      'Số: 5/QĐ',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'QUYẾT ĐỊNH',
    ]);
    expect(remarks).toEqual([expect.stringContaining('chép lên đầu văn bản')]);
  });

  test('is left out if the text has the same one', () => {
    expect(read(head + p('QUYẾT ĐỊNH'), { header1: head, header2: head })).toMatchObject({ remarks: [] });
  });

  test('is left out and reported if it is anything else but a page number', () => {
    const { blocks, remarks } = read(p('Một'), {
      header1: p('CÔNG BÁO/Số 12'),
      header2: p('CÔNG BÁO/Số 12'),
      header3: p('Trang 3/12'),
      footer1: p('- 2 -'),
    });
    expect(blocks).toEqual(['Một']);
    expect(remarks).toEqual([expect.stringContaining('“CÔNG BÁO/Số 12”')]);
  });
});

describe('the contents of a run', () => {
  test('line breaks, tabs, hyphens, fields, signs', () => {
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText><w:t>mã</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
    const run =
      '<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:noBreakHyphen/><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>';
    expect(read(`<w:p>${run}${field}</w:p>`).text).toBe('a\nb\tc-☑7\n');
  });

  test('a page break within a paragraph is a line break', () => {
    expect(read(`<w:p>${r('Một')}<w:r><w:br w:type="page"/></w:r>${r('hai')}</w:p>${p('ba')}`).text).toBe(
      'Một\nhai\n\nba\n',
    );
  });

  test('a field that Word draws by itself is shown as a gap, and reported', () => {
    const field = (code: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const { blocks, remarks } = read(
      `<w:p>${r('T = ')}${field('EQ \\f(A;B)')}${field('TC x')}${field('LISTNUM')}</w:p>`,
    );
    expect(blocks).toEqual(['T = □□']);
    expect(remarks).toEqual([expect.stringContaining('2 trường của Word (“EQ \\f(A;B)”)')]);
  });

  test('diagrams and drawn words are reported', () => {
    const { remarks } = read(
      `<w:p><w:r><w:drawing><relIds/></w:drawing></w:r><w:r><w:pict><v:textpath string="CHỢ"/></w:pict></w:r><w:r><w:drawing><line/></w:drawing></w:r>${r('a')}</w:p>`,
    );
    expect(remarks).toEqual([expect.stringContaining('2 sơ đồ, biểu đồ hoặc chữ nghệ thuật')]);
  });

  test('the parts of a file may be numbered', () => {
    const bytes = zipSync(
      Object.fromEntries(
        Object.entries(unzipSync(wordFile(p('Chữ')))).map(([name, part]) => [name.replace('.xml', '2.xml'), part]),
      ),
    );
    expect(readWord(bytes)).toMatchObject({ text: 'Chữ\n' });
  });

  test('tracked changes are accepted and reported', () => {
    const body = `<w:p>${r('Giữ ')}<w:ins>${r('thêm')}</w:ins><w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del><w:moveFrom>${r('xa')}</w:moveFrom></w:p>`;
    const { blocks, remarks } = read(body);
    expect(blocks).toEqual(['Giữ thêm']);
    expect(remarks).toEqual([expect.stringContaining('1 chỗ thêm'), expect.stringContaining('1 chỗ xóa')]);
  });

  test('a paragraph whose end mark was deleted continues with the next', () => {
    const joined = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${r('Một ')}</w:p>${p('câu.')}`;
    expect(read(joined).blocks).toEqual(['Một câu.']);
  });

  test('hidden text is left out and reported, also if a style hides it', () => {
    const styles = '<w:style w:type="character" w:styleId="An"><w:rPr><w:vanish/></w:rPr></w:style>';
    const { blocks, remarks } = read(
      `<w:p>${r('Hiện')}${r(' ẩn', '<w:vanish/>')}${r(' kín', '<w:rStyle w:val="An"/>')}${r(' rõ', '<w:vanish w:val="0"/>')}</w:p>`,
      { styles },
    );
    expect(blocks).toEqual(['Hiện rõ']);
    expect(remarks).toEqual([expect.stringContaining('2 chỗ chữ ẩn')]);
  });

  test('words struck through are kept and reported', () => {
    const { blocks, remarks } = read(
      `<w:p>${r('Phạt ')}${r('một', '<w:strike/>')}${r('hai', '<w:strike w:val="0"/>')}${r(' ba', '<w:dstrike/>')}</w:p>`,
    );
    expect(blocks).toEqual(['Phạt mộthai ba']);
    expect(remarks).toEqual([expect.stringContaining('2 chỗ chữ bị gạch ngang')]);
  });

  test('old fonts are converted by their names, capitals drawn as such', () => {
    const vni = '<w:rFonts w:ascii="VNI-Times" w:hAnsi="VNI-Times"/>';
    const { blocks, remarks } = read(
      [
        p('Ñieàu 1. Troàng caây', '', vni),
        p('§iÒu 2. c©y', '', '<w:rFonts w:ascii=".VnTime"/>'),
        p('quyÕt ®Þnh', '', '<w:rFonts w:ascii=".VnTimeH"/>'),
        p('nghị định', '', '<w:caps/>'),
      ].join(''),
    );
    expect(blocks).toEqual(['Điều 1. Trồng cây', 'Điều 2. cây', 'QUYẾT ĐỊNH', 'NGHỊ ĐỊNH']);
    expect(remarks).toEqual([
      expect.stringContaining('phông VNI'),
      expect.stringContaining('2 đoạn chữ từ phông TCVN3'),
    ]);
  });

  test('superscript and subscript figures stay so: 10⁶ is not 106', () => {
    expect(
      read(
        `<w:p>${r('10')}${r('6', '<w:vertAlign w:val="superscript"/>')}${r(' CO')}${r('2', '<w:vertAlign w:val="subscript"/>')}</w:p>`,
      ).blocks,
    ).toEqual(['10⁶ CO₂']);
  });

  test('text boxes are read once, after their paragraph', () => {
    const box = (words: string) => `<w:txbxContent>${p(words)}</w:txbxContent>`;
    const drawn = `<mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>${box('Số: 1/QĐ')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('Số: 1/QĐ')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
    expect(read(`<w:p><w:r>${drawn}</w:r>${r('Chữ')}</w:p>`).blocks).toEqual(['Chữ', 'Số: 1/QĐ']);
  });

  test('formulas become one line, and are reported', () => {
    const formula =
      '<m:oMath><m:r><m:t>T=</m:t></m:r><m:f><m:num><m:r><m:t>A+1</m:t></m:r></m:num><m:den><m:r><m:t>B</m:t></m:r></m:den></m:f></m:oMath>';
    const { blocks, remarks } = read(`<w:p>${formula}</w:p>`);
    expect(blocks).toEqual(['T=(A+1)/B']);
    expect(remarks).toEqual([expect.stringContaining('công thức')]);
  });

  test('footnotes have a mark where they are cited, and their text is at the end', () => {
    const cite = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const { blocks, remarks } = read(`<w:p>${r('2.')}${cite}${r(' Trồng tràm.')}</w:p>`, {
      footnotes: `<w:footnote w:id="2">${p('Khoản này được sửa đổi.')}</w:footnote>`,
    });
    expect(blocks).toEqual(['2.[1] Trồng tràm.', '[1] Khoản này được sửa đổi.']);
    expect(remarks).toEqual([expect.stringContaining('1 chú thích')]);
  });

  test('the words of content controls and links are read; pictures are reported', () => {
    const { blocks, remarks } = read(
      `<w:sdt><w:sdtContent>${p('Trong khung')}</w:sdtContent></w:sdt><w:p><w:hyperlink>${r('nối')}</w:hyperlink><w:r><w:drawing><blip/></w:drawing></w:r></w:p>`,
    );
    expect(blocks).toEqual(['Trong khung', 'nối']);
    expect(remarks).toEqual([expect.stringContaining('1 hình')]);
  });
});

describe('a file that is not a Word text', () => {
  const document = (xml: string) => zipSync({ 'word/document.xml': strToU8(xml) });
  test.each<readonly [what: string, bytes: Uint8Array, says: RegExp]>([
    ['cut off', wordFile(p('Chữ')).subarray(0, 60), /hỏng hoặc chưa tải hết/],
    ['an Excel file', zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), /tệp Excel/],
    ['an OpenDocument file', zipSync({ 'content.xml': strToU8('<a/>') }), /\.odt/],
    ['a ZIP file', zipSync({ 'a.txt': strToU8('a') }), /tệp nén ZIP/],
    ['without words', wordFile('<w:p><w:r><w:drawing/></w:r></w:p>'), /không có chữ.*OCR/],
    ['with broken XML', document('<w:document><w:body>'), /không đọc được/],
    [
      'with entities',
      document('<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><w>&b;</w>'),
      /khai báo lạ/,
    ],
  ])('%s is refused with a sentence', (_, bytes, says) => {
    expect(refusal(bytes)).toMatch(says);
  });

  test('a part that claims to be huge is not unpacked', () => {
    const zip = zipSync({ 'word/document.xml': new Uint8Array(70 * 1024 * 1024) }, { level: 9 });
    expect(zip.length).toBeLessThan(200_000);
    expect(refusal(zip)).toMatch(/lớn khác thường/);
  });
});
