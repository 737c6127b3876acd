/** The oldest fully supported browsers, in words for readers. The build's targets are in astro.config.mjs. */
export const OLDEST_BROWSERS = 'Chrome 87, Safari 14.1 (iOS 14.5), Firefox 91';
