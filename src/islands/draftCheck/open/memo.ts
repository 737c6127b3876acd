import { Component, h, type ComponentType, type FunctionComponent } from 'preact';

/** A component that is drawn again only if `isSame` says that its properties differ in what they draw. */
export function memo<P extends object>(
  view: FunctionComponent<P>,
  isSame: (before: P, after: P) => boolean,
): ComponentType<P> {
  return class extends Component<P> {
    override shouldComponentUpdate(next: P): boolean {
      return !isSame(this.props, next);
    }

    override render() {
      return h(view, this.props);
    }
  };
}
