import { vanBanJsonSchema } from '../domain/openData/vanBanSchema.ts';

/** The JSON Schema of every regulation's `van-ban.json`, for other programs that read them. */
export function GET(): Response {
  return new Response(`${JSON.stringify(vanBanJsonSchema(), null, 2)}\n`, {
    headers: { 'content-type': 'application/schema+json; charset=utf-8' },
  });
}
