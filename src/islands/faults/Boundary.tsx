import { Component, type ComponentChildren } from 'preact';
import { reportPageError } from '../../adapters/browser/faults/pageErrors.ts';

interface Props {
  /** What is in view; where it is another, the view is tried again. */
  readonly place?: string;
  /** What stands in the place of a view that crashed: a sentence and a way on, never a blank page. */
  readonly instead: ComponentChildren;
  readonly children: ComponentChildren;
}

/** Holds a view that may crash. */
export class Boundary extends Component<Props, { readonly crashed: boolean }> {
  // In the constructor: as a field it would bring 0.9 KB of helpers.
  constructor(props: Props) {
    super(props);
    this.state = { crashed: false };
  }

  override componentDidCatch(error: unknown): void {
    reportPageError(error);
    this.setState({ crashed: true });
  }

  override componentDidUpdate({ place }: Props): void {
    // oxlint-disable-next-line react/no-did-update-set-state -- once, since the state itself is asked
    if (this.state.crashed && place !== this.props.place) this.setState({ crashed: false });
  }

  override render() {
    return this.state.crashed ? this.props.instead : this.props.children;
  }
}
