/**
 * Extracts a first draft of a text's metadata.yaml from the text. Only what is printed there; the rest is left to a
 * person.
 */
import { citedDocuments } from '../references/citedDocuments.ts';
import { sentenceCase } from '../tree/names.ts';
import { namesAsWritten } from '../tree/namesAsWritten.ts';
import { officeName, personName, properName } from './properNames.ts';
import type { Instrument, Passage, PassageKind, RegulationText } from '../tree/tree.ts';

/** The fields that were found; the others are absent. */
export interface MetadataGuess {
  readonly instrument?: string;
  readonly number?: string;
  /** `2021-01-25` */
  readonly date?: string;
  readonly issuer?: string;
  readonly issuerShort?: string;
  readonly signer?: string;
  readonly office?: string;
  readonly regulationName?: string;
  readonly title?: string;
  readonly inForceFrom?: string;
}

/** Reads the names, numbers and dates printed in the front and back of a text. */
export function guessMetadata(read: RegulationText): MetadataGuess {
  const { decision, regulation, annexes } = read;
  const named = namesAsWritten(read, true);
  /** Words in capitals in lower case, with the capitals of names; other words as they are. */
  const quiet = (printed: string, lower: (words: string) => string): string =>
    printed === printed.toUpperCase() ? named(lower(printed)) : lower(printed);
  const enacting = decision ?? regulation;
  const issue = issueOf(regulation);
  const { back, consolidation } = signedPart([...enacting.back, ...annexes.flatMap((annex) => annex.back)]);
  // The preamble contains the numbers and dates of other documents.
  const heads = [...(consolidation ?? []), ...enacting.front]
    .filter((passage) => passage.kind === 'letterhead')
    .map(({ text }) => text)
    .join('\n');
  const adopted = adoptionOf(enacting);
  const printedTitle = wordsOf(regulation, 'title');
  const kind = wordsOf(enacting, 'instrument') ?? KIND_IN_TITLE.exec(wordsOf(enacting, 'title') ?? '')?.[0];
  const attachedKind =
    wordsOf(regulation, 'instrument') ??
    (printedTitle === undefined ? undefined : ATTACHED_KIND.exec(printedTitle)?.[0]);
  const ownKind = decision === null ? undefined : attachedKind;
  const issuerPrinted =
    letterheadIssuer(consolidation ?? []) ??
    wordsOf(enacting, 'issuer') ??
    letterheadIssuer(enacting.front) ??
    adopted.issuer;
  const issuer = issue.issuer ?? (issuerPrinted === undefined ? undefined : quiet(issuerPrinted, properName));
  const title = printedTitle;
  const enactingTitle = wordsOf(enacting, 'title') ?? '';
  const numberInTitle = NUMBER_IN_TITLE.exec(enactingTitle)?.[1];
  const date =
    issue.date ??
    isoDay(/(?:^|[^\S\n],?|, ?|\n)ngày ?(\d{1,2}) ?tháng ?(\d{1,2}) ?năm ?(\d{4})/.exec(heads)) ??
    adopted.date ??
    (numberInTitle === undefined ? undefined : isoDay(/ngày (\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(enactingTitle)));
  const signer = back.findLast((passage) => passage.kind === 'signer')?.text;
  const office = back.findLast((passage) => passage.kind === 'office')?.text;
  return present({
    instrument: consolidation !== null ? 'Văn bản hợp nhất' : kind === undefined ? issue.type : sentenceCase(kind),
    number:
      issue.number ??
      /(?:^|\n)(?:\p{L}+ )?số ?:? ?(\d\S*(?: ?\/ ?\S+)?)/iu.exec(heads)?.[1]?.replace(/ /g, '') ??
      numberInTitle,
    date,
    issuer,
    issuerShort: issuer?.replace('Ủy ban nhân dân', 'UBND').replace('Hội đồng nhân dân', 'HĐND'),
    signer: signer === undefined ? undefined : personName(signer),
    office: office === undefined ? undefined : quiet(office, officeName),
    regulationName: ownKind === undefined ? undefined : sentenceCase(ownKind),
    title: title === undefined ? undefined : titled(ownKind ?? kind, quiet(title, sentenceCase)),
    inForceFrom: inForce(`${wholeWords(enacting)}\n${wholeWords(regulation)}`, date),
  });
}

/**
 * The passages of a back by which the text itself was signed, without those of a copy made of it (“SAO Y”); and if it
 * certifies a consolidated text, that part of it, whose number, day and signer are the consolidated text's.
 */
function signedPart(back: readonly Passage[]): {
  readonly back: readonly Passage[];
  readonly consolidation: readonly Passage[] | null;
} {
  const copy = back.findIndex(({ kind, text }) => kind === 'stamp' && /^(?:SAO |TRÍCH SAO|CHỨNG THỰC)/.test(text));
  const own = copy < 0 || !back.slice(0, copy).some(({ kind }) => kind === 'signer') ? back : back.slice(0, copy);
  const certified = own.findIndex(({ kind, text }) => kind === 'stamp' && text.startsWith('XÁC THỰC'));
  if (certified < 0) return { back: own, consolidation: null };
  // Its letterhead is before or after the words.
  const start = own.slice(0, certified).findLastIndex(({ kind }) => kind === 'signer' || kind === 'recipient') + 1;
  return { back: own, consolidation: own.slice(start) };
}

const KIND_IN_TITLE = /^(?:Luật|Pháp lệnh|Nghị định|Nghị quyết|Quyết định|Thông tư|Chỉ thị|Sắc lệnh)/u;
/** Its own number, directly after its kind: “Quyết định số 23/QĐ-UBND”; a number further on is another text's. */
const NUMBER_IN_TITLE =
  /^(?:Luật|Pháp lệnh|Nghị định|Nghị quyết|Quyết định|Thông tư(?: liên tịch)?|Chỉ thị|Sắc lệnh|Kế hoạch|Công văn)(?: của [\p{L} ]{3,60}?)? số:? ?(\d\S+)/iu;
const ATTACHED_KIND =
  /^(?:QUY ĐỊNH|QUY CHẾ|ĐIỀU LỆ|NỘI QUY|QUY TRÌNH|QUY TẮC|CHƯƠNG TRÌNH|KẾ HOẠCH|ĐỀ ÁN|PHƯƠNG ÁN|HƯỚNG DẪN)(?= )/;

/** How the name of a body begins. */
const BODY =
  /^(?:BAN|BỘ|SỞ|PHÒNG|TRƯỜNG|CÔNG ĐOÀN|VĂN PHÒNG|CHI CỤC|CỤC|TỔNG CỤC|TRUNG TÂM|BỆNH VIỆN|HỘI ĐỒNG|ỦY BAN|UỶ BAN|ĐẢNG ỦY|CHI BỘ|VIỆN|KHOA|HỘI|LIÊN ĐOÀN|UBND|HĐND|CÔNG TY|TÒA ÁN|CÔNG AN) /u;

/** The issuer in the letterhead: the capitals before quốc hiệu and “Số: …”. */
function letterheadIssuer(passages: readonly Passage[]): string | undefined {
  const names = passages.filter(
    ({ kind, text }) =>
      kind === 'letterhead' &&
      text === text.toUpperCase() &&
      !/^(?:CỘNG H|VIỆT NAM DÂN|ĐỘC LẬP|SỐ ?:|ĐẢNG CỘNG SẢN VIỆT NAM$|ĐOÀN TNCS)/u.test(text),
  );
  // The body that the issuer belongs to is above it; other lines continue the name before them.
  let body: string | undefined;
  for (const line of new Set(names.map(({ text }) => text)))
    body = body === undefined || BODY.test(line) ? line : `${body} ${line}`;
  return body;
}

/** The end of a law says who adopted it and when. */
function adoptionOf({ back, body }: Instrument): {
  readonly issuer?: string | undefined;
  readonly date?: string | undefined;
} {
  const words = [...back.map(({ text }) => text), wholeWords({ body })].join('\n');
  const [sentence = '', issuer] =
    /này (?:đã )?được (Quốc hội|Ủy ban [Tt]hường vụ Quốc hội|Hội đồng nhân dân [^,;.]{3,60}?)(?: nước | khóa |,| thông).{0,200}thông qua ngày \d{1,2} tháng \d{1,2} năm \d{4}/u.exec(
      words,
    ) ?? [];
  return { issuer, date: isoDay(/thông qua ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})/u.exec(sentence)) };
}

/** The decision named in “(Ban hành kèm theo Quyết định số … ngày … của …)”. */
function issueOf(regulation: Instrument): {
  readonly type?: string | undefined;
  readonly number?: string | undefined;
  readonly date?: string | undefined;
  readonly issuer?: string | undefined;
} {
  const line = wordsOf(regulation, 'enactedBy') ?? '';
  const [cited] = citedDocuments(line);
  if (cited === undefined) return {};
  const date = isoDay(/(\d{1,2})(?:\/| tháng )(\d{1,2})(?:\/| năm )(\d{4})/.exec(cited.date ?? ''));
  return {
    type: cited.type,
    number: cited.number ?? undefined,
    date,
    issuer: /^ của (.+?)\)?\.?$/.exec(line.slice(cited.end))?.[1],
  };
}

function wordsOf({ front }: Instrument, kind: PassageKind): string | undefined {
  return front.find((passage: Passage) => passage.kind === kind)?.text;
}

function titled(kind: string | undefined, title: string): string {
  if (kind === undefined || title.toLowerCase().startsWith(kind.toLowerCase())) return title;
  const rest = /^(?:\p{Lu}\p{Ll}|\p{Lu} )/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
  return `${sentenceCase(kind)} ${rest}`;
}

function isoDay(match: RegExpExecArray | null): string | undefined {
  if (match === null) return undefined;
  const [, day = '', month = '', year = ''] = match;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function inForce(words: string, signed: string | undefined): string | undefined {
  if (/có hiệu lực (?:thi hành )?(?:kể )?từ ngày ký/u.test(words)) return signed;
  return isoDay(
    /có hiệu lực (?:thi hành )?(?:kể )?từ ngày (\d{1,2})(?:\/| tháng )(\d{1,2})(?:\/| năm )(\d{4})/u.exec(words),
  );
}

function wholeWords({ body }: Pick<Instrument, 'body'>): string {
  const words = (node: Instrument['body'][number]): string =>
    ['paragraphs' in node ? node.paragraphs.join('\n') : '', ...node.children.map(words)].join('\n');
  return body.map(words).join('\n');
}

function present<T extends Readonly<Record<string, string | undefined>>>(
  fields: T,
): { readonly [K in keyof T]?: string } {
  // Only entries of T with a value are left.
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    readonly [K in keyof T]?: string;
  };
}
