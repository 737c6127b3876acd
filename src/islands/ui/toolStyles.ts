import tools from '../../styles/tools.css?url';
import { loadStyles } from './loadStyles.ts';

/** Loads the styles of the panels with the first that opens. If loading fails, panels open without them. */
export const toolStyles = (): Promise<void> => loadStyles(tools);
