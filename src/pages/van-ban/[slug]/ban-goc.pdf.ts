import { scanPaths, scanResponse } from '../../../adapters/site/pages/scanFiles.ts';

export const getStaticPaths = () => scanPaths('pdf');
/** The official file, byte for byte. */
export const GET = scanResponse;
