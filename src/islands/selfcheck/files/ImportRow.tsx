import type { ImportChoice } from '../../../adapters/browser/drafts/applyImport.ts';
import type { Draft } from '../../../domain/draft/draft.ts';
import type { ImportStep } from '../../../domain/draft/exchange/planImport.ts';
import { futureSentence, momentWords } from '../../../domain/draft/savedSentence.ts';
import { capital } from '../../../domain/rating/wording/phrases.ts';
import { schemeWords } from '../../../domain/rating/wording/schemeWords.ts';
import { useSelfCheck } from '../shared/context.ts';
import { OutcomeChanges } from './OutcomeChanges.tsx';
import type { OutcomeChange } from './readFiles.ts';
import { unitName } from '../shared/words.ts';

interface Props {
  readonly index: number;
  readonly step: ImportStep;
  readonly otherwise: readonly OutcomeChange[];
  readonly choice: ImportChoice | undefined;
  readonly choose: (choice: ImportChoice) => void;
}

const SENTENCES: Readonly<Record<ImportStep['kind'], string>> = {
  new: 'Chưa có trên máy này: sẽ được thêm vào.',
  identical: 'Đã có trên máy này, nội dung như nhau: không cần làm gì.',
  newer: 'Bản trong tệp được sửa nhiều lần hơn bản trên máy này.',
  conflict: 'Bản trong tệp và bản trên máy này khác nhau.',
};

const CHOICES: readonly (readonly [ImportChoice, string])[] = [
  ['replace', 'Thay bản trên máy'],
  ['both', 'Giữ cả hai'],
  ['skip', 'Bỏ qua'],
];

/** One draft of a file: what it is, how it relates to the one here, and the choice if there is one. */
export function ImportRow({ index, step, otherwise, choice, choose }: Props) {
  const { ruleset } = useSelfCheck();
  const { kind, incoming } = step;
  const ahead = futureSentence(incoming.updatedAt, new Date().toISOString());
  return (
    <li class="card">
      <h2>{unitName(ruleset, incoming)}</h2>
      <p class="quiet">
        {ruleset.roles.find(({ id }) => id === incoming.role)?.name ??
          `${capital(schemeWords(ruleset).kind)} trong tệp không có trong quy định đang công bố`}
        {incoming.year !== null && ` · năm ${incoming.year}`} · {state(incoming)}
      </p>
      <p>{SENTENCES[kind]}</p>
      {'existing' in step && kind !== 'identical' && <p class="quiet">Bản trên máy: {state(step.existing)}.</p>}
      {ahead !== null && <p class="quiet">{ahead}</p>}
      {otherwise.length > 0 && (
        <div class="notice">
          <p>Kết quả ghi trong tệp khác kết quả tính lại theo quy tắc đang dùng ở trang này:</p>
          <OutcomeChanges changes={otherwise} />
        </div>
      )}
      {(kind === 'newer' || kind === 'conflict') && (
        <fieldset>
          <legend class="vh">Cách xử lý {unitName(ruleset, incoming)}</legend>
          <div class="answers three">
            {CHOICES.map(([value, label]) => (
              <label key={value} class={choice === value ? 'on' : undefined}>
                <input type="radio" name={`cach-${index}`} checked={choice === value} onChange={() => choose(value)} />
                {label}
              </label>
            ))}
          </div>
        </fieldset>
      )}
    </li>
  );
}

function state({ entries, updatedAt }: Draft): string {
  const answers = Object.values(entries).filter(({ answer }) => answer !== undefined).length;
  return `${answers} câu trả lời, sửa lúc ${momentWords(updatedAt, new Date().toISOString())}`;
}
