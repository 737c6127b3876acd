const PATHS = {
  back: 'M15 5l-7 7 7 7',
  on: 'M9 5l7 7-7 7',
  close: 'M6 6l12 12M18 6L6 18',
  met: 'M5 12.5l4.5 4.5L19 7.5',
  notMet: 'M6 6l12 12M18 6L6 18',
  open: 'M12 17.5v.01M9 9a3 3 0 1 1 4.5 2.6c-.9.5-1.5 1.1-1.5 2.4',
  undefined: 'M6 12h12',
  add: 'M12 5v14M5 12h14',
} as const;

/** A small line icon, hidden from assistive technology, so its meaning must also be given in words. */
export function Icon({ name }: { readonly name: keyof typeof PATHS }) {
  return (
    <svg class="i" viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
