interface Props {
  readonly links: readonly (readonly [id: string, name: string])[];
}

/** Links to the parts of a regulation's table, those loaded later too. */
export function SectionLinks({ links }: Props) {
  return (
    <nav class="section-links screen" aria-label="Các phần của bảng tổng hợp">
      {links.map(([id, name]) => (
        <a key={id} href={`#${id}`}>
          {name}
        </a>
      ))}
    </nav>
  );
}
