/** The package brings no types; those of DefinitelyTyped bring Express's. */
declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http';
  import type { BrotliOptions } from 'node:zlib';

  /** Middleware that sends text compressed where the client takes that; calls `next` at once. */
  export default function compression(options?: {
    readonly brotli?: BrotliOptions;
  }): (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
}
