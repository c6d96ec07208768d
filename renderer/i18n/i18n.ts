import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { numberFormatter } from './number-formatter.ts';
import { resources } from './resources.ts';

/** Starts the texts. Everything is in the bundle: nothing is fetched, so it is ready when this returns. */
export function startTexts(): void {
  void i18next
    .use(numberFormatter)
    .use(initReactI18next)
    .init({
      lng: 'vi',
      fallbackLng: 'vi',
      resources: { vi: resources },
      defaultNS: 'ui',
      initAsync: false,
      // React escapes by itself.
      interpolation: { escapeValue: false, alwaysFormat: true },
    });
}
