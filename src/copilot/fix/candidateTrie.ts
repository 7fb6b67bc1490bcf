/** @file A constraint of the decoder that lets the model write one of some texts and nothing else. */
import type { TokenConstraint } from '../../model/constraint';

interface Node {
  readonly next: Map<number, Node>;
  allowed: readonly number[];
}

/** All token lists as one tree. None may be the beginning of another: each ends with a token of its own, `<eos>`. */
export function candidateTrie(lists: readonly (readonly number[])[]): TokenConstraint<Node> {
  const root: Node = { next: new Map(), allowed: [] };
  for (const tokens of lists) {
    let node = root;
    for (const token of tokens) {
      let child = node.next.get(token);
      if (!child) {
        child = { next: new Map(), allowed: [] };
        node.next.set(token, child);
        node.allowed = [...node.next.keys()].sort((a, b) => a - b);
      }
      node = child;
    }
  }
  return {
    start: () => root,
    allowed: (node) => node.allowed,
    advance: (node, token) => node.next.get(token) ?? { next: new Map(), allowed: [] },
    isFinal: (node) => node.next.size === 0,
  };
}
