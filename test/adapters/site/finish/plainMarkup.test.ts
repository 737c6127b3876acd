import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locatedInTree, type LocatedElement } from '../../../../src/adapters/site/finish/htmlPage.ts';
import { plainElementsOf } from '../../../../src/adapters/site/finish/plainMarkup.ts';

const page = (body: string, head = '') =>
  `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

/** Everything that is read about an element; its end only if no browser may end it before its end tag. */
const summaryOf = ({ name, attributes, text, inside, close, spanOf }: LocatedElement) =>
  JSON.stringify([
    name,
    [...attributes].map((one) => [...one, spanOf(one[0])]),
    text,
    inside,
    ['head', 'script', 'style', 'title', 'textarea'].includes(name) ? close : null,
  ]);

/** Whether a page is read as a browser reads it; it may also name tags that a browser passes over. */
function isReadRightly(html: string): boolean {
  const plain = plainElementsOf(html);
  if (plain === null) return true;
  const read = new Set(plain.map(summaryOf));
  return locatedInTree(html).every((element) => read.has(summaryOf(element)));
}

describe('plainElementsOf', () => {
  it.each([
    ['attributes of every kind', page('<a HREF=/x title="a &gt; b &#38; c &#x110;" hidden data-a=\'"\'>x</a>')],
    ['the first of an attribute given twice', page('<a href="/1" href="/2">x</a>')],
    ['elements without an end tag', page('<p>a<br>b<br/>c<img src="/a.png"/><hr></p>')],
    ['what looks like tags in text', page('<script>"</b><a href=x>"</script>', '<title></head><b></title>')],
    ['pictures', page('<svg viewBox="0 0 1 1"><title>A &amp; B</title><use xlink:href="#a"/><path d="M0 0"/></svg>')],
    ['comments', page('\n<!-- <a href="/x"> -->\n<p>\n<b>x</b></p>')],
    ['a script behind the page', `${page('<p>x</p>')}<script type="module" src="/_astro/a.js"></script>`],
    ['templates and what is shown without scripts', page('<template><p>x</p></template><noscript><p>y</p></noscript>')],
  ])('reads %s as the tree does', (_, html) => {
    expect(plainElementsOf(html)?.map(summaryOf).sort()).toEqual(locatedInTree(html).map(summaryOf).sort());
  });

  it.each([
    ['no declaration', '<html><head></head><body></body></html>'],
    ['a tag that is not closed', page('<p>a<p>b')],
    ['tags closed in another order', page('<b><i>x</b></i>')],
    ['a second body', page('<body class="a"></body>')],
    ['an element between head and body', '<!DOCTYPE html><html><head></head><p></p><body></body></html>'],
    ['a script that holds a comment', page('<script><!-- <script></script> --></script>')],
    ['end tags in capitals in raw text', page('<style></STYLE><b></b></style>')],
    ['a style in a picture', page('<svg><style>a</style></svg>')],
    ['HTML in a picture', page('<svg><p></p><style>a</style></svg>')],
    ['HTML in the title of a picture', page('<svg><title><b>x</b></title></svg>')],
    ['a frame, whose text is no markup', page('<iframe><a href="/x"></iframe>')],
    ['a list of choices', page('<select><textarea></textarea></select>')],
    ['a comment that ends early', page('<!--> <a href="/x"> -->')],
    ['a comment that ends with an exclamation mark', page('<!-- --!> <a href="/x"> -->')],
    ['a character reference with another name', page('<a href="&nbsp;">x</a>')],
    ['a character reference without its end', page('<a href="&ampx">x</a>')],
    ['an attribute straight after a value', page('<a href="/x"title="y">x</a>')],
    ['a slash in a tag', page('<a/href="/x">x</a>')],
    ['a tag that is never finished', page('<a href="/x')],
    ['a carriage return', page('<p>\r\n</p>')],
  ])('refuses %s', (_, html) => {
    expect(plainElementsOf(html)).toBeNull();
  });

  it('counts lines', () => {
    expect(plainElementsOf(page('\n<!-- \n -->\n<p\n>x</p>'))?.at(-1)).toMatchObject({ name: 'p', line: 4 });
  });

  it('is right or refuses, whatever the page contains', () => {
    const name = fc.constantFrom(
      ...'a p b div script style title textarea svg g path table tr td template noscript select form head body'.split(
        ' ',
      ),
      ...'option button math desc image ul li details h2 frameset pre br input SCRIPT Title plaintext'.split(' '),
    );
    const attribute = fc.constantFrom(
      ' href="/x"',
      " title='a>b'",
      ' a=b',
      '/',
      ' b',
      ' c="&amp;&#60;"',
      ' d="&lt"',
      '"',
    );
    const text = fc.constantFrom(
      'x',
      '<',
      '&',
      '<!--',
      '-->',
      '<!-- y -->',
      '</',
      '>',
      '"',
      '\n',
      '<![CDATA[',
      ']]>',
      '--!>',
    );
    const tag = fc.tuple(name, fc.array(attribute, { maxLength: 3 }));
    const { body } = fc.letrec<{ body: string; element: string }>((tie) => ({
      body: fc
        .array(fc.oneof({ depthSize: 'small' }, text, tie('element')), { maxLength: 4 })
        .map((parts) => parts.join('')),
      element: fc.oneof(
        fc.tuple(tag, tie('body')).map(([[own, given], inner]) => `<${own}${given.join('')}>${inner}</${own}>`),
        tag.map(([own, given]) => `<${own}${given.join('')}>`),
        name.map((own) => `</${own}>`),
      ),
    }));
    fc.assert(
      fc.property(body, body, (inBody, inHead) => isReadRightly(page(inBody, inHead))),
      { numRuns: 3000 },
    );
  });
});
