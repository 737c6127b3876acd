import { exchangeSchema } from '../domain/draft/exchange/exchangeSchema.ts';

/** The schema of the files that the self-check exports, for whoever reads them with a program of their own. */
export function GET(): Response {
  return new Response(`${JSON.stringify(exchangeSchema, null, 2)}\n`, {
    headers: { 'content-type': 'application/schema+json; charset=utf-8' },
  });
}
