/** A formula made in Word (OMML) as one line of text: what a person would type. */
import { attributeOf, childOf, childrenOf, childValue, type XmlElement } from './xml.ts';

/** The formula as text: fractions with a stroke, roots, powers and indices with signs. */
export function formulaText(element: XmlElement): string {
  return childrenOf(element).map(partText).join('');
}

function partText(element: XmlElement): string {
  const inside = (name: string): string => {
    const part = childOf(element, name);
    return part === undefined ? '' : formulaText(part);
  };
  switch (element.localName) {
    case 't':
      return element.textContent ?? '';
    case 'f':
      return `${grouped(inside('num'))}/${grouped(inside('den'))}`;
    case 'sSup':
      return `${inside('e')}^${grouped(inside('sup'))}`;
    case 'sSub':
      return `${inside('e')}_${grouped(inside('sub'))}`;
    case 'sSubSup':
      return `${inside('e')}_${grouped(inside('sub'))}^${grouped(inside('sup'))}`;
    case 'rad':
      return `√${inside('deg') === '' ? '' : `[${inside('deg')}]`}(${inside('e')})`;
    case 'd': {
      const settings = childOf(element, 'dPr');
      const parts = childrenOf(element, 'e').map(formulaText);
      return `${childValue(settings, 'begChr') ?? '('}${parts.join(childValue(settings, 'sepChr') ?? '; ')}${childValue(settings, 'endChr') ?? ')'}`;
    }
    case 'nary': {
      const sign = childValue(childOf(element, 'naryPr'), 'chr') ?? '∫';
      return `${sign}${inside('sub') === '' ? '' : `_${grouped(inside('sub'))}`}${inside('sup') === '' ? '' : `^${grouped(inside('sup'))}`} ${inside('e')}`;
    }
    case 'm':
      return childrenOf(element, 'mr')
        .map((row) => childrenOf(row, 'e').map(formulaText).join(' '))
        .join('; ');
    case 'rPr':
    case 'ctrlPr':
    case 'fPr':
    case 'dPr':
    case 'naryPr':
    case 'radPr':
    case 'sSupPr':
    case 'sSubPr':
      return '';
    default:
      return attributeOf(element, 'val') !== undefined && childrenOf(element).length === 0 ? '' : formulaText(element);
  }
}

/** In brackets where it is more than one number or word. */
function grouped(words: string): string {
  return /^[\p{L}\d.,%]*$/u.test(words.trim()) ? words.trim() : `(${words.trim()})`;
}
