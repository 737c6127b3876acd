/** A form as a DOCX file. The library is large, so this module is loaded only when a file is requested. */
import { Document, Header, Packer, Paragraph } from 'docx';
import type { Form } from '../../../domain/report/form.ts';
import { blockOf } from './blocks.ts';
import { endOf, frontOf, pageNumber } from './frame.ts';
import { FONT, PAGE, SIZE } from './layout.ts';

/** The file, laid out as Nghị định 30/2020/NĐ-CP requires: A4, page numbers from the second page. */
export async function docxFile(form: Form): Promise<Blob> {
  const document = new Document({
    title: `${form.kind}. ${form.subject}`,
    creator: form.unit,
    description: form.remark,
    styles: { default: { document: { run: { font: FONT, size: SIZE.text, language: { value: 'vi-VN' } } } } },
    sections: [
      {
        properties: { page: PAGE, titlePage: true },
        headers: { default: pageNumber(), first: new Header({ children: [new Paragraph({})] }) },
        children: [...frontOf(form), ...form.blocks.flatMap(blockOf), ...endOf(form)],
      },
    ],
  });
  return Packer.toBlob(document);
}
