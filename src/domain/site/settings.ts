/** `content/site.yaml`: how a site names itself. Every key may be absent. */
import * as z from 'zod/mini';
import { onOneLine, printable } from '../printable.ts';
import { ACCENT, type Colour } from './colours.ts';

/** The address of a file beside site.yaml. */
const fileName = z
  .string()
  .check(
    z.regex(/^[a-z0-9][a-z0-9._-]*\.(?:svg|png)$/i, 'tên một tệp .svg hoặc .png đặt cạnh site.yaml, ví dụ logo.svg'),
  );

/** One line of text of limited length. */
const line = (most: number) =>
  z.string().check(
    z.overwrite((raw) => onOneLine(printable(raw)).replace(/\s+/gu, ' ').normalize('NFC')),
    z.regex(/\S/, 'lời văn, không để trống'),
    z.maxLength(most, `nhiều nhất ${most} chữ`),
  );

const day = z.iso.date('ngày có thật, viết theo dạng năm-tháng-ngày, ví dụ 2026-12-01');

/** Addresses of other sites: only what a browser opens as a page. */
const webAddress = z
  .string()
  .check(z.refine((value) => isWeb(value), 'địa chỉ bắt đầu bằng https:// hoặc http://, ví dụ https://ten-mien.vn/'));

const reportAddress = z
  .string()
  .check(
    z.refine(
      (value) => isWeb(value) || isMailto(value),
      'địa chỉ bắt đầu bằng https://, hoặc mailto: kèm địa chỉ thư, ví dụ mailto:vanphong@ten-mien.vn',
    ),
  );

const MAIL = /^[^\s@"'<>()[\],;:\\?&#%]+@[^\s@"'<>()[\],;:\\?&#%]+\.[^\s@"'<>()[\],;:\\?&#%.]{2,}$/u;

function isWeb(value: string): boolean {
  if (!/^https?:\/\//i.test(value) || /[\s"'<>\\]/.test(value) || !URL.canParse(value)) return false;
  const { hostname, username, password } = new URL(value);
  return hostname.includes('.') && username === '' && password === '';
}

function isMailto(value: string): boolean {
  return value.slice(0, 7).toLowerCase() === 'mailto:' && MAIL.test(value.slice(7));
}

const noticeSchema = z
  .strictObject({
    words: line(300),
    /** The first and the last day on which it shows; always, if absent. */
    from: z.optional(day),
    until: z.optional(day),
  })
  .check(
    z.refine(
      ({ from, until }) => from === undefined || until === undefined || from <= until,
      '"from" không sau "until"',
    ),
  );

const contactSchema = z.strictObject({
  address: z.optional(line(200)),
  phone: z.optional(z.string().check(z.regex(/^\+?[\d .()-]{3,30}$/, 'số điện thoại, ví dụ 0271 3860 100'))),
  mail: z.optional(z.string().check(z.regex(MAIL, 'một địa chỉ thư, ví dụ vanphong@ten-mien.vn'))),
  /** Where to report an error in the site. */
  report: z.optional(reportAddress),
});

export const siteSchema = z.strictObject({
  /** Name of the site, and a short one, for example for a home screen. */
  name: z.optional(line(60)),
  shortName: z.optional(line(20)),
  /** Who publishes the site. */
  office: z.optional(line(120)),
  logo: z.optional(z.union([fileName, z.strictObject({ light: fileName, dark: fileName })])),
  accent: z.optional(z.string().check(z.regex(/^#[0-9a-f]{6}$/i, 'màu viết #rrggbb trong dấu nháy, ví dụ "#9b1b1f"'))),
  contact: z.optional(contactSchema),
  home: z.optional(z.strictObject({ title: z.optional(line(120)), words: z.optional(line(400)) })),
  /** The first sentence at the foot of every page. */
  footer: z.optional(line(300)),
  notices: z.optional(z.array(noticeSchema).check(z.maxLength(5))),
  /** Official sites with the texts. */
  sources: z.optional(z.array(z.strictObject({ name: line(80), href: webAddress })).check(z.maxLength(12))),
  /** Language tag of the pages. */
  lang: z.optional(z.string().check(z.regex(/^vi(?:-[A-Z]{2})?$/, 'vi hoặc vi-VN, vì trang viết bằng tiếng Việt'))),
  /** Whether notes on misprints show when a page opens. */
  typoNotes: z.optional(z.boolean()),
});

export type SiteFile = z.infer<typeof siteSchema>;
type Contact = z.infer<typeof contactSchema>;
type SiteNotice = z.infer<typeof noticeSchema>;

/** A logo file as it is published. */
interface Logo {
  /** Address at the site's root: `/logo.svg`. */
  readonly href: string;
  /** Name beside site.yaml. */
  readonly file: string;
  /** Width by height, so that its space is reserved before it has loaded. */
  readonly ratio: number;
}

/** What every page needs to know about its site, with the defaults filled in. */
export interface SiteSettings {
  readonly name: string;
  readonly shortName: string;
  readonly office: string | null;
  readonly logo: { readonly light: Logo; readonly dark: Logo | null } | null;
  readonly accent: Colour;
  readonly contact: Contact;
  readonly homeTitle: string | null;
  readonly homeWords: string | null;
  readonly footer: string;
  readonly notices: readonly SiteNotice[];
  readonly sources: readonly { readonly name: string; readonly href: string }[];
  readonly lang: string;
  readonly typoNotes: boolean;
}

/**
 * The settings of a site.yaml; `{}` stands for a site without one.
 * @param ratioOf width by height of a logo, by its name
 */
export function settingsOf(file: SiteFile, ratioOf: (name: string) => number = () => 1): SiteSettings {
  const { logo, contact = {}, home = {} } = file;
  const published = (name: string, as: string): Logo => ({
    file: name,
    ratio: ratioOf(name),
    href: `/${as}.${name.slice(name.lastIndexOf('.') + 1).toLowerCase()}`,
  });
  const light = typeof logo === 'string' ? logo : logo?.light;
  const dark = typeof logo === 'string' ? undefined : logo?.dark;
  return {
    name: file.name ?? 'Văn bản và tự kiểm tra',
    shortName: file.shortName ?? file.name ?? 'Tự kiểm tra',
    office: file.office ?? null,
    logo:
      light === undefined
        ? null
        : { light: published(light, 'logo'), dark: dark === undefined ? null : published(dark, 'logo-toi') },
    accent: file.accent?.toLowerCase() ?? ACCENT,
    contact,
    homeTitle: home.title ?? null,
    homeWords: home.words ?? null,
    footer: file.footer ?? 'Không phải trang của cơ quan ban hành văn bản.',
    notices: file.notices ?? [],
    sources: file.sources ?? [],
    lang: file.lang ?? 'vi',
    typoNotes: file.typoNotes ?? false,
  };
}
