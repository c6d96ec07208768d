import i18next, { type TFunction } from 'i18next';

/** The interface's texts for code outside components; inside one, use `useTranslation('ui')`. */
export const uiText: TFunction = i18next.getFixedT(null, 'ui');
