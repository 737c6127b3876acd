import { readUnitList, unitListText } from '../expectedUnits.ts';
import type { OfficeWork } from './session.ts';

type Work = Omit<OfficeWork, 'authority'>;

/**
 * The office's work after a session was opened. Decisions about names are added to those made here.
 * @param isOpen self-checks are on the page already: the session is opened beside them, as last year's is to compare,
 * and neither its year, its reading, its list of expected units nor its facts displace what is here
 */
export function mergedWork(own: Work, opened: Work, isOpen: boolean): Work {
  const [first, second] = isOpen ? [own, opened] : [opened, own];
  const known = (work: Work) => Object.fromEntries(Object.entries(work.office).filter(([, text]) => text !== ''));
  return {
    year: first.year,
    reading: first.reading,
    apart: [...new Set([...own.apart, ...opened.apart])],
    joined: [...new Map([...second.joined, ...first.joined])],
    expected:
      isOpen && own.expected.length > 0
        ? own.expected
        : readUnitList(unitListText([...own.expected, ...opened.expected])),
    office: { ...own.office, ...known(second), ...known(first) },
  };
}
