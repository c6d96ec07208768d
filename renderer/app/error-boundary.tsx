import { ProblemNotice } from '#renderer/ui/problem-notice.tsx';
import { Component, type ReactNode } from 'react';

interface Failure {
  readonly error: unknown;
}

interface Props {
  readonly children: ReactNode;
  /** Buttons of the notice: one next step. */
  readonly renderActions: (retry: () => void) => ReactNode;
  /** A new value (the next page) tries again by itself. */
  readonly resetKey?: string;
}

/** Keeps a page that fails from taking the window with it: says so, and offers to try again. */
export class ErrorBoundary extends Component<Props, { readonly failed: Failure | null }> {
  override state: { readonly failed: Failure | null } = { failed: null };

  static getDerivedStateFromError(error: unknown): { failed: Failure } {
    return { failed: { error } };
  }

  override componentDidUpdate(before: Props): void {
    if (this.state.failed !== null && before.resetKey !== this.props.resetKey) this.retry();
  }

  private readonly retry = (): void => this.setState({ failed: null });

  override render(): ReactNode {
    const { failed } = this.state;
    if (failed === null) return this.props.children;
    return <ProblemNotice problem={failed.error} actions={this.props.renderActions(this.retry)} />;
  }
}
