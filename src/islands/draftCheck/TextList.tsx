import { useEffect, useRef, useState } from 'preact/hooks';
import type { ListedText, TextStore } from '../../adapters/browser/draftCheck/textStore.ts';
import { overNetwork } from '../../adapters/browser/faults/networkFailure.ts';
import { storageFailure } from '../../adapters/browser/drafts/storage/storageFailure.ts';
import { reportPageError } from '../../adapters/browser/faults/pageErrors.ts';
import { onFileDrop } from '../../adapters/browser/files/fileDrop.ts';
import { thisBrowser } from '../../adapters/browser/drafts/storage/browser.ts';
import { momentWords } from '../../domain/draft/savedSentence.ts';
import { MAX_LETTERS, nameOfText, type KeptText } from '../../domain/draftCheck/kept/keptText.ts';
import { failureMessage } from '../faults/failureMessage.ts';

interface Props {
  readonly store: TextStore;
  /** Drafts that could not be stored so far and are only in this page. */
  readonly unsaved: readonly Pick<KeptText, 'id' | 'name'>[];
  /** Opens a new draft. @param remarks what was left out or changed when its file was read */
  readonly start: (
    made: Pick<KeptText, 'name' | 'text'> & Partial<Pick<KeptText, 'dismissed'>>,
    remarks: string,
  ) => void;
  readonly message: string;
  /** Fetches the code that an open draft needs. */
  readonly preload: () => void;
}

/** Where a draft comes from: pasted, opened from a file, kept on this device, or the sample. */
export function TextList({ store, unsaved, start, message, preload }: Props) {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState('');
  const [isReading, setReading] = useState(false);
  const [isOver, setOver] = useState(false);
  const reading = useRef<AbortController | null>(null);
  const open = async (file: File | undefined) => {
    if (file === undefined) return;
    setProblem('');
    setReading(true);
    const controller = new AbortController();
    reading.current = controller;
    try {
      const { readDraftFile } = await overNetwork(() => import('../../adapters/browser/draftCheck/readDraftFile.ts'));
      const found = await readDraftFile(file, controller.signal);
      if (found.kind === 'refused') setProblem(found.sentence);
      else if (found.kind === 'kept') start(found.kept, '');
      else start({ name: file.name.replace(/\.[a-z]+$/i, ''), text: found.text }, found.remarks.join(' '));
    } catch (error) {
      setProblem(failureMessage(error, 'Chưa tải được phần đọc tệp. Hãy kiểm tra kết nối mạng rồi mở lại tệp.'));
    } finally {
      setReading(false);
    }
  };
  const latest = useRef(open);
  latest.current = open;
  useEffect(() => onFileDrop({ over: setOver, drop: ({ files }) => void latest.current(files[0]) }), []);
  const check = () => {
    if (typed.trim() === '') return setProblem('Ô còn trống: hãy dán dự thảo vào, hoặc mở tệp.');
    if (typed.length > MAX_LETTERS)
      return setProblem('Dự thảo có quá nhiều chữ (trên 2 triệu ký tự). Hãy dán riêng phần văn bản.');
    start({ name: nameOfText(typed), text: typed }, '');
  };
  const trySample = async () => {
    try {
      const { SAMPLE, SAMPLE_NAME } = await overNetwork(() => import('./sample.ts'));
      start({ name: SAMPLE_NAME, text: SAMPLE }, '');
    } catch (error) {
      setProblem(failureMessage(error, 'Chưa tải được bản mẫu. Hãy kiểm tra kết nối mạng rồi thử lại.'));
    }
  };
  return (
    <div class="draft-start">
      <p class="status-message" role="status">
        {isReading ? 'Đang đọc tệp…' : message}
      </p>
      <section class={`picker${isOver ? ' over' : ''}`} aria-label="Mở dự thảo">
        <p class="actions">
          <input
            id="tep"
            class="vh"
            type="file"
            accept=".docx,.txt,.json"
            onClick={preload}
            onChange={(event) => {
              void open(event.currentTarget.files?.[0]);
              // So that the same file can be picked again after it was corrected.
              event.currentTarget.value = '';
            }}
          />
          <label class="btn" for="tep">
            Mở tệp Word (.docx)
          </label>
          <button type="button" class="btn plain" onClick={() => void trySample()}>
            Dùng thử bản mẫu
          </button>
          {isReading && (
            <button type="button" class="btn plain" onClick={() => reading.current?.abort()}>
              Dừng đọc
            </button>
          )}
        </p>
        <p class="quiet">
          Mở được tệp .docx, .txt, và tệp dự thảo (.json) tải về từ trang này.
          <span class="drop-hint"> Cũng có thể kéo tệp thả vào trang này.</span>
        </p>
        <label class="paste" for="dan">
          Hoặc dán dự thảo vào đây
        </label>
        <textarea
          id="dan"
          rows={8}
          spellcheck={false}
          autocomplete="off"
          value={typed}
          onFocus={preload}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        {problem !== '' && (
          <p class="error" role="alert">
            {problem}
          </p>
        )}
        <p class="actions">
          <button type="button" class="btn" onClick={check}>
            Soát dự thảo này
          </button>
        </p>
      </section>
      {unsaved.length > 0 && (
        <section aria-labelledby="chua-luu">
          <h2 id="chua-luu">Chưa lưu được trên máy này</h2>
          <p class="error">Đóng trang là mất. Hãy mở từng dự thảo rồi bấm “Tải tệp dự thảo”.</p>
          <ul class="kept-drafts">
            {unsaved.map(({ id, name }) => (
              <li key={id}>
                <a href={`#${id}`}>{name}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <KeptDrafts store={store} />
    </div>
  );
}

/** The drafts kept on this device. */
function KeptDrafts({ store }: { readonly store: TextStore }) {
  const [listed, setListed] = useState<readonly ListedText[]>([]);
  const [fault, setFault] = useState('');
  const failed = (error: unknown) => {
    if (storageFailure(error) === null) reportPageError(error);
    setFault(
      'Trình duyệt này không cho đọc hoặc giữ dự thảo (cửa sổ riêng tư, hoặc bộ nhớ bị chặn): đóng trang là mất. Sửa xong hãy bấm “Tải tệp dự thảo”.',
    );
  };
  const load = () => store.list().then(setListed, failed);
  useEffect(() => {
    void load();
    return store.onChanged(() => void load());
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once a visit
  }, [store]);
  const mark = (id: string, deletedAt: string | null) => void store.markDeleted(id, deletedAt).then(load, failed);
  if (fault !== '') return <p class="error">{fault}</p>;
  if (listed.length === 0) return null;
  const now = thisBrowser.now();
  return (
    <section aria-labelledby="da-luu">
      <h2 id="da-luu">Dự thảo trên máy này</h2>
      <ul class="kept-drafts">
        {listed.map(({ id, name, editedAt, deletedAt }) => (
          <li key={id}>
            {deletedAt === null ? (
              <a href={`#${id}`}>{name}</a>
            ) : (
              <span>
                Đã xóa <s>{name}</s>
              </span>
            )}
            <small>
              {deletedAt === null ? `sửa lúc ${momentWords(editedAt, now)}` : 'còn lấy lại được trong một ngày'}
            </small>
            <button
              type="button"
              class="btn plain small"
              aria-label={`${deletedAt === null ? 'Xóa' : 'Lấy lại'}: ${name}`}
              onClick={() => mark(id, deletedAt === null ? now : null)}
            >
              {deletedAt === null ? 'Xóa' : 'Lấy lại'}
            </button>
          </li>
        ))}
      </ul>
      <p class="quiet">Chỉ có trên máy này, không gửi đi đâu. Máy dùng chung thì hãy xóa khi xong việc.</p>
    </section>
  );
}
