import type { HostNotices } from '#shared/contracts/host.ts';

/**
 * A page shows no notifications: it would have to ask for a permission of the whole browser, and is closed most of the
 * time. HostInfo.systemNotices says so; the window reminds all the same.
 */
export const noNotices: HostNotices = {
  show: () => Promise.resolve(false),
  onOpened: () => () => undefined,
};
