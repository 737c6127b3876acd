import { readResumeNote, resumeSentence } from '../../domain/draft/resumeNote.ts';
import { recall } from '../ui/storedValues.ts';

/** Shows a link to the draft edited last, if its address is below the one that the slot names. */
export function offerDraft(slot: HTMLElement): void {
  const note = readResumeNote(recall('lam-tiep'));
  if (note === null || !note.path.startsWith(slot.dataset.under ?? '')) return;
  const link = document.createElement('a');
  link.className = 'btn plain';
  link.href = (document.documentElement.dataset.root ?? '/') + note.path;
  link.textContent = resumeSentence(note, new Date().toISOString());
  slot.append(link);
  slot.hidden = false;
}
