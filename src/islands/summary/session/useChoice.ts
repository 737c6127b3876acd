import { useState } from 'preact/hooks';
import type { RuleSet } from '../../../domain/rating/ruleset.ts';
import { ONE_YEAR, type RowChoice } from '../../../domain/report/summaryList.ts';
import { useRestored } from '../../ui/useRestored.ts';
import { readChoice } from '../readChoice.ts';
import { recallChoice, rememberChoice } from './storedWork.ts';

/**
 * The table's filter. Back and a reload restore all of it; the year, the reading and the decisions about names are
 * stored on the device, because they belong to the office's work.
 */
export function useChoice(ruleset: RuleSet): readonly [RowChoice, (choice: RowChoice) => void] {
  const slug = ruleset.regulation;
  const [recalled] = useState(() => {
    const choice = recallChoice(slug);
    if (choice === null) return null;
    const at = ruleset.readings.findIndex(({ id }) => id === choice.reading);
    return { ...choice, reading: Math.max(0, at) };
  });
  const [choice, setChoice] = useRestored<RowChoice>(`choice.${slug}`, { ...ONE_YEAR, ...recalled }, (stored) => {
    const read = readChoice(ruleset, stored);
    return read === null ? null : { ...read, ...recalled };
  });
  return [
    choice,
    (next) => {
      const { year, reading, apart, joined } = next;
      rememberChoice(slug, { year, reading: ruleset.readings[reading]?.id ?? null, apart, joined });
      setChoice(next);
    },
  ];
}
