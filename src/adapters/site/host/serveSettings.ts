/** Parses PORT and BASE_PATH for `npm start`, and words the errors for values that cannot be used. */

/** A reason not to start that the user can act on. Its message is shown unchanged. */
export class ServeError extends Error {}

const DEFAULT_PORT = 4321;
const LAST_PORT = 65_535;

/** The port in PORT, or the default one. Throws {@link ServeError} if it is not a port. */
export function portFrom(value: string | undefined): number {
  const text = value?.trim() ?? '';
  if (text === '') return DEFAULT_PORT;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > LAST_PORT)
    throw new ServeError(`PORT là “${text}”; cần một số từ 1 đến ${LAST_PORT}. Ví dụ: PORT=8080 npm start`);
  return port;
}

/**
 * The path in BASE_PATH, with a slash at both ends; `/` if it is empty. Throws {@link ServeError} for characters that
 * a browser would have to encode.
 */
export function basePathFrom(value: string | undefined): string {
  const text = value?.trim() ?? '';
  const segments = text.split('/').filter((segment) => segment !== '');
  if (segments.every((segment) => /^[\w.~-]+$/.test(segment) && !/^\.+$/.test(segment)))
    return ['', ...segments, ''].join('/');
  throw new ServeError(
    `BASE_PATH là “${text}”; chỉ dùng được chữ cái không dấu, chữ số, dấu - _ . và dấu /. Ví dụ: BASE_PATH=/cchc/ npm start`,
  );
}

/** The message for a failure to listen, by error code; null if the error is not about the port. */
export function listenProblem(code: string | undefined, port: number): string | null {
  if (code === 'EACCES')
    return `Máy không cho dùng cổng ${port}. Hãy chọn cổng khác, từ 1024 trở lên. Ví dụ: PORT=8080 npm start`;
  if (code === 'EADDRINUSE')
    return `Cổng ${port} đang có chương trình khác dùng, các cổng ngay sau đó cũng vậy. Hãy chọn cổng khác. Ví dụ: PORT=8080 npm start`;
  return null;
}
