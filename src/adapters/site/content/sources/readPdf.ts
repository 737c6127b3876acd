import { getDocumentProxy } from 'unpdf';
import { pagesText, type PdfPiece } from '../../../../domain/word/pdfLines.ts';
import type { WordText } from '../../../../domain/word/document.ts';

/** Maximum number of pages; no real text has more. */
const MAX_PAGES = 3000;

/**
 * Reads the text layer of a PDF file. Nothing in it is run.
 * @returns the text, or a sentence that says why there is none.
 */
export async function readPdf(bytes: Uint8Array): Promise<WordText | { readonly refusal: string }> {
  try {
    // The reader detaches the buffer it is given, so it gets a copy.
    const document = await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, verbosity: 0 });
    if (document.numPages > MAX_PAGES)
      return { refusal: `tệp PDF có ${document.numPages} trang, quá dài cho một văn bản.` };
    const pages: PdfPiece[][] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(items.flatMap((item) => ('str' in item && item.str !== '' ? [pieceOf(item)] : [])));
      page.cleanup();
    }
    await document.destroy();
    return pagesText(pages);
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return {
      refusal: isLocked
        ? 'tệp PDF đang đặt mật khẩu nên không đọc được. Bỏ mật khẩu, hoặc dùng tệp Word gốc.'
        : 'tệp PDF hỏng hoặc chưa tải hết.',
    };
  }
}

function pieceOf({
  str,
  transform,
  width,
}: {
  readonly str: string;
  readonly transform: readonly unknown[];
  readonly width: number;
}): PdfPiece {
  const [a, b, , , x, y] = transform.map(Number);
  return { words: str, x: x ?? 0, y: y ?? 0, width, size: Math.hypot(a ?? 0, b ?? 0) || 10 };
}
