/** What Electron gives its listeners first. */
export class StandInEvent {
  defaultPrevented = false;

  constructor(more: object = {}) {
    Object.assign(this, more);
  }

  preventDefault(): void {
    this.defaultPrevented = true;
  }
}
