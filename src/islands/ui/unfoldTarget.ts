/**
 * Opens the folds around, or headed by, what the address names, now and at every change of it. Without this the heading
 * is shown and its fold opens by a tap.
 */
export function unfoldTarget(): void {
  const unfold = () => {
    // Not `:target`, which is only set once the page has been parsed. Addresses of folds are ASCII.
    const target = document.getElementById(location.hash.slice(1));
    for (let fold = target?.closest('details'); fold; fold = fold.parentElement?.closest('details')) fold.open = true;
  };
  unfold();
  addEventListener('hashchange', unfold);
}
