/** For commands whose page or browser may be gone by the time they are answered: that is no fault of a test. */
export function ignoreLate(promise: Promise<unknown>): void {
  promise.catch(() => undefined);
}
