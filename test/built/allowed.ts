/**
 * Accepted uses of features that the baseline lacks, each with the reason. An entry that no longer occurs fails the
 * tests too.
 */

export interface Allowed {
  /** Feature names as in the findings. */
  readonly features: readonly string[];
  /** A pattern for the passage, if not every use is accepted. */
  readonly at?: RegExp;
  readonly why: string;
}

export const ALLOWED: readonly Allowed[] = [
  // Scripts.
  {
    features: ['BroadcastChannel'],
    at: /typeof BroadcastChannel>`u`/,
    why: 'asked for; without it other tabs learn of it from storage events',
  },
  {
    features: ['navigator.storage'],
    at: /storage\?\.persist\?\./,
    why: 'optional: asks the browser to keep drafts where it can be asked',
  },
  {
    features: ['navigator.share', 'navigator.canShare'],
    why: 'the share buttons are shown only where it is there (cite.ts, shareFile.ts)',
  },
  { features: ['print'], at: /typeof print==`function`/, why: 'the button is shown only where it is there' },
  {
    features: ['.webkitGetAsEntry()'],
    why: 'asked only where files were dropped, and into Firefox for Android none can be',
  },
  {
    features: ['self.requestIdleCallback'],
    at: /requestIdleCallback\?\?\(/,
    why: 'a timeout stands in for it',
  },
  {
    features: ['HTMLDialogElement'],
    at: /typeof HTMLDialogElement/,
    why: 'asked for; without it the search opens as a page',
  },
  {
    features: ['<link rel=expect>', '<link blocking>'],
    why: 'a hint: other browsers may paint the bar before it is whole',
  },
  {
    features: ['<link fetchpriority>'],
    why: 'a hint: other browsers fetch the scripts as soon as the styles',
  },
  { features: ['.showModal()'], why: 'only where there is HTMLDialogElement (dialog.ts)' },
  { features: ['event contextmenu'], why: 'iOS has no such event to be stopped; its own callout shows the link' },
  { features: ['Error.captureStackTrace'], at: /Error\.captureStackTrace&&/, why: 'asked for, in libraries' },
  {
    features: ['Symbol.dispose', '.dispose', '.displayName'],
    why: 'properties that @preact/signals sets for whoever wants them',
  },
  {
    features: ['lookbehind'],
    at: /RegExp\(`\(\?<=\$\{/,
    why: 'docx makes this expression only to fill in templates, which is never asked of it',
  },
  {
    features: ['.drop()', '.take()', '.show()', '.bytes()'],
    why: 'methods of our own objects: slots, journals, panels, files of a ZIP',
  },
  // Styles.
  {
    features: ['::-webkit-details-marker'],
    why: 'the only way to hide the marker in older Safari; elsewhere list-style hides it',
  },
  { features: ['text-wrap'], why: 'lines break less evenly without it' },
  { features: ['color-scheme', 'accent-color'], why: 'form controls and scroll bars keep the colours of the system' },
  { features: ['cursor'], why: 'a phone has no cursor' },
  {
    features: [':focus-visible'],
    at: /^(?::focus-visible|\.ref:focus-visible|\.(?:search|hits|named-provisions|toast) .*:focus-visible|\.selfcheck h1:focus:not\(:focus-visible\))$/,
    why: 'Safari then draws its own ring around whatever has the focus',
  },
  {
    features: [':focus-visible'],
    at: /^\.(?:answers|roles) (?:input|label)/,
    why: 'only where :has is known, which came later (choices.css)',
  },
  {
    features: ['@media scripting', 'min-block-size: svb'],
    why: 'keeps things from moving while scripts come; what a browser without it shows is right too',
  },
  { features: ['@media forced-colors', 'forced-color-adjust'], why: 'a browser without it has no forced colours' },
  { features: ['overscroll-behavior'], why: 'without it a scroll goes on into the page below' },
  { features: ['align-self: start'], why: 'lacked in flex boxes; here in grids' },
  { features: ['align-content: end'], why: 'a heading that sorts stands at the top of its cell without it' },
  {
    features: ['inline-size: fit-content', 'block-size: fit-content'],
    why: 'without it the box is as large as its room',
  },
  {
    features: [':has'],
    at: /^(?:\.n:not\(:has|main:has\(>\.search-page|\.selfcheck astro-island)/,
    why: 'a mark less, and no move while scripts come',
  },
  {
    features: ['::details-content', 'content-visibility'],
    why: 'opens what is folded, on paper and in the margin; without it it stays folded',
  },
  { features: ['contain'], why: 'saves work only: elsewhere an answer lays out its whole article' },
  { features: ['contain-intrinsic-size'], why: 'goes with content-visibility, which the same browsers lack' },
  { features: ['::backdrop'], why: 'belongs to a dialog' },
  {
    features: ['overflow-wrap: anywhere'],
    why: 'break-word is inherited from the root (elements.css); only the narrowest width of a box differs',
  },
  {
    features: ['@page', 'size', '@top-center', '@bottom-center', 'page', 'break-after: avoid', 'break-before: avoid'],
    why: 'on paper: without them the margins, breaks and page numbers of the browser',
  },
  {
    features: ['print-color-adjust', 'color-adjust'],
    why: 'one of them for each engine, beside -webkit-print-color-adjust',
  },
  { features: ['appearance'], why: 'beside -webkit-appearance' },
  {
    features: ['::-webkit-progress-bar', '::-webkit-progress-value', '::-moz-progress-bar'],
    why: 'one rule for each engine',
  },
  {
    features: ['.databases()'],
    at: /databases\?\.\(\)/,
    why: 'called only where it is there; the names kept in localStorage say the same',
  },
  // Pages.
  {
    features: ['<meta name=viewport>'],
    why: 'for browsers that have what it speaks of',
  },
  { features: ['<link rel=modulepreload>'], why: 'scripts only come later without it' },
  { features: ['<input enterkeyhint>'], why: 'the name of a key on the keyboard of a phone' },
  {
    features: ['Object.hasOwn'],
    at: /this\.Component/,
    why: 'in Astro’s own script, for components within a namespace; here there is none',
  },
  {
    features: ['<link rel=icon>', '<link rel=manifest>'],
    why: 'for browsers that show an icon, or can install the site',
  },
];
