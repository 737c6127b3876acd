import { getEntry } from 'astro:content';
import type { APIContext } from 'astro';
import { vietnameseDate } from '../../../domain/day.ts';
import { previewCard } from '../../../adapters/site/brand/previewCard.ts';
import { regulationPaths } from '../../../adapters/site/pages/regulationPaths.ts';
import { instrumentName } from '../../../domain/regulation/metadata.ts';
import type { Regulation } from '../../../domain/regulation/regulation.ts';

interface Props {
  regulation: Regulation;
}

/** Only where the address of the host is known: a preview needs the picture's whole address. */
export async function getStaticPaths() {
  return import.meta.env.SITE === undefined ? [] : regulationPaths();
}

export async function GET({ props }: APIContext<Props>): Promise<Response> {
  const { meta } = props.regulation;
  const { office, name, accent } = (await getEntry('site', 'site'))!.data;
  const card = await previewCard({
    above: `${instrumentName(meta)} · ${vietnameseDate(meta.date)}`,
    title: meta.title,
    publisher: office ?? name,
    accent,
  });
  return new Response(Buffer.from(card));
}
