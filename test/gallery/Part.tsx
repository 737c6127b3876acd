import type { ComponentChildren } from 'preact';

/** One piece of the gallery under its name. */
export function Part({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <section class="piece" aria-label={name}>
      <p class="piece-name">{name}</p>
      {children}
    </section>
  );
}

/** For handlers: what the gallery shows cannot be changed by touching it. */
export function nothing(): void {}
