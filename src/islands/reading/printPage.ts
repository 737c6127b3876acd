import { closeButton, togglePanel } from '../ui/panels.ts';
import { toolStyles } from '../ui/toolStyles.ts';

/**
 * Prints the page. Where there are notes of the editor, a panel first asks whether to print them too.
 * @param button after which the panel opens
 */
export async function togglePrint(button: HTMLElement): Promise<void> {
  await toolStyles();
  if (document.querySelector('.footnotes') === null) return print();
  const open = button.nextElementSibling;
  const panel = open instanceof HTMLElement && open.matches('.print-panel') ? open : build();
  if (panel !== open) button.after(panel);
  togglePanel(panel, button);
}

function build(): HTMLElement {
  const made = document.createElement('span');
  made.className = 'print-panel';
  made.hidden = true;
  made.setAttribute('role', 'dialog');
  made.setAttribute('aria-label', 'In');
  for (const [label, isClean] of [
    ['Chỉ in lời văn', true],
    ['In kèm ghi chú của người biên tập', false],
  ] as const) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn plain';
    button.textContent = label;
    button.onclick = () => {
      const { dataset } = document.documentElement;
      if (isClean) dataset.print = 'clean';
      addEventListener('afterprint', () => delete dataset.print, { once: true });
      print();
    };
    made.append(button);
  }
  made.append(closeButton('Đóng'));
  return made;
}
