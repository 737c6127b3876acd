import type { DroppedFiles } from '../../../adapters/browser/files/fileDrop.ts';
import { droppedItems } from '../../../adapters/browser/office/items.ts';
import { openItem } from '../../../adapters/browser/office/openItem.ts';
import type { Draft } from '../../../domain/draft/draft.ts';
import { readImport } from '../../../domain/draft/exchange/exchange.ts';
import { outcomeChanges, outcomesOf, type Outcomes } from '../../../domain/draft/outcome/statedResult.ts';
import { printable } from '../../../domain/printable.ts';
import type { RuleSet } from '../../../domain/rating/ruleset.ts';
import { unreadAnswers, unreadFigures } from '../../../domain/report/unreadFigures.ts';
import { unitName } from '../shared/words.ts';

/** The content of the files for this regulation. */
export interface ReadFiles {
  readonly drafts: readonly Draft[];
  /** Parallel to `drafts`: the readings whose stated outcome differs from the recomputed one. */
  readonly otherwise: readonly (readonly OutcomeChange[])[];
  /** One sentence for everything that could not be read completely; it names the file if there are several. */
  readonly problems: readonly string[];
}

export type OutcomeChange = ReturnType<typeof outcomeChanges>[number];

/** Reads untrusted files, folders and ZIP files. Never rejects. */
export async function readFiles(given: DroppedFiles, ruleset: RuleSet): Promise<ReadFiles> {
  const drafts: Draft[] = [];
  const otherwise: (readonly OutcomeChange[])[] = [];
  const problems: string[] = [];
  const waiting = [...droppedItems(given)];
  const isOne = waiting.length === 1;
  const { signal } = new AbortController();
  for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
    const name = printable(item.name);
    const addProblem = (problem: string) =>
      problems.push(isOne && !name.includes('/') ? problem : `${name}: ${problem}`);
    const opened = await openItem(item, signal);
    if (opened.kind === 'items') waiting.unshift(...opened.items);
    if (opened.kind !== 'text') {
      opened.problems.forEach(addProblem);
      continue;
    }
    const read = readImport(opened.text);
    read.problems.forEach(addProblem);
    for (const [index, draft] of read.drafts.entries()) {
      if (draft.regulation !== ruleset.regulation) {
        addProblem(
          `Bản “${unitName(ruleset, draft)}” theo một văn bản khác. Hãy mở tệp ở trang tự kiểm tra của văn bản ấy.`,
        );
        continue;
      }
      const role = ruleset.roles.find(({ id }) => id === draft.role);
      if (role !== undefined)
        [...unreadAnswers(ruleset, role, draft), ...unreadFigures(ruleset, role, draft)].forEach((sentence) =>
          addProblem(`“${unitName(ruleset, draft)}”: ${sentence}`),
        );
      drafts.push(draft);
      otherwise.push(changes(ruleset, draft, read.stated[index] ?? null));
    }
  }
  return { drafts, otherwise, problems };
}

function changes(ruleset: RuleSet, draft: Draft, stated: Outcomes | null): readonly OutcomeChange[] {
  const now = outcomesOf(ruleset, draft);
  return stated === null || now === null ? [] : outcomeChanges(stated, now);
}
