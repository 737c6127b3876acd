import { closeButton, togglePanel } from '../ui/panels.ts';
import { toolStyles } from '../ui/toolStyles.ts';

/** Firefox for Android has no such command. */
const toPrinter = typeof print === 'function' ? print : null;

/**
 * Prints the page. Where there are notes of the editor, a panel first asks whether to print them too.
 * @param button after which the panel opens
 */
export async function togglePrint(button: HTMLElement): Promise<void> {
  if (toPrinter === null) return alert('Trình duyệt này không có lệnh in. Hãy mở tệp Word rồi in.');
  await toolStyles();
  if (document.querySelector('.footnotes') === null) return toPrinter();
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
      if (isClean) dataset.paper = 'clean';
      addEventListener('afterprint', () => delete dataset.paper, { once: true });
      toPrinter?.();
    };
    made.append(button);
  }
  made.append(closeButton('Đóng'));
  return made;
}
