import { listAddress, slugOfAddress, type SiteFiles } from '../../../domain/site/siteFiles.ts';
import { keptList } from './keptList.ts';
import type { FileStore } from './fileStore.ts';
import type { WorkerScope } from './workerScope.ts';

/** How much of a regulation is on the device. */
export interface KeptState {
  /** `shared`: every device keeps it with the site. `none`: not wanted. `part`, `whole`: wanted. */
  readonly kept: 'shared' | 'none' | 'part' | 'whole';
  /** Bytes of its files; 0 if shared. */
  readonly bytes: number;
}

/** The regulations that a device keeps only if its reader wants them. */
export interface KeptRegulations {
  readonly isApart: (address: string) => boolean;
  /** The files of a wanted regulation by address; null if it is not wanted, or its list is not on the device. */
  readonly filesOf: (slug: string) => Promise<SiteFiles['files'] | null>;
  readonly state: (slug: string) => Promise<KeptState>;
  /**
   * Fetches the missing files of a regulation and keeps it from now on, also in later builds. Resolves to true if none
   * is missing. Never rejects.
   */
  readonly keep: (slug: string, progress?: (share: number) => void) => Promise<boolean>;
  /** Deletes its files from the device. */
  readonly drop: (slug: string) => Promise<void>;
  /** Fetches what is missing of all wanted ones; true if nothing is missing any more. Never rejects. */
  readonly fill: () => Promise<boolean>;
}

/** The regulations apart of a build, with their files in the build's store. */
export function keptRegulations(
  scope: Pick<WorkerScope, 'registration' | 'caches'>,
  { apart }: SiteFiles,
  store: FileStore,
): KeptRegulations {
  const list = keptList(scope);
  const known = new Map<string, SiteFiles['files']>();
  const isApartSlug = (slug: string | null): slug is string =>
    slug !== null && Object.prototype.hasOwnProperty.call(apart, slug);

  async function readList(slug: string): Promise<SiteFiles['files'] | null> {
    const found = known.get(slug);
    if (found !== undefined) return found;
    const stored: unknown = await (await store.find(listAddress(slug), apart[slug]?.list ?? ''))?.json();
    if (typeof stored !== 'object' || stored === null) return null;
    const files = Object.fromEntries(
      Object.entries(stored).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
    known.set(slug, files);
    return files;
  }

  const filesOf = async (slug: string) =>
    isApartSlug(slug) && (await list.slugs()).includes(slug) ? readList(slug) : null;

  async function keep(slug: string, progress: (share: number) => void = () => undefined): Promise<boolean> {
    const regulation = isApartSlug(slug) ? apart[slug] : undefined;
    if (regulation === undefined) return false;
    try {
      await list.change(slug, true);
      if (!(await store.fetchMissing([[listAddress(slug), regulation.list]]))) return false;
      return await store.fetchMissing(Object.entries((await readList(slug)) ?? {}), progress);
    } catch {
      // The device refuses storage.
      return false;
    }
  }

  return {
    isApart: (address) => isApartSlug(slugOfAddress(address)),
    filesOf,
    async state(slug) {
      const regulation = isApartSlug(slug) ? apart[slug] : undefined;
      if (regulation === undefined) return { kept: 'shared', bytes: 0 };
      const { bytes } = regulation;
      if (!(await list.slugs()).includes(slug)) return { kept: 'none', bytes };
      const files = await readList(slug);
      return { kept: files !== null && (await store.hasAll(Object.entries(files))) ? 'whole' : 'part', bytes };
    },
    keep,
    async drop(slug) {
      await list.change(slug, false);
      known.delete(slug);
      await store.forgetBelow(`van-ban/${slug}/`);
    },
    async fill() {
      let whole = true;
      for (const slug of await list.slugs()) if (isApartSlug(slug)) whole = (await keep(slug)) && whole;
      return whole;
    },
  };
}
