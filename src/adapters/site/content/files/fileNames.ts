/** The files of one regulation's folder; the first two are required. */
export const TEXT_FILE = 'van-ban.txt';
export const METADATA_FILE = 'metadata.yaml';
export const RATING_FILE = 'rating.yaml';
export const ROLES_FILE = 'roles.yaml';
export const CASES_FILE = 'rating-cases.yaml';
export const NOTES_FILE = 'notes.yaml';
export const RELATED_FILE = 'related.yaml';
/** The official file, or the folder of pictures of its pages. */
export const SCAN_FILE = 'ban-goc.pdf';
export const SCAN_FOLDER = 'ban-goc';
/** Folder of the texts that amend it, each in its own folder. */
export const AMENDING_FOLDER = 'sua-doi';
/** In the folder of an amending text: operations written by hand. */
export const OPERATIONS_FILE = 'thao-tac.yaml';

/** Beside the regulations' folders: how the site names itself. */
export const SITE_FILE = 'site.yaml';

/** All files of a regulation, in the order in which content/README.md explains them. */
export const CONTENT_FILES: readonly string[] = [
  TEXT_FILE,
  METADATA_FILE,
  ROLES_FILE,
  RATING_FILE,
  CASES_FILE,
  NOTES_FILE,
  RELATED_FILE,
];
