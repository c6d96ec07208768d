import { EventEmitter } from 'node:events';
import type { NotificationConstructorOptions } from 'electron';
import { StandInEvent } from './event.ts';

/** A notification of a system that shows none: written to the console. Tests click on it by its `click` event. */
export class StandInNotification extends EventEmitter {
  static isSupported(): boolean {
    return true;
  }

  readonly title: string;
  readonly body: string;

  constructor({ title = '', body = '' }: NotificationConstructorOptions = {}) {
    super();
    this.title = title;
    this.body = body;
  }

  show(): void {
    console.error(`stand-in: notification: ${this.title}: ${this.body}`);
    this.emit('show', new StandInEvent());
  }

  close(): void {
    this.emit('close', new StandInEvent());
  }
}
