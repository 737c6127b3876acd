import { SearchBox } from '../../src/islands/search/SearchBox.tsx';
import { nothing, Part } from './Part.tsx';

/** One search for each kind of answer: words in text and notes, a place, a place that is not there, nothing. */
const TYPED = ['kỷ luật', 'tiêu chí', 'd12k2', 'khoản 9 điều 12', 'xyzxyz'];

/** The search as it finds in the texts published. */
export function Search() {
  return TYPED.map((typed) => (
    <Part key={typed} name={`Tìm: ${typed}`}>
      <SearchBox initial={typed} focus={false} follow={nothing} />
    </Part>
  ));
}
