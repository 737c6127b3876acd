/** What PORT and BASE_PATH say to `npm start`, and the sentences for what it cannot use. */

/** A reason not to start that whoever typed the command can act on. Its message is shown as it is. */
export class CannotServe extends Error {}

const DEFAULT_PORT = 4321;
const LAST_PORT = 65_535;

/** The port that PORT names, or the usual one. Throws {@link CannotServe} where it names none. */
export function portFrom(value: string | undefined): number {
  const text = value?.trim() ?? '';
  if (text === '') return DEFAULT_PORT;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > LAST_PORT)
    throw new CannotServe(`PORT là “${text}”; cần một số từ 1 đến ${LAST_PORT}. Ví dụ: PORT=8080 npm start`);
  return port;
}

/**
 * The path that BASE_PATH names, with a slash at both ends; `/` where it is empty.
 * Throws {@link CannotServe} for what a browser would not ask for as it is typed.
 */
export function basePathFrom(value: string | undefined): string {
  const text = value?.trim() ?? '';
  const segments = text.split('/').filter((segment) => segment !== '');
  if (segments.every((segment) => /^[\w.~-]+$/.test(segment) && !/^\.+$/.test(segment)))
    return ['', ...segments, ''].join('/');
  throw new CannotServe(
    `BASE_PATH là “${text}”; chỉ dùng được chữ cái không dấu, chữ số, dấu - _ . và dấu /. Ví dụ: BASE_PATH=/cchc/ npm start`,
  );
}

/** What to say when listening failed, by the error's code; null where the error is not one of the port. */
export function listenProblem(code: string | undefined, port: number): string | null {
  if (code === 'EACCES')
    return `Máy không cho dùng cổng ${port}. Hãy chọn cổng khác, từ 1024 trở lên. Ví dụ: PORT=8080 npm start`;
  if (code === 'EADDRINUSE')
    return `Cổng ${port} đang có chương trình khác dùng, các cổng ngay sau đó cũng vậy. Hãy chọn cổng khác. Ví dụ: PORT=8080 npm start`;
  return null;
}
