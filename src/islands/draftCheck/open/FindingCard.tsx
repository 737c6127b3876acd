import { useRef, useState } from 'preact/hooks';
import { copyText } from '../../../adapters/browser/page/copyText.ts';
import type { OtherLocation, LocatedScale } from '../../../domain/draftCheck/checked.ts';
import { findingText } from '../../../domain/draftCheck/findingText.ts';
import type { NumberedFinding } from '../../../domain/draftCheck/numberedFindings.ts';
import type { SourceRange } from '../../../domain/draftCheck/text/sourceRange.ts';
import { proposalReplaces } from '../../../domain/draftCheck/ruleNames.ts';
import { ScalePictureOf } from './ScalePicture.tsx';

interface Props {
  readonly text: string;
  readonly finding: NumberedFinding;
  readonly scales: readonly LocatedScale[];
  readonly select: (finding: NumberedFinding, focus: 'list' | 'text' | 'none') => void;
  readonly dismiss: (finding: NumberedFinding) => void;
  readonly replace: (finding: NumberedFinding) => void;
  readonly edit: (finding: NumberedFinding) => void;
  /** Goes to other words of the text. */
  readonly jump: (source: SourceRange) => void;
}

/** Number of letters of the line shown on either side of the words. */
const AROUND = 60;

/** What is wrong, what the text says elsewhere, the proposal, and the possible actions. */
export function FindingCard({ text, finding, scales, select, dismiss, replace, edit, jump }: Props) {
  const { source, why, elsewhere, proposal, rule, isDismissed } = finding;
  const [message, setMessage] = useState('');
  const buttons = useRef<HTMLParagraphElement>(null);
  const whole = text.normalize('NFC');
  const isPut = proposal !== null && source !== null && proposalReplaces(rule);
  const copy = async () => {
    const isCopied = await copyText(proposal ?? findingText(finding), buttons.current ?? document.body);
    setMessage(isCopied ? 'Đã chép.' : 'Trình duyệt không cho chép. Hãy bôi đen rồi chép bằng tay.');
  };
  const [before, after] = aroundOf(whole, source);
  const scale = /^(?:khoang-|cung-nguong)/.test(rule) ? scaleOf(scales, finding) : undefined;
  return (
    <div class="finding-body">
      <p>{why}</p>
      {source !== null && finding.words !== '' && (
        <blockquote class="excerpt">
          {before}
          <mark>{whole.slice(source.start, source.end)}</mark>
          {after}
        </blockquote>
      )}
      {elsewhere.length > 0 && (
        <ul class="elsewhere">
          {elsewhere.map((one, at) => (
            <li key={at}>
              <Elsewhere one={one} jump={jump} />
            </li>
          ))}
        </ul>
      )}
      {scale !== undefined && <ScalePictureOf scale={scale} here={finding.citation} />}
      {proposal !== null && (
        <div class="proposal">
          <p class="quiet">{isPut ? 'Đề xuất sửa' : 'Đề xuất'}</p>
          <p>
            {isPut ? (
              <>
                {before}
                <del>{whole.slice(source.start, source.end)}</del> <ins>{proposal}</ins>
                {after}
              </>
            ) : (
              proposal
            )}
          </p>
        </div>
      )}
      <p class="actions" ref={buttons}>
        {isPut && !isDismissed && (
          <button type="button" class="btn" onClick={() => replace(finding)}>
            Sửa theo đề xuất
          </button>
        )}
        <button type="button" class="btn plain" onClick={() => select(finding, 'text')}>
          Xem trong bản
        </button>
        <button type="button" class="btn plain" onClick={() => edit(finding)}>
          Tự sửa
        </button>
        <button type="button" class="btn plain" onClick={() => void copy()}>
          {proposal === null ? 'Chép' : 'Chép đề xuất'}
        </button>
        <button type="button" class="btn plain" onClick={() => dismiss(finding)}>
          {isDismissed ? 'Xem lại chỗ này' : 'Bỏ qua'}
        </button>
        <span role="status">{message}</span>
      </p>
    </div>
  );
}

/** The scale that a finding is about: it has a level in the same provision, and the same words or those elsewhere. */
function scaleOf(
  scales: readonly LocatedScale[],
  { citation, words, elsewhere }: NumberedFinding,
): LocatedScale | undefined {
  const isIn = ({ citations, steps }: LocatedScale) =>
    steps.some((step, at) => citations[at] === citation && words.includes(step.words));
  const isWith = ({ citations }: LocatedScale) =>
    citations.includes(citation) && elsewhere.every((one) => citations.includes(one.citation));
  return scales.find((scale) => isIn(scale)) ?? scales.find((scale) => isWith(scale));
}

function Elsewhere({ one, jump }: { readonly one: OtherLocation; readonly jump: Props['jump'] }) {
  const words = one.words.length > 200 ? `${one.words.slice(0, 200)}…` : one.words;
  const citation = one.citation === '' ? 'Chỗ khác' : one.citation.replace(/^./u, (first) => first.toUpperCase());
  if (one.source === null)
    return (
      <>
        {citation}: “{words}”
      </>
    );
  const { source } = one;
  return (
    <>
      <button type="button" class="link" onClick={() => jump(source)}>
        {citation}
      </button>
      : “{words}”
    </>
  );
}

/** The words of the same line before and after a range. */
function aroundOf(text: string, source: NumberedFinding['source']): readonly [before: string, after: string] {
  if (source === null) return ['', ''];
  const lead = text.slice(Math.max(0, source.start - AROUND), source.start);
  const rest = text.slice(source.end, source.end + AROUND);
  const before = lead.slice(lead.lastIndexOf('\n') + 1);
  const [after = ''] = rest.split('\n');
  const isCut = before.length === AROUND;
  return [
    isCut ? `…${before.slice(before.indexOf(' '))}` : before,
    after.length === AROUND ? `${after.slice(0, after.lastIndexOf(' '))} …` : after,
  ];
}
