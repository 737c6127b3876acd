/**
 * Modules that are built into one script because they are fetched together. The bundler itself makes a script of every
 * set of modules that the same pages and views share: 43 for the office's page, most below half a kilobyte, where each
 * weighs as much again for its request, and a host without HTTP/2 sends at most six at a time.
 *
 * A group also takes the modules that its own import, unless an earlier group has them: shared ones come first, or a
 * page would fetch a group for one small module in it. A path is that of a module below `src/` without its extension,
 * or one in `node_modules/`; a last part `*` means every module of that folder.
 */
export const SCRIPT_GROUPS: Readonly<Record<string, readonly string[]>> = {
  preact: ['preact/dist/preact.module', 'preact/hooks/dist/hooks.module', 'preact/jsx-runtime/dist/jsxRuntime.module'],
  faults: [
    'adapters/browser/faults/fetchJson',
    'adapters/browser/faults/networkFailure',
    'adapters/browser/faults/pageErrors',
    'adapters/browser/page/painted',
    'adapters/browser/page/yieldToPage',
    'islands/faults/Boundary',
  ],
  // What every page loads after its first paint (islands/reading/afterLoad.ts).
  everyPage: [
    'adapters/browser/offline/beforeReload',
    'adapters/browser/page/composing',
    'domain/day',
    'domain/printable',
    'islands/ui/storedValues',
    'islands/ui/toolStyles',
  ],
  // Under this name plainDynamicImport.ts finds the imports of it, to remove them.
  'preload-helper': ['vite/preload-helper'],
  // In the search and in both tools.
  ids: ['domain/baseline', 'domain/regulation/tree/ids'],
  fold: ['domain/fold'],
  // A draft read from a store or a file: the self-check and the office's page.
  draft: [
    'domain/draft/guards',
    'domain/draft/read/*',
    'domain/draft/same',
    'domain/draft/sameContent',
    'domain/rating/answers',
    'domain/rating/condition',
    'domain/rating/fact',
    'domain/rating/wording/schemeWords',
  ],
  // The frame of every tool: its store, its failures, the position restored on return.
  tool: [
    'adapters/browser/drafts/storage/browser',
    'adapters/browser/drafts/storage/idbHandle',
    'adapters/browser/drafts/storage/storageChannel',
    'adapters/browser/drafts/storage/storageFailure',
    'adapters/browser/faults/followPageErrors',
    'adapters/browser/files/fileDrop',
    'adapters/browser/office/otherTabs',
    'adapters/browser/page/framed',
    'adapters/browser/page/restoreVisit',
    'adapters/browser/page/visits',
    'idb-keyval/dist/index',
    'islands/faults/failureMessage',
    'islands/faults/GuardedPage',
    'islands/faults/PageErrors',
    'islands/faults/useAttempt',
    'islands/ui/Framed',
    'islands/ui/Heading',
    'islands/ui/Icon',
    'islands/ui/lazy',
    'islands/ui/renderSync',
    'islands/ui/useMarkPage',
    'islands/ui/useRestored',
    'islands/ui/useStages',
  ],
  editing: [
    'domain/draft/edit/*',
    'domain/site/inAppBrowser',
    'islands/selfcheck/shared/context',
    'islands/selfcheck/shared/route',
    'islands/selfcheck/shared/words',
  ],
  // What rates an open draft, or a file in the office's table.
  rating: [
    'domain/draft/outcome/factsOf',
    'domain/draft/outcome/statedResult',
    'domain/draft/scored',
    'domain/draft/typedFigure',
    'domain/rating/bounds',
    'domain/rating/decimal',
    'domain/rating/due',
    'domain/rating/entered',
    'domain/rating/engine/applies',
    'domain/rating/engine/compile',
    'domain/rating/engine/computed',
    'domain/rating/engine/contradiction',
    'domain/rating/engine/duties',
    'domain/rating/engine/explain',
    'domain/rating/engine/explore',
    'domain/rating/engine/figures',
    'domain/rating/engine/joint',
    'domain/rating/engine/mergedVariables',
    'domain/rating/engine/modules',
    'domain/rating/engine/ownRules',
    'domain/rating/engine/rateCase',
    'domain/rating/engine/situation',
    'domain/rating/engine/tally',
    'domain/rating/engine/truth',
    'domain/report/askedFacts',
  ],
  answers: ['domain/report/answerWords', 'islands/ui/outcomeLook'],
  files: ['adapters/browser/files/saveFile', 'adapters/browser/page/copyText', 'domain/report/fileName'],
  openedFiles: ['adapters/browser/office/items', 'adapters/browser/office/openItem', 'domain/report/unreadFigures'],
  office: [
    'adapters/browser/office/authorityStore',
    'domain/report/numberColumns',
    'domain/report/office/authority',
    'domain/report/office/columnHeads',
    'domain/report/office/dutyFigures',
    'domain/report/office/officeFacts',
    'domain/report/office/readSession',
    'domain/report/office/readingMoves',
    'domain/report/office/session',
    'domain/report/summaryList',
    'domain/report/summaryTable',
    'domain/report/unitName',
    'domain/report/unitYears',
    'islands/summary/office/authorityContext',
    'islands/summary/office/authorityState',
    'islands/summary/parts/*',
  ],
};

/** The groups as the bundler takes them. */
export const scriptGroups = () =>
  Object.entries(SCRIPT_GROUPS).map(([name, paths]) => ({ name, test: patternOf(paths) }));

/** Matches the modules with these paths, in any system's notation; a NUL precedes those that the bundler adds. */
function patternOf(paths: readonly string[]): RegExp {
  const path = paths.join('|').replaceAll('/', '[\\\\/]').replaceAll('*', '\\w+');
  return new RegExp(`[\\\\/\\0](?:${path})(?:\\.(?:tsx?|js))?$`);
}
