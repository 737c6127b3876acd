import type { ComponentChildren } from 'preact';

/** One gallery item with its name. */
export function Part({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <section class="piece" aria-label={name}>
      <p class="piece-name">{name}</p>
      {children}
    </section>
  );
}

/** A no-op handler: items in the gallery cannot be changed. */
export function nothing(): void {}
