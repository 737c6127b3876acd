import { closeButton, togglePanel } from '../ui/panels.ts';
import { recall, remember } from '../ui/storedValues.ts';
import { toolStyles } from '../ui/toolStyles.ts';

const THEMES = [
  ['', 'Theo máy'],
  ['light', 'Sáng'],
  ['dark', 'Tối'],
  ['contrast', 'Tương phản cao'],
] as const;
const SIZES = [
  ['', 'Vừa'],
  ['large', 'Lớn'],
  ['larger', 'Rất lớn'],
] as const;

/** Notes on misprints of the text as printed; the site may show them by default (`data-typos` in the page). */
const TYPOS = [
  ['an', 'Ẩn'],
  ['hien', 'Hiện'],
] as const;

/**
 * Opens the panel for theme and text size, creating it on first use, or closes it. @param button the button in the bar
 */
export async function toggleSettings(button: HTMLButtonElement): Promise<void> {
  await toolStyles();
  const panel = document.getElementById('cai-dat-hien-thi') ?? build(button);
  togglePanel(panel, button);
}

function build(button: HTMLButtonElement): HTMLElement {
  const panel = document.createElement('div');
  panel.id = 'cai-dat-hien-thi';
  panel.className = 'settings';
  panel.hidden = true;
  panel.setAttribute('role', 'dialog');
  panel.setAttribute('aria-label', 'Hiển thị');
  panel.append(choice('theme', 'Giao diện', THEMES), choice('size', 'Cỡ chữ', SIZES));
  if (document.querySelector('.t') !== null) panel.append(choice('typos', 'Ghi chú về lỗi chữ của bản in', TYPOS));
  panel.append(closeButton('Đóng'));
  // Directly after its button in tab order.
  button.after(panel);
  return panel;
}

function choice(
  name: 'theme' | 'size' | 'typos',
  title: string,
  options: readonly (readonly [string, string])[],
): HTMLElement {
  const { dataset } = document.documentElement;
  const current = name === 'typos' ? (dataset.typos ?? 'an') : (recall(name) ?? '');
  const set = document.createElement('fieldset');
  const legend = document.createElement('legend');
  legend.textContent = title;
  set.append(legend);
  for (const [value, label] of options) {
    const row = document.createElement('label');
    const input = document.createElement('input');
    input.type = 'radio';
    input.name = `hien-thi-${name}`;
    input.checked = current === value;
    input.onchange = () => {
      remember(name, value === '' ? null : value);
      if (value === '') delete dataset[name];
      else dataset[name] = value;
    };
    row.append(input, label);
    set.append(row);
  }
  return set;
}
