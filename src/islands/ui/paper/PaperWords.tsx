import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ProvisionId } from '../../../domain/regulation/tree/tree.ts';
import type { PaperLine } from '../../../domain/report/papers/paper.ts';

/** Gives the address of a provision. */
export type Href = (id: ProvisionId) => string;

export const HrefContext = createContext<Href>(() => '');

/** One line of a paper; the provisions that it cites are links. */
export function PaperWords({ line }: { readonly line: PaperLine }) {
  const href = useContext(HrefContext);
  return (
    <>
      {line.map(({ text, strong, emphasis, clause }, index) => {
        const words = clause === undefined ? text : <a href={href(clause)}>{text}</a>;
        if (strong) return <b key={index}>{words}</b>;
        return emphasis ? <i key={index}>{words}</i> : <span key={index}>{words}</span>;
      })}
    </>
  );
}
