/**
 * Vietnamese typed with the fonts used before Unicode: VNI (a letter and its marks are two characters) and TCVN3 (one
 * character, drawn as another letter by fonts such as .VnTime). Without the font the characters read as something else;
 * here they are recognised and converted.
 */

/** An encoding that only its fonts can show. */
export type OldFont = 'vni' | 'tcvn3';

const TCVN3: ReadonlyMap<string, string> = pairs(
  'µà ¸á ¶ả ·ã ¹ạ ¨ă »ằ ¾ắ ¼ẳ ½ẵ Æặ ©â Çầ Êấ Èẩ Éẫ Ëậ ®đ Ìè Ðé Îẻ Ïẽ Ñẹ ªê Òề Õế Óể Ôễ Öệ ×ì Ýí Øỉ Üĩ Þị ßò ãó áỏ âõ äọ «ô åồ èố æổ çỗ éộ ¬ơ êờ íớ ëở ìỡ îợ ïù óú ñủ òũ ôụ \u00ADư õừ øứ öử ÷ữ ùự úỳ ýý ûỷ üỹ þỵ ¡Ă ¢Â §Đ £Ê ¤Ô ¥Ơ ¦Ư',
);

/** Marks of VNI behind a letter: tones on plain letters, then letters with a hat, then a with a breve. */
const VNI_MARKS = [
  'ù\u0301',
  'ø\u0300',
  'û\u0309',
  'õ\u0303',
  'ï\u0323',
  'â\u0302',
  'á\u0302\u0301',
  'à\u0302\u0300',
  'å\u0302\u0309',
  'ã\u0302\u0303',
  'ä\u0302\u0323',
  'ê\u0306',
  'é\u0306\u0301',
  'è\u0306\u0300',
  'ú\u0306\u0309',
  'ü\u0306\u0303',
  'ë\u0306\u0323',
];
const VNI_SINGLE: ReadonlyMap<string, string> = pairs('ñđ ÑĐ ôơ ÔƠ öư ÖƯ æỉ ÆỈ óĩ ÓĨ òị ÒỊ îỵ ÎỴ');
const VNI: ReadonlyMap<string, string> = vniPairs();

/** Pairs written one after the other: the character as stored, then what its font draws. */
function pairs(list: string): ReadonlyMap<string, string> {
  return new Map(list.split(' ').map((pair) => [pair.charAt(0), pair.slice(1)]));
}

function vniPairs(): ReadonlyMap<string, string> {
  const found = new Map<string, string>(VNI_SINGLE);
  for (const letter of 'aeoôuöyAEOÔUÖY') {
    const drawn = VNI_SINGLE.get(letter) ?? letter;
    for (const mark of VNI_MARKS) {
      const [stored = '', ...marks] = mark;
      const joined = `${drawn}${marks.join('')}`.normalize('NFC');
      // Only what is one letter of Vietnamese is a pair.
      if ([...joined].length !== 1) continue;
      found.set(letter + stored, joined);
      // Capitals are followed by the mark's capital, seldom by the small one.
      found.set(letter + stored.toUpperCase(), joined);
    }
  }
  return found;
}

const VNI_PATTERN = new RegExp([...VNI.keys()].sort((a, b) => b.length - a.length).join('|'), 'gu');

/** The words as the font draws them, in Unicode (NFC). */
export function convertOldFont(words: string, font: OldFont): string {
  if (font === 'tcvn3') return [...words].map((letter) => TCVN3.get(letter) ?? letter).join('');
  return words.normalize('NFC').replace(VNI_PATTERN, (stored) => VNI.get(stored) ?? stored);
}

/** The encoding that a font's name shows: `VNI-Times`, `.VnTime`, `.VnTimeH` (which draws capitals). */
export function oldFontOf(name: string): { readonly font: OldFont; readonly capitals: boolean } | null {
  if (/^VNI[- ]/i.test(name)) return { font: 'vni', capitals: false };
  return /^\.Vn/i.test(name) ? { font: 'tcvn3', capitals: name.replace(/ .*$/, '').endsWith('H') } : null;
}

/** Letters that only Unicode Vietnamese has. */
const UNICODE = /[ăĂđĐơƠưƯ\u1EA0-\u1EF9]/gu;
const VNI_SIGNS = /[aeouyAEOUY][ùøûõïâàåãäêèúüëÙØÛÕÏÂÀÅÃÄÊÈÚÜË]|[ôöÔÖ][ùøûõïÙØÛÕÏ]|[ñÑ](?=[aeiouôö])/gu;
const TCVN3_SIGNS = /\p{L}[µ¸¶·¹¨»¾¼½©®ª«¬]|[§®](?=\p{L})|[¨©ª«¬](?=\p{L})/gu;

/** The encoding that words were pasted in, where they can hardly be anything else; null for Unicode. */
export function detectOldFont(words: string): OldFont | null {
  const count = (pattern: RegExp): number => words.match(pattern)?.length ?? 0;
  const unicode = count(UNICODE);
  const [vni, tcvn3] = [count(VNI_SIGNS), count(TCVN3_SIGNS)];
  const most = Math.max(vni, tcvn3);
  if (most < 3 || most <= unicode * 2) return null;
  return vni >= tcvn3 ? 'vni' : 'tcvn3';
}
