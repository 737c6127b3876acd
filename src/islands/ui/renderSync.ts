import { options } from 'preact';

/** Changes state and renders it synchronously, as is necessary before the page is printed. */
export function renderSync(change: () => void): void {
  const before = { ...options };
  options.debounceRendering = (draw) => draw();
  try {
    change();
  } finally {
    delete options.debounceRendering;
    Object.assign(options, before);
  }
}
