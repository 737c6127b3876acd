/** On pages that offer the draft edited last: its code is only loaded if there is one on this device. */
import { recall } from '../ui/storedValues.ts';

const slot = document.getElementById('lam-tiep');
if (slot !== null && recall('lam-tiep') !== null)
  import('./resumeDraft.ts').then(
    ({ offerDraft }) => offerDraft(slot),
    // Without a network the list of drafts still offers it.
    () => undefined,
  );
