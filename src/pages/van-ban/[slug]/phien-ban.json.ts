import type { APIContext } from 'astro';
import { amendedPaths } from '../../../adapters/site/pages/versionPaths.ts';
import { versionsOf } from '../../../domain/openData/versions.ts';
import type { TextHistory } from '../../../domain/regulation/amend/history.ts';
import type { Regulation } from '../../../domain/regulation/regulation.ts';

interface Props {
  readonly [name: string]: unknown;
  readonly regulation: Regulation;
  readonly history: TextHistory;
}

export const getStaticPaths = amendedPaths;

/** The versions of an amended text as data; its schema is published at /phien-ban.schema.json. */
export function GET({ props: { regulation, history } }: APIContext<Props>): Response {
  return new Response(`${JSON.stringify(versionsOf(regulation, history), null, 1)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
}
