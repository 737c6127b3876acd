import { getEntry } from 'astro:content';
import { hostNoteFile } from '../domain/site/hostNoteFile.ts';

export async function GET(): Promise<Response> {
  return new Response(hostNoteFile((await getEntry('site', 'site'))!.data));
}
