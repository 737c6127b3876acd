const PATHS = {
  up: 'M12 20V4M6 10l6-6l6 6',
  down: 'M12 4v16M6 14l6 6l6-6',
  onward: 'M4 12h16M14 6l6 6l-6 6',
} as const;

/** An arrow in a line of words, drawn as the icons are. Hidden from assistive technology: words must say the same. */
export function Arrow({ to }: { readonly to: keyof typeof PATHS }) {
  return (
    <svg class="i arrow" viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[to]} />
    </svg>
  );
}
