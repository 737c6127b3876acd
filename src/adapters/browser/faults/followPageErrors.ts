import { isNetworkFailure } from './networkFailure.ts';
import { onPageError, reportPageError } from './pageErrors.ts';

/**
 * Calls `listener` on each new page error, including uncaught ones. Returns a function that stops this. Errors of
 * browser extensions and of the browser itself (which have no error object) are ignored.
 */
export function followPageErrors(listener: () => void): () => void {
  const take = (error: unknown, filename = location.origin) => {
    if (!(error instanceof Error) || !filename.startsWith(location.origin)) return;
    if (error.name !== 'AbortError' && !isNetworkFailure(error) && !/-extension:/.test(error.stack ?? ''))
      reportPageError(error, true);
  };
  const onError = ({ error, filename }: ErrorEvent) => take(error, filename || undefined);
  const onRejection = ({ reason }: PromiseRejectionEvent) => take(reason);
  const stop = onPageError(listener);
  addEventListener('error', onError);
  addEventListener('unhandledrejection', onRejection);
  return () => {
    stop();
    removeEventListener('error', onError);
    removeEventListener('unhandledrejection', onRejection);
  };
}
