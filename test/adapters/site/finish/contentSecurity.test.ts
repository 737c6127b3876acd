import { describe, expect, it } from 'vitest';
import { hashOf, inlineCode, policyOf } from '../../../../src/adapters/site/finish/contentSecurity.ts';
import { elementsOf } from '../../../../src/adapters/site/finish/htmlPage.ts';

describe('policyOf', () => {
  it('allows inline code by hash only, and nothing unsafe', () => {
    const policy = policyOf(['let a = 1;', 'let a = 1;'], ['a{}'], false);
    expect(policy).toMatch(/^default-src 'none'; /);
    expect(policy).toContain(`script-src 'self' ${hashOf('let a = 1;')};`);
    expect(policy).toContain(`style-src 'self' ${hashOf('a{}')};`);
    expect(policy).not.toContain('unsafe');
  });

  it('allows data: images only for a page with an inline icon', () => {
    expect(policyOf([], [], false)).toContain("img-src 'self';");
    expect(policyOf([], [], true)).toContain("img-src 'self' data:;");
  });
});

describe('inlineCode', () => {
  const textsOf = (html: string) => {
    const { scripts, styles } = inlineCode(elementsOf(html));
    return [scripts, styles].map((elements) => elements.map(({ text }) => text));
  };

  it.each<[string, string[], string[]]>([
    ['<script>a</script><style>b</style>', ['a'], ['b']],
    [
      '<script nomodule>a</script><script type="module">b</script><script type="text/javascript">c</script>',
      ['a', 'b', 'c'],
      [],
    ],
    ['<script type="importmap">{}</script><script type=" MODULE ">a</script>', ['{}', 'a'], []],
    [
      '<script type="application/ld+json">{}</script><script type="application/json">{}</script><script type="text/plain">x</script>',
      [],
      [],
    ],
    ['<script src="/x.js">never run</script><script></script><style></style>', [], []],
    ['<script>a</SCRIPT ><script>"<script>"</script>', ['a', '"<script>"'], []],
    ['<script>a\r\nb</script>', ['a\nb'], []],
    [
      '<svg><style>a{}</style></svg><noscript><style>b{}</style></noscript><template><script>c</script></template>',
      ['c'],
      ['a{}', 'b{}'],
    ],
    ['<p title="<script>alert(1)</script>">&lt;script>alert(1)&lt;/script></p>', [], []],
    [
      '<title><script>alert(1)</script></title><textarea><style>a{}</style></textarea><!-- <script>b</script> -->',
      [],
      [],
    ],
  ])('finds scripts and styles in %s', (html, scripts, styles) => {
    expect(textsOf(html)).toEqual([scripts, styles]);
  });
});
