import { versionsJsonSchema } from '../domain/openData/versionsSchema.ts';

/** The JSON Schema of every amended text's `phien-ban.json`, for other programs that read them. */
export function GET(): Response {
  return new Response(`${JSON.stringify(versionsJsonSchema(), null, 2)}\n`, {
    headers: { 'content-type': 'application/schema+json; charset=utf-8' },
  });
}
