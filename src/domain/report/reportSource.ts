import { vietnameseDate } from '../day.ts';
import { decisionSource, type Metadata } from '../regulation/metadata.ts';
import type { ReportSource } from './report.ts';

/** What reports say about a regulation, from its metadata. */
export function reportSource(meta: Metadata): ReportSource {
  const { title, validity } = meta;
  return { title, basis: decisionSource(meta), validity: validity.line, checked: vietnameseDate(validity.checked) };
}
