import { describe, expect, it } from 'vitest';
import { withPlainImports } from '../../../../src/adapters/site/finish/plainDynamicImport.ts';

const list = 'const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["./a.js"])))=>i.map(i=>d[i]);\n';
const helper = 'import{t as e}from"./preload-helper.x9.js";';
const wrapped =
  'await e(async()=>{let{open:t}=await import(`./a.js`);return{open:t}},__vite__mapDeps([0,1]),import.meta.url)';

describe('dynamic imports of a chunk', () => {
  it('become plain, without the wrapper’s helpers', () => {
    expect(withPlainImports(`${list}${helper}var x=1;(${wrapped}).open()`)).toBe(
      'var x=1;(await import(`./a.js`)).open()',
    );
    expect(withPlainImports(`${list}${helper}e(()=>import(\`./a.js\`),__vite__mapDeps([0]),import.meta.url)`)).toBe(
      'import(`./a.js`)',
    );
  });

  it('leave nothing of the helper where both chunks give it the same name', () => {
    expect(withPlainImports('import{t}from"./preload-helper.x9.js";var x=1;')).toBe('var x=1;');
  });

  it('stay wrapped, with the helpers, if the exported names are renamed', () => {
    const renaming = `${list}${helper}e(async()=>{let{a:t}=await import(\`./a.js\`);return{b:t}},__vite__mapDeps([0]),import.meta.url)`;
    expect(withPlainImports(renaming)).toBe(renaming);
  });

  it('without dependencies become plain, and stay wrapped if names are renamed', () => {
    const alone = wrapped.replace('__vite__mapDeps([0,1])', '[]');
    expect(withPlainImports(`${helper}var x=1;(${alone}).open()`)).toBe('var x=1;(await import(`./a.js`)).open()');
    const renaming = `${helper}e(async()=>{let{a:t}=await import(\`./a.js\`);return{b:t}},[],import.meta.url)`;
    expect(withPlainImports(renaming)).toBe(renaming);
  });

  it('that are already plain stay unchanged', () => {
    expect(withPlainImports('import{t as e}from"./a.js";e();import(`./b.js`);')).toBe(
      'import{t as e}from"./a.js";e();import(`./b.js`);',
    );
  });
});
