import * as z from 'zod/mini';

/** Adds a part's description to the published schema; its readers are Vietnamese. */
export function described<S extends z.core.$ZodType>(description: string, schema: S): S {
  z.globalRegistry.add(schema, { description });
  return schema;
}
