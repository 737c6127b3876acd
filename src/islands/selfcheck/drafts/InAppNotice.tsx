import { inAppSentence } from '../../../domain/site/inAppBrowser.ts';

interface Props {
  readonly app: string;
  /** Downloads all drafts as a file; null if there are none. */
  readonly download: (() => void) | null;
}

/** In the browser of another app: where drafts are stored, the way out, and the file to take along. */
export function InAppNotice({ app, download }: Props) {
  return (
    <aside class="notice" aria-label={`Đang mở trong ${app}`}>
      <p>{inAppSentence(app)}</p>
      {download !== null && (
        <button type="button" class="btn plain small" onClick={download}>
          Tải tệp về
        </button>
      )}
    </aside>
  );
}
