import { exchangeSchema } from '../domain/draft/exchange/exchangeSchema.ts';

/** The JSON Schema of the files that the self-check exports, for other programs that read them. */
export function GET(): Response {
  return new Response(`${JSON.stringify(exchangeSchema, null, 2)}\n`, {
    headers: { 'content-type': 'application/schema+json; charset=utf-8' },
  });
}
