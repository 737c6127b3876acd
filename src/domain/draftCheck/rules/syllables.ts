/**
 * Which syllables Vietnamese has: an onset, a rime, and a tone that goes with it. Only syllables with a mark of
 * Vietnamese are judged, since names and foreign words are written without.
 */

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const ONSETS = ['ngh', 'ng', 'nh', 'gh', 'gi', 'ch', 'kh', 'ph', 'qu', 'th', 'tr', ...'bcdđghklmnprstvx'];
const BEFORE_FRONT = new Set(['k', 'gh', 'ngh']);
const BEFORE_OTHERS = new Set(['c', 'g', 'ng']);

const RIMES = new Set(
  [
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây',
    'e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu',
    'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet oi om on ong ooc oong op ot oc',
    'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt',
    'u ua uân uâng uât uây uc uê uêch uênh uêt ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt',
    'uynh uyt uyu uyn ư ưa ưc ưi ưm ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu ưn y yêm yên yêng yêt yêu',
  ]
    .join(' ')
    .split(' '),
);
/** Loanwords written as one. */
const LOANS = new Set(
  [
    'ôtô môtô xêri sêri lôgô lôgíc côngtơ côngtenơ rơmoóc đôla kilôgam kilômét xăngtimét ăngten cáctông càphê',
    'ximăng bêtông amiăng nitơ iốt iôt ôxy ôxi ôxít điôxít hiđrô phốtpho prôtêin vắcxin rơnghen',
  ]
    .join(' ')
    .split(' '),
);

/** The end of place names in the Highlands: Đắk, Lắk. */
const FOREIGN_END = /[ăâaôo]k$/;

/** True if the letters are a syllable of Vietnamese; upper or lower case, NFC. */
export function isVietnamese(word: string): boolean {
  const decomposed = word.toLowerCase().normalize('NFD');
  const tones = decomposed.match(TONES) ?? [];
  if (tones.length > 1) return false;
  const plain = decomposed.replace(TONES, '').normalize('NFC');
  const onset = ONSETS.find((start) => plain.startsWith(start)) ?? '';
  return (
    // “gì”, “giếng”, “quốc”: i and u belong to the onset or to the rime.
    fits(onset, plain.slice(onset.length), tones[0]) ||
    ((onset === 'gi' || onset === 'qu') && fits(onset.charAt(0), plain.slice(1), tones[0]))
  );
}

function fits(onset: string, rime: string, tone: string | undefined): boolean {
  if (!RIMES.has(rime)) return onset === 'qu' && RIMES.has(`u${rime}`);
  // Some onsets are spelt differently before front vowels: “ké”, “ghế”, but “cá”, “gà”.
  const isFront = /^[eêiy]/.test(rime);
  if (isFront && BEFORE_OTHERS.has(onset) && !(onset === 'g' && rime.startsWith('i'))) return false;
  if (!isFront && BEFORE_FRONT.has(onset)) return false;
  // Before p, t, c, ch only sắc and nặng.
  return !/(?:[ptc]|ch)$/.test(rime) || tone === '\u0301' || tone === '\u0323';
}

/** True for a word with Vietnamese diacritics that is neither a syllable nor a foreign name. */
export function isMisspelt(word: string): boolean {
  if (!/[\u0300-\u036fđ]/.test(word.toLowerCase().normalize('NFD')) || isVietnamese(word)) return false;
  if (LOANS.has(word.toLowerCase())) return false;
  const isName = /^\p{Lu}/u.test(word) && word !== word.toUpperCase();
  const plain = word.toLowerCase().normalize('NFD').replace(TONES, '').normalize('NFC');
  // Abbreviations: HĐND, QĐ, UBNDQĐ.
  if (word === word.toUpperCase() && word.normalize('NFD').search(TONES) < 0) return false;
  if (/^[^aăâeêioôơuưy]+$/.test(plain) || FOREIGN_END.test(plain)) return false;
  // Krông, Pờ Tó, Ayun: a name of another language.
  return (
    !isName ||
    !/^(?:kr|bl|br|pl|pr|dr|gr|st|sr|hl|hn|chr|xt|xr|mr|ml|tl|kl|kb|kd|kp|gl|[a-zăâđêôơư]*[wzjf])|^[êyio]a$|[aăâeêioôơuưy][^aăâeêioôơuưy]+[aăâeêioôơuưy]/.test(
      plain,
    )
  );
}
