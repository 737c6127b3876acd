/** How long an object URL is kept, in milliseconds: some browsers read it only after the click has been handled. */
const KEPT = 60_000;

/** Downloads a file, as a click on a link to it would. */
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
