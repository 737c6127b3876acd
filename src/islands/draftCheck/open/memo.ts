import { Component, h, type ComponentType, type FunctionComponent } from 'preact';

/** A component that is rendered again only if `isSame` returns false for its old and new properties. */
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
