import type body from '../../locales/vi/body.json';
import type classification from '../../locales/vi/classification.json';
import type contact from '../../locales/vi/contact.json';
import type dayParts from '../../locales/vi/day-parts.json';
import type facts from '../../locales/vi/facts.json';
import type formats from '../../locales/vi/formats.json';
import type issue from '../../locales/vi/issue.json';
import type mail from '../../locales/vi/mail.json';
import type masthead from '../../locales/vi/masthead.json';
import type omitted from '../../locales/vi/omitted.json';
import type source from '../../locales/vi/source.json';
import type unsubscribe from '../../locales/vi/unsubscribe.json';

/** The Vietnamese label set, by namespace: the keys that every locale has, so that a wrong one does not compile. */
export interface Labels {
  body: typeof body;
  classification: typeof classification;
  contact: typeof contact;
  'day-parts': typeof dayParts;
  facts: typeof facts;
  formats: typeof formats;
  issue: typeof issue;
  mail: typeof mail;
  masthead: typeof masthead;
  omitted: typeof omitted;
  source: typeof source;
  unsubscribe: typeof unsubscribe;
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'body';
    resources: Labels;
    returnNull: false;
  }
}
