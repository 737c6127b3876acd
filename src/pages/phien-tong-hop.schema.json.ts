import { sessionSchema } from '../domain/report/office/sessionSchema.ts';

/** The JSON Schema of the sessions that the reviewing office's page saves, for other programs that read them. */
export function GET(): Response {
  return new Response(`${JSON.stringify(sessionSchema, null, 2)}\n`, {
    headers: { 'content-type': 'application/schema+json; charset=utf-8' },
  });
}
