import { SearchBox } from '../../src/islands/search/SearchBox.tsx';
import { nothing, Part } from './Part.tsx';

/** A query for each kind of answer: words in text and notes, a location, a missing location, no hits. */
const TYPED = ['kỷ luật', 'tiêu chí', 'd12k2', 'khoản 9 điều 12', 'xyzxyz'];

/** The search over the published texts. */
export function Search() {
  return TYPED.map((typed) => (
    <Part key={typed} name={`Tìm: ${typed}`}>
      <SearchBox initial={typed} focus={false} follow={nothing} />
    </Part>
  ));
}
