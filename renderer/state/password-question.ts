import { create } from 'zustand';

/** A file that waits for its password. */
export interface PasswordQuestion {
  readonly file: string;
  /** What was wrong with the last try; null at the first. */
  readonly problem: string | null;
  /** The password, or null to leave the file out. */
  readonly answer: (password: string | null) => void;
}

interface PasswordState {
  readonly question: PasswordQuestion | null;
}

/** The question on screen; one at a time. */
export const usePasswordQuestion = create<PasswordState>()(() => ({ question: null }));

/** Asks the officer for a file's password; null when they leave the file out. The password is kept nowhere. */
export function askPassword(file: string, problem: string | null): Promise<string | null> {
  return new Promise((resolve) => {
    usePasswordQuestion.setState({
      question: {
        file,
        problem,
        answer: (password) => {
          usePasswordQuestion.setState({ question: null });
          resolve(password);
        },
      },
    });
  });
}
