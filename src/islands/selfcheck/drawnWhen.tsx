import { Component, type ComponentType, type FunctionComponent } from 'preact';

/**
 * The view, drawn anew only when one of the props named is not the one it was: an answer then draws one duty, not a whole article.
 * @param names all props that can change what is seen; the others must do the same for as long as it stands.
 */
export function drawnWhen<P extends object>(View: FunctionComponent<P>, names: readonly (keyof P)[]): ComponentType<P> {
  return class extends Component<P> {
    override shouldComponentUpdate(next: Readonly<P>): boolean {
      return names.some((name) => next[name] !== this.props[name]);
    }
    override render() {
      return <View {...this.props} />;
    }
  };
}
