/** What a text says of itself, as a first draft of its metadata.yaml. Only what stands there; the rest is left for a person. */
import { citedDocuments } from '../references/citedDocuments.ts';
import { quietTitle } from '../tree/names.ts';
import type { Instrument, Passage, PassageKind, RegulationText } from '../tree/tree.ts';

/** Fields found; the others are absent. */
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

/** Reads the names, numbers and days that the front and back of a text print. */
export function guessMetadata({ decision, regulation }: RegulationText): MetadataGuess {
  const enacting = decision ?? regulation;
  const issue = issueOf(regulation);
  const lines = enacting.front.map(({ text }) => text).join('\n');
  const kind = wordsOf(enacting, 'instrument');
  const ownKind = decision === null ? undefined : wordsOf(regulation, 'instrument');
  const issuerPrinted = wordsOf(enacting, 'issuer');
  const issuer = issue.issuer ?? (issuerPrinted === undefined ? undefined : properName(issuerPrinted));
  const title = wordsOf(regulation, 'title');
  const date = issue.date ?? isoDay(/(?:^|, |\n)ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})/.exec(lines));
  const signer = [...enacting.back].findLast((passage) => passage.kind === 'signer')?.text;
  const office = [...enacting.back].findLast((passage) => passage.kind === 'office')?.text;
  return present({
    instrument: kind === undefined ? issue.type : quietTitle(kind),
    number: issue.number ?? /(?:^|\n)Số ?: ?(\S+)/.exec(lines)?.[1],
    date,
    issuer,
    issuerShort: issuer?.replace('Ủy ban nhân dân', 'UBND').replace('Hội đồng nhân dân', 'HĐND'),
    signer,
    office: office === undefined ? undefined : properName(office.replace(/^(?:KT|Q|TL|TUQ)\. ?/, '')),
    regulationName: ownKind === undefined ? undefined : quietTitle(ownKind),
    title: title === undefined ? undefined : titled(ownKind ?? kind, quietTitle(title)),
    inForceFrom: inForce(`${wholeWords(enacting)}\n${wholeWords(regulation)}`, date),
  });
}

/** What “(Ban hành kèm theo Quyết định số … ngày … của …)” names. */
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
  return `${quietTitle(kind)} ${rest}`;
}

/** A name printed in capitals: small letters, but for the first word and what follows huyện, tỉnh, xã … */
function properName(printed: string): string {
  if (printed !== printed.toUpperCase()) return printed;
  const lower = printed.toLowerCase();
  const [, before = lower, place = ''] =
    /^(.*?(?:thành phố|thị xã|thị trấn|huyện|tỉnh|quận|phường|xã) )(.*)$/u.exec(lower) ?? [];
  const named = place
    .split(' ')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
  return before.charAt(0).toUpperCase() + before.slice(1) + named;
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

function wholeWords({ body }: Instrument): string {
  const words = (node: Instrument['body'][number]): string =>
    ['paragraphs' in node ? node.paragraphs.join('\n') : '', ...node.children.map(words)].join('\n');
  return body.map(words).join('\n');
}

function present<T extends Readonly<Record<string, string | undefined>>>(
  fields: T,
): { readonly [K in keyof T]?: string } {
  // The entries kept are those of T with a value.
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    readonly [K in keyof T]?: string;
  };
}
