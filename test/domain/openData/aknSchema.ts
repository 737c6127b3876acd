/**
 * The OASIS schema of Akoma Ntoso 3.0, which the repository does not contain: `AKN_XSD` is its path (set by `.ci/run`).
 */
import { readFileSync } from 'node:fs';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

/** Null if there is no schema to validate against. */
export const AKN_XSD: string | null = process.env['AKN_XSD'] || null;

/** Validates a file against the schema: returns null if valid, else the error. */
export function aknValidator(xsd: string): (xml: string) => string | null {
  // The schema imports xml.xsd from its own folder.
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
