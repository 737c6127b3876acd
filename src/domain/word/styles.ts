/** The styles of a Word file, as far as they affect the printed text: numbering, hidden text, capitals, fonts. */
import { attributeOf, childOf, childrenOf, wholeNumberOf, switchOf, childValue, type XmlElement } from './xml.ts';

/** Which list and level a paragraph is numbered by; list 0 is none. */
export interface ListPosition {
  readonly list: number | undefined;
  readonly level: number | undefined;
}

/** The properties of a run that affect its words; undefined = not specified here. */
export interface RunLook {
  readonly hidden?: boolean | undefined;
  readonly capitals?: boolean | undefined;
  readonly font?: string | undefined;
  readonly position?: string | undefined;
  /** A line is drawn through it. */
  readonly struck?: boolean | undefined;
}

interface Style {
  readonly basedOn: string | undefined;
  readonly position: ListPosition | undefined;
  readonly look: RunLook;
}

export interface Styles {
  /** The list position that a paragraph style gives, its own or inherited. */
  readonly listPositionOf: (style: string | undefined) => ListPosition;
  /** The properties given by a style, its own before those of its base. */
  readonly lookOf: (style: string | undefined) => RunLook;
  /** The paragraph style of paragraphs that name none. */
  readonly usual: string | undefined;
  /** The default properties. */
  readonly base: RunLook;
}

/** Reads `word/styles.xml`; without the file, empty styles. */
export function readStyles(root: XmlElement | undefined): Styles {
  const styles = new Map<string, Style>();
  let usual: string | undefined;
  for (const element of childrenOf(root, 'style')) {
    const id = attributeOf(element, 'styleId');
    if (id === undefined) continue;
    const position = childOf(childOf(element, 'pPr'), 'numPr');
    styles.set(id, {
      basedOn: childValue(element, 'basedOn'),
      position: position === undefined ? undefined : listPositionIn(position),
      look: lookIn(childOf(element, 'rPr')),
    });
    if (attributeOf(element, 'type') === 'paragraph' && attributeOf(element, 'default') === '1') usual = id;
  }
  /** The style and its bases, nearest first; stops at a cycle. */
  const chain = (id: string | undefined): readonly Style[] => {
    const found: Style[] = [];
    for (let at = id; at !== undefined && found.length < 20; at = styles.get(at)?.basedOn) {
      const style = styles.get(at);
      if (style === undefined || found.includes(style)) break;
      found.push(style);
    }
    return found;
  };
  return {
    listPositionOf: (id) => {
      const positions = chain(id).map(({ position }) => position);
      return {
        list: positions.find((position) => position?.list !== undefined)?.list,
        level: positions.find((position) => position?.level !== undefined)?.level,
      };
    },
    lookOf: (id) => mergeLooks(...chain(id).map(({ look }) => look)),
    usual,
    base: lookIn(childOf(childOf(childOf(root, 'docDefaults'), 'rPrDefault'), 'rPr')),
  };
}

/** `<w:numPr>`: the list and the level. */
export function listPositionIn(element: XmlElement): ListPosition {
  return { list: wholeNumberOf(childValue(element, 'numId')), level: wholeNumberOf(childValue(element, 'ilvl')) };
}

/** `<w:rPr>`. */
export function lookIn(element: XmlElement | undefined): RunLook {
  const fonts = childOf(element, 'rFonts');
  return {
    hidden: switchOf(element, 'vanish'),
    capitals: switchOf(element, 'caps'),
    font: attributeOf(fonts, 'ascii') ?? attributeOf(fonts, 'hAnsi'),
    position: childValue(element, 'vertAlign'),
    struck: switchOf(element, 'dstrike') === true || switchOf(element, 'strike'),
  };
}

/** Merges properties: the first that specifies one wins. */
export function mergeLooks(...looks: readonly RunLook[]): RunLook {
  const first = <K extends keyof RunLook>(key: K): RunLook[K] => looks.find((look) => look[key] !== undefined)?.[key];
  return {
    hidden: first('hidden'),
    capitals: first('capitals'),
    font: first('font'),
    position: first('position'),
    struck: first('struck'),
  };
}
