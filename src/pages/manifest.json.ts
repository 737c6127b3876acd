import { getEntry } from 'astro:content';
import { manifestFile } from '../domain/site/manifest.ts';

export async function GET(): Promise<Response> {
  return new Response(manifestFile((await getEntry('site', 'site'))!.data));
}
