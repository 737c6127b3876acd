/** The package has no types; those of DefinitelyTyped depend on Express's. */
declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http';
  import type { BrotliOptions } from 'node:zlib';

  /** Middleware that compresses text responses if the client accepts it; calls `next` synchronously. */
  export default function compression(options?: {
    readonly brotli?: BrotliOptions;
  }): (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
}
