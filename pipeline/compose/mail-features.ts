/** What a mail may use that some programs do not show, and where it is seen. */
export interface MailFeature {
  /** Its name at caniemail.com. */
  slug: string;
  /** Seen in one declaration, `property:value`. */
  declaration?: RegExp;
  /** Seen as an element. */
  element?: RegExp;
  /** Seen in the address of a picture. */
  picture?: RegExp;
}

/**
 * The features of caniemail.com whose lack spoils a mail: layout that falls apart, content or pictures that are not
 * there, lengths and colours that are ignored. What degrades into something plainer (rounded corners, shadows, fonts,
 * at-rules in the head) is left out on purpose.
 */
export const mailFeatures: readonly MailFeature[] = [
  { slug: 'css-display-flex', declaration: /^display:(?:inline-)?flex/u },
  { slug: 'css-display-grid', declaration: /^display:(?:inline-)?grid/u },
  { slug: 'css-position', declaration: /^position:(?!static)/u },
  { slug: 'css-float', declaration: /^float:(?!none)/u },
  { slug: 'css-transform', declaration: /^transform:/u },
  { slug: 'css-column-count', declaration: /^column-count:/u },
  { slug: 'css-writing-mode', declaration: /^writing-mode:/u },
  { slug: 'css-object-fit', declaration: /^object-fit:/u },
  { slug: 'css-gap', declaration: /^(?:row-|column-)?gap:/u },
  { slug: 'css-inline-size', declaration: /^inline-size:/u },
  { slug: 'css-margin-inline-start-end', declaration: /^margin-inline-(?:start|end):/u },
  { slug: 'css-padding-inline-start-end', declaration: /^padding-inline-(?:start|end):/u },
  { slug: 'css-margin-inline-block', declaration: /^margin-(?:inline|block):/u },
  { slug: 'css-padding-inline-block', declaration: /^padding-(?:inline|block):/u },
  { slug: 'css-background-image', declaration: /^background(?:-image)?:.*url\(/u },
  { slug: 'css-linear-gradient', declaration: /linear-gradient\(/u },
  { slug: 'css-variables', declaration: /^--|var\(/u },
  { slug: 'css-modern-color', declaration: /\b(?:ok)?l(?:ch|ab)\(/u },
  { slug: 'css-unit-calc', declaration: /\bcalc\(/u },
  { slug: 'css-function-clamp', declaration: /\bclamp\(/u },
  { slug: 'css-unit-rem', declaration: /[\d.]rem\b/u },
  { slug: 'css-unit-ch', declaration: /[\d.]ch\b/u },
  { slug: 'css-unit-vw', declaration: /[\d.]vw\b/u },
  { slug: 'css-unit-vh', declaration: /[\d.]vh\b/u },
  { slug: 'html-video', element: /^video$/u },
  { slug: 'html-audio', element: /^audio$/u },
  { slug: 'html-svg', element: /^svg$/u },
  { slug: 'html-object', element: /^object$/u },
  { slug: 'html-picture', element: /^picture$/u },
  { slug: 'html-image-maps', element: /^map$/u },
  { slug: 'html-link', element: /^link$/u },
  { slug: 'html-form', element: /^form$/u },
  { slug: 'html-select', element: /^select$/u },
  { slug: 'html-textarea', element: /^textarea$/u },
  { slug: 'html-dialog', element: /^dialog$/u },
  { slug: 'html-meter', element: /^meter$/u },
  { slug: 'html-progress', element: /^progress$/u },
  { slug: 'html-ruby', element: /^ruby$/u },
  { slug: 'image-svg', picture: /\.svg(?:[?#]|$)/u },
  { slug: 'image-webp', picture: /\.webp(?:[?#]|$)/u },
  { slug: 'image-avif', picture: /\.avif(?:[?#]|$)/u },
  { slug: 'image-heif', picture: /\.hei[cf](?:[?#]|$)/u },
  { slug: 'image-tiff', picture: /\.tiff?(?:[?#]|$)/u },
  { slug: 'image-base64', picture: /^data:/u },
];
