import type { Sentence } from '../../../domain/rating/wording/sentence.ts';
import { ClauseLink } from './ClauseLink.tsx';

/** A sentence with its provisions as links. */
export function CitedSentence({ sentence }: { readonly sentence: Sentence }) {
  return (
    <>
      {sentence.map((piece, at) =>
        typeof piece === 'string' ? piece : <ClauseLink key={at} id={piece.clause} words={piece.words} />,
      )}
    </>
  );
}
