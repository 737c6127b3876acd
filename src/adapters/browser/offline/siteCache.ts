import { slugOfAddress, type SiteFiles } from '../../../domain/site/siteFiles.ts';
import { fileStore } from './fileStore.ts';
import { keptRegulations, type KeptRegulations } from './keptRegulations.ts';
import type { WorkerScope } from './workerScope.ts';

/**
 * The files of one build on this device. Earlier builds of the same deployment are stored separately; other deployments
 * are never touched.
 */
export interface SiteCache {
  /** True if the address belongs to this build. */
  readonly has: (address: string) => boolean;
  /** True if this build has any file in the top-level folder of the address. */
  readonly hasFolderOf: (address: string) => boolean;
  /** This build's file, if it is on the device. */
  readonly find: (address: string) => Promise<Response | undefined>;
  /** Keeps a page of a regulation apart as it was opened. */
  readonly putOpened: (address: string, response: Response) => Promise<void>;
  readonly findOpened: (address: string) => Promise<Response | undefined>;
  /** The file at the address in an earlier build, the latest first. */
  readonly findEarlier: (address: string) => Promise<Response | undefined>;
  /** True if a response was found by `findEarlier`. */
  readonly isEarlier: (response: Response) => boolean;
  /**
   * Fetches the missing files; one that fails is skipped. Resolves to true if none is missing any more. Never rejects.
   */
  readonly fill: () => Promise<boolean>;
  /** Deletes earlier builds, except the latest `keep` of them. */
  readonly forgetEarlier: (keep: number) => Promise<void>;
  /** The regulations that are kept only if the reader wants them. */
  readonly regulations: KeptRegulations;
}

/** Opens the cache of a build. */
export function siteCache(scope: Pick<WorkerScope, 'registration' | 'caches' | 'fetch'>, site: SiteFiles): SiteCache {
  const files = new Map(Object.entries(site.files));
  const folders = new Set([...files.keys()].filter((address) => address.includes('/')).map(topFolder));
  const store = fileStore(scope, site.version);
  const regulations = keptRegulations(scope, site, store);
  /** Responses that came from an earlier build. */
  const handedOut = new WeakSet<Response>();

  return {
    has: (address) => files.has(address),
    hasFolderOf: (address) => folders.has(topFolder(address)),
    async find(address) {
      const hash =
        files.get(address) ??
        (regulations.isApart(address)
          ? (await regulations.filesOf(slugOfAddress(address) ?? ''))?.[address]
          : undefined);
      return hash === undefined ? undefined : store.find(address, hash);
    },
    putOpened: (address, response) => store.putOpened(address, response),
    findOpened: (address) => store.findOpened(address),
    async findEarlier(address) {
      const found = await store.findEarlier(address);
      if (found !== undefined) handedOut.add(found);
      return found;
    },
    isEarlier: (response) => handedOut.has(response),
    fill: async () => {
      const shared = await store.fetchMissing([...files]);
      return (await regulations.fill()) && shared;
    },
    forgetEarlier: (keep) => store.forgetEarlier(keep),
    regulations,
  };
}

function topFolder(address: string): string {
  return address.split('/', 1)[0] ?? '';
}
