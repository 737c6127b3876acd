import type { Journal } from '../../../../src/adapters/browser/drafts/held/journal.ts';

interface Recording {
  /** What a write is called in the record. */
  readonly called?: string;
  /** Whether a write succeeds. */
  readonly hasRoom?: () => boolean;
}

/** An empty journal that adds its writes and drops to `record`, in order. */
export function recordingJournal(
  record: string[],
  { called = 'journal', hasRoom = () => true }: Recording = {},
): Journal {
  return {
    read: () => [],
    write({ draft, saved }) {
      record.push(`${called} ${draft.id}${saved ? ' saved' : ''}`);
      return hasRoom();
    },
    drop: (marks) => marks.forEach(({ key }) => record.push(`drop ${key}`)),
    dropOwn: () => undefined,
    forget: () => undefined,
  };
}
