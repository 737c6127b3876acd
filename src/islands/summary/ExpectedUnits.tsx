import { useMemo, useRef, useState } from 'preact/hooks';
import { copyText } from '../../adapters/browser/page/copyText.ts';
import { saveFile } from '../../adapters/browser/files/saveFile.ts';
import { compareUnits, readUnitList, unitListText } from '../../domain/report/expectedUnits.ts';
import { capital } from '../../domain/rating/wording/phrases.ts';
import type { PageWords } from '../../domain/rating/wording/schemeWords.ts';
import { fileName } from '../../domain/report/fileName.ts';
import type { UnitMatches } from '../../domain/report/unitName.ts';
import type { UnitYear } from '../../domain/report/unitYears.ts';
import { recall, remember } from '../ui/storedValues.ts';
import { Senders, type Joined } from './Senders.tsx';

interface Props {
  readonly slug: string;
  readonly rated: PageWords['rated'];
  /** The units whose self-checks count. */
  readonly units: readonly UnitYear[];
  readonly matches: UnitMatches;
  readonly join: (joined: Joined) => void;
}

/** Maximum size of a file, in bytes: a list of thousands of units is far smaller. */
const LARGEST_LIST = 1_000_000;

/** The units expected to send self-checks: who has, who has not, and who is not on the list. Kept on this device. */
export function ExpectedUnits({ slug, rated, units, matches, join }: Props) {
  const key = `don-vi.${slug}`;
  const [list, setList] = useState(() => readUnitList(recall(key) ?? ''));
  const [typed, setTyped] = useState<string | null>(null);
  const [deleted, setDeleted] = useState<readonly string[] | null>(null);
  const [message, setMessage] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const section = useRef<HTMLDetailsElement>(null);
  const compared = useMemo(
    () =>
      compareUnits(
        list,
        units.map(({ unit }) => unit),
        matches,
      ),
    [list, units, matches],
  );
  const store = (names: readonly string[]) => {
    setList(names);
    setTyped(null);
    const isStored = remember(key, names.length === 0 ? null : unitListText(names));
    const where = isStored ? ' trên máy này' : '; trình duyệt không cho lưu lâu dài, hãy tải danh sách về để dùng lại';
    setMessage(names.length === 0 ? 'Đã xóa danh sách.' : `Đã lưu danh sách ${names.length} ${rated}${where}.`);
  };
  const save = (text: string) => {
    const names = readUnitList(text);
    if (names.length === 0) return setMessage(`Không thấy tên ${rated} nào. Hãy ghi mỗi dòng một ${rated}.`);
    setDeleted(null);
    store(names);
  };
  const openFile = async (file: File | undefined) => {
    if (file === undefined) return;
    if (file.size > LARGEST_LIST || /\.(?:xlsx?|docx?|pdf)$/i.test(file.name))
      return setMessage(
        'Tệp này không phải danh sách dạng chữ. Hãy mở bằng Excel hoặc Word, chép cột tên rồi dán vào ô.',
      );
    const text = await file.text().catch(() => null);
    if (text === null) setMessage('Máy không đọc được tệp này. Có thể tệp đã bị xóa, đổi tên hoặc đang bị khóa.');
    else save(text);
  };
  const copy = async () => {
    const isCopied = await copyText(compared.missing.join('\n'), section.current ?? document.body);
    setMessage(isCopied ? `Đã chép tên các ${rated} chưa gửi.` : 'Chưa chép được. Hãy bôi đen các tên rồi chép.');
  };
  const download = () =>
    saveFile(
      new File([`\uFEFF${unitListText(list)}`], fileName(['don-vi', slug], 'txt'), {
        type: 'text/plain;charset=utf-8',
      }),
    );
  /** Changes the list; the button that was used disappears. */
  const replace = (names: readonly string[], before: readonly string[] | null) => {
    field.current?.focus();
    setDeleted(before);
    store(names);
  };
  return (
    <details class="card expected screen" ref={section}>
      <summary>
        {list.length === 0
          ? `${capital(rated)} nào chưa gửi?`
          : `${compared.sent.length} trên ${list.length} ${rated} trong danh sách đã gửi`}
      </summary>
      {list.length > 0 && (
        <Senders rated={rated} compared={compared} matches={matches} join={join} copy={() => void copy()} />
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save(typed ?? list.join('\n'));
        }}
      >
        <label class="field">
          Danh sách {rated} phải gửi, mỗi dòng một {rated} (dán được từ Excel)
          <textarea
            ref={field}
            rows={6}
            value={typed ?? list.join('\n')}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <p class="actions">
          <button type="submit" class="btn">
            Lưu danh sách
          </button>
          <input
            class="vh"
            id={`tep-don-vi-${slug}`}
            type="file"
            accept=".txt,.csv,text/plain,text/csv"
            onChange={(event) => {
              void openFile(event.currentTarget.files?.[0]);
              // So that the same file can be opened again after it was changed.
              event.currentTarget.value = '';
            }}
          />
          <label class="btn plain" for={`tep-don-vi-${slug}`}>
            Mở danh sách từ tệp
          </label>
          {list.length > 0 && (
            <>
              <button type="button" class="btn plain" onClick={download}>
                Tải danh sách
              </button>
              <button type="button" class="btn plain" onClick={() => replace([], list)}>
                Xóa danh sách
              </button>
            </>
          )}
          {deleted !== null && (
            <button type="button" class="btn plain" onClick={() => replace(deleted, null)}>
              Lấy lại danh sách
            </button>
          )}
        </p>
      </form>
      <p class="status-message" role="status">
        {message}
      </p>
    </details>
  );
}
