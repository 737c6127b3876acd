/** How long an address of a file in memory is kept: some browsers read it only after the click has been dealt with. */
const KEPT = 60_000;

/** Hands a file to the browser's downloads, as a click on a link to it would. */
export function saveFile(file: File): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
}
