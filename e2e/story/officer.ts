import type { Page } from '@playwright/test';
import { cpSync } from 'node:fs';
import { answerOpen, answerSave } from '../support/answer-dialogs.ts';
import { closeBook, launchBook, type RunningBook } from '../support/launch.ts';
import { freshProfile } from '../support/profile.ts';
import { killBook } from './kill-book.ts';

/** An officer with a computer of their own: a profile folder, and the program when it is open. */
export class Officer {
  readonly profile: string;
  #book: RunningBook | null = null;

  constructor(profile: string = freshProfile()) {
    this.profile = profile;
  }

  /** A second computer with everything that is on this one now; the program must be closed. */
  copyOfComputer(): Officer {
    if (this.#book) throw new Error('Close the program before its profile is copied');
    const profile = freshProfile();
    cpSync(this.profile, profile, { recursive: true });
    return new Officer(profile);
  }

  get page(): Page {
    if (!this.#book) throw new Error('The program is not open');
    return this.#book.page;
  }

  /** The running program, for what no officer does: fault points. */
  get app(): RunningBook['app'] {
    if (!this.#book) throw new Error('The program is not open');
    return this.#book.app;
  }

  async open(): Promise<void> {
    this.#book = await launchBook(this.profile);
  }

  /** Closes the window as an officer would. */
  async close(): Promise<void> {
    const book = this.#book;
    this.#book = null;
    if (book) await closeBook(book);
  }

  /** The power goes off: no process gets a chance to finish anything. */
  async kill(): Promise<void> {
    const book = this.#book;
    this.#book = null;
    if (book) await killBook(book);
  }

  /** The next save dialog answers with this file. */
  async willSaveAs(file: string): Promise<void> {
    if (this.#book) await answerSave(this.#book.app, file);
  }

  /** The next open dialog answers with these files. */
  async willChoose(...files: readonly string[]): Promise<void> {
    if (this.#book) await answerOpen(this.#book.app, files);
  }
}
