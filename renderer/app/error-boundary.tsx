import { ProblemNotice } from '#renderer/ui/problem-notice.tsx';
import { Component, type ReactNode } from 'react';

interface Failure {
  readonly error: unknown;
}

interface Props {
  readonly children: ReactNode;
  /** Buttons of the notice: one next step. */
  readonly actions: (retry: () => void) => ReactNode;
}

/** Keeps a page that fails from taking the window with it: says so, and offers to try again. */
export class ErrorBoundary extends Component<Props, { readonly failed: Failure | null }> {
  override state: { readonly failed: Failure | null } = { failed: null };

  static getDerivedStateFromError(error: unknown): { failed: Failure } {
    return { failed: { error } };
  }

  private readonly retry = (): void => this.setState({ failed: null });

  override render(): ReactNode {
    const { failed } = this.state;
    if (failed === null) return this.props.children;
    return <ProblemNotice problem={failed.error} actions={this.props.actions(this.retry)} />;
  }
}
