/** Gives an appendix, form or attachment its name and its ids. */
import type { Section } from './divide.ts';
import { finishInstrument } from './finish.ts';
import type { InstrumentDraft } from './instrument.ts';
import type { ReportProblem } from './report/report.ts';
import type { Annex } from '../tree/tree.ts';
import { annexNumber } from './words/annexCaptions.ts';

const ANNEX_SLUGS: Readonly<Record<Annex['kind'], string>> = {
  appendix: 'phu-luc',
  form: 'mau',
  attachment: 'kem-theo',
};

/**
 * The finished annex.
 * @param used how often each id was given so far; counts this one
 */
export function finishAnnex(
  { section, draft }: { section: Section; draft: InstrumentDraft },
  used: Map<string, number>,
  report: ReportProblem,
): Annex {
  const { kind, label, printed } = section.caption ?? { kind: 'attachment', label: '', printed: '' };
  const number = annexNumber(label);
  const stem = `${ANNEX_SLUGS[kind]}${number === '' ? '' : `-${number}`}`;
  const times = (used.get(stem) ?? 0) + 1;
  used.set(stem, times);
  const id = times === 1 ? stem : `${stem}-lan-${times}`;
  const isCapitals = printed === printed.toUpperCase();
  const name =
    kind === 'attachment'
      ? quiet(printed, isCapitals)
      : `${kind === 'appendix' ? 'Phụ lục' : quiet(printed.replace(label, '').replace(/[ .:–-]+$/u, ''), isCapitals)}${label === '' ? '' : ` ${label}`}`;
  return { ...finishInstrument(draft, `${id}.`, report), id, kind, label, name };
}

function quiet(words: string, isCapitals: boolean): string {
  return isCapitals ? words.charAt(0) + words.slice(1).toLowerCase() : words;
}
