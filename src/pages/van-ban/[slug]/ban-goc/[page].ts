import { scanPaths, scanResponse } from '../../../../adapters/site/pages/scanFiles.ts';

export const getStaticPaths = () => scanPaths('pictures');
/** A page of the official file as a picture, byte for byte. */
export const GET = scanResponse;
