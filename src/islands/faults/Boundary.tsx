import { Component, type ComponentChildren } from 'preact';
import { reportPageError } from '../../adapters/browser/faults/pageErrors.ts';

interface Props {
  /** The view shown; after a crash, another value renders the children again. */
  readonly view?: string;
  /** Rendered instead of a crashed view: a sentence and a way to continue, never a blank page. */
  readonly instead: ComponentChildren;
  readonly children: ComponentChildren;
}

/** An error boundary. */
export class Boundary extends Component<Props, { readonly crashed: boolean }> {
  // In the constructor, because a field would add 0.9 KB of helpers.
  constructor(props: Props) {
    super(props);
    this.state = { crashed: false };
  }

  override componentDidCatch(error: unknown): void {
    reportPageError(error);
    this.setState({ crashed: true });
  }

  override componentDidUpdate({ view }: Props): void {
    // oxlint-disable-next-line react/no-did-update-set-state -- once, since the state itself is asked
    if (this.state.crashed && view !== this.props.view) this.setState({ crashed: false });
  }

  override render() {
    return this.state.crashed ? this.props.instead : this.props.children;
  }
}
