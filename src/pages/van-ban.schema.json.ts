import { vanBanJsonSchema } from '../domain/openData/vanBanSchema.ts';

/** The form of every regulation's `van-ban.json`, for whoever reads them with a program of their own. */
export function GET(): Response {
  return new Response(`${JSON.stringify(vanBanJsonSchema(), null, 2)}\n`, {
    headers: { 'content-type': 'application/schema+json; charset=utf-8' },
  });
}
