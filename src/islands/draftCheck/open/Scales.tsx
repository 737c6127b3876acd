import { useRef, useState } from 'preact/hooks';
import { saveFile } from '../../../adapters/browser/files/saveFile.ts';
import { copyText } from '../../../adapters/browser/page/copyText.ts';
import type { LocatedScale } from '../../../domain/draftCheck/checked.ts';
import { ScalePictureOf } from './ScalePicture.tsx';

/** The scales of levels that could be read, each as a picture, with a start of rules to download. */
export function Scales({ scales }: { readonly scales: readonly LocatedScale[] }) {
  if (scales.length === 0) return null;
  return (
    <details class="scales screen">
      <summary>Các thang mức đọc được ({scales.length})</summary>
      {scales.map((scale, at) => (
        <OneScale key={at} scale={scale} />
      ))}
    </details>
  );
}

function OneScale({ scale }: { readonly scale: LocatedScale }) {
  const [message, setMessage] = useState('');
  const box = useRef<HTMLElement>(null);
  const { article, measure, rules } = scale;
  return (
    <section ref={box}>
      <h3>{`${article === '' ? 'Nhiều Điều' : article}${measure === '' ? '' : `: … ${measure} …`}`}</h3>
      <ScalePictureOf scale={scale} here="" />
      {rules !== null && (
        <p class="actions">
          <button
            type="button"
            class="btn plain small"
            onClick={() => {
              saveFile(new File([rules], 'rating.yaml', { type: 'text/yaml' }));
              setMessage('Đã tải tệp rating.yaml.');
            }}
          >
            Tải rating.yaml để bắt đầu
          </button>
          <button
            type="button"
            class="btn plain small"
            onClick={() =>
              void copyText(rules, box.current ?? document.body).then((isCopied) =>
                setMessage(isCopied ? 'Đã chép.' : 'Trình duyệt không cho chép. Hãy tải tệp về.'),
              )
            }
          >
            Chép
          </button>
          <span role="status">{message}</span>
        </p>
      )}
    </section>
  );
}
