import { session } from 'electron';

/**
 * The page needs no camera, microphone, place, notification or device; notices of the system are main's. Both handlers are needed: some features
 * ask, others only check. Writing to the clipboard after a click needs no permission.
 */
export function denyPermissions(): void {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  defaultSession.setPermissionCheckHandler(() => false);
  defaultSession.setDevicePermissionHandler(() => false);
}
