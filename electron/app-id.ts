/** The installer gives it to the shortcut in the Start menu (`appId` of electron-builder.yml). */
export const APP_ID = 'vn.so-ke-hoach.app';
