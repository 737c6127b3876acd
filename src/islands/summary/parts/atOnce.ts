import { options } from 'preact';

/** Makes a change of state whose drawing has to be there when this returns, as before the page is printed. */
export function atOnce(change: () => void): void {
  const before = { ...options };
  options.debounceRendering = (draw) => draw();
  try {
    change();
  } finally {
    delete options.debounceRendering;
    Object.assign(options, before);
  }
}
