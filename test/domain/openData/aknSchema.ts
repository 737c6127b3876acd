/** The OASIS schema of Akoma Ntoso 3.0, which the project does not carry: `AKN_XSD` tells where it lies (set by `.ci/run`). */
import { readFileSync } from 'node:fs';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

/** Null where there is no schema to test against. */
export const AKN_XSD: string | null = process.env['AKN_XSD'] || null;

/** A check of a file against the schema: null when it is valid, else what is wrong. */
export function aknValidator(xsd: string): (xml: string) => string | null {
  // The schema imports xml.xsd beside it.
  xmlRegisterFsInputProviders();
  const schema = XmlDocument.fromBuffer(readFileSync(xsd), { url: xsd });
  const validator = XsdValidator.fromDoc(schema);
  return (xml) => {
    const document = XmlDocument.fromString(xml);
    try {
      validator.validate(document);
      return null;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    } finally {
      document.dispose();
    }
  };
}
