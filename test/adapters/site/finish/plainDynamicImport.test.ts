import { describe, expect, it } from 'vitest';
import { withPlainImports } from '../../../../src/adapters/site/finish/plainDynamicImport.ts';

const list = 'const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["./a.js"])))=>i.map(i=>d[i]);\n';
const helper = 'import{t as e}from"./preload-helper.x9.js";';
const wrapped =
  'await e(async()=>{let{open:t}=await import(`./a.js`);return{open:t}},__vite__mapDeps([0,1]),import.meta.url)';

describe('a chunk’s dynamic imports', () => {
  it('become plain, and what only the wrapper needed goes', () => {
    expect(withPlainImports(`${list}${helper}var x=1;(${wrapped}).open()`)).toBe(
      'var x=1;(await import(`./a.js`)).open()',
    );
    expect(withPlainImports(`${list}${helper}e(()=>import(\`./a.js\`),__vite__mapDeps([0]),import.meta.url)`)).toBe(
      'import(`./a.js`)',
    );
  });

  it('stay wrapped where the names that go in and come out differ, with all that the wrapper needs', () => {
    const renaming = `${list}${helper}e(async()=>{let{a:t}=await import(\`./a.js\`);return{b:t}},__vite__mapDeps([0]),import.meta.url)`;
    expect(withPlainImports(renaming)).toBe(renaming);
  });

  it('become plain where the chunk that comes needs no other, and stay whole where they cannot', () => {
    const alone = wrapped.replace('__vite__mapDeps([0,1])', '[]');
    expect(withPlainImports(`${helper}var x=1;(${alone}).open()`)).toBe('var x=1;(await import(`./a.js`)).open()');
    const renaming = `${helper}e(async()=>{let{a:t}=await import(\`./a.js\`);return{b:t}},[],import.meta.url)`;
    expect(withPlainImports(renaming)).toBe(renaming);
  });

  it('leave a chunk without any as it is', () => {
    expect(withPlainImports('import{t as e}from"./a.js";e();import(`./b.js`);')).toBe(
      'import{t as e}from"./a.js";e();import(`./b.js`);',
    );
  });
});
