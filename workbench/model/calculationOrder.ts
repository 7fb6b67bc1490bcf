/** @file The order of a recalculation: precedents before dependents, cycles apart. */

export interface CalculationOrder {
  /** Nodes that can be calculated, each after all that it reads. */
  readonly ordered: readonly number[];
  /** Nodes that read themselves, directly or through others; those that only read such nodes are in `ordered`. */
  readonly cyclic: readonly number[];
}

/**
 * @param readers for each node those that read it, as indices; a reader may be listed twice
 */
export function calculationOrder(readers: readonly (readonly number[])[]): CalculationOrder {
  const waiting = new Int32Array(readers.length);
  for (const list of readers) for (const reader of list) waiting[reader] = (waiting[reader] as number) + 1;
  const ordered: number[] = [];
  const release = (ready: number[]): void => {
    for (let next = ready.pop(); next !== undefined; next = ready.pop()) {
      ordered.push(next);
      for (const reader of readers[next] as readonly number[]) {
        const left = (waiting[reader] as number) - 1;
        waiting[reader] = left;
        if (left === 0) ready.push(reader);
      }
    }
  };
  const all = Array.from(readers.keys());
  release(all.filter((node) => waiting[node] === 0).reverse());
  if (ordered.length === readers.length) return { ordered, cyclic: [] };
  const stuck = all.filter((node) => (waiting[node] as number) > 0);
  const cyclic = onCycles(stuck, readers, waiting);
  // What reads a cycle is calculated once the cycle counts as done.
  const behind: number[] = [];
  for (const node of cyclic) waiting[node] = -1;
  for (const node of cyclic) {
    for (const reader of readers[node] as readonly number[]) {
      if ((waiting[reader] as number) <= 0) continue;
      waiting[reader] = (waiting[reader] as number) - 1;
      if (waiting[reader] === 0) behind.push(reader);
    }
  }
  release(behind.reverse());
  return { ordered, cyclic };
}

/** Nodes on cycles among `nodes`: those in a strongly connected component of several, or reading themselves (Tarjan). */
function onCycles(
  nodes: readonly number[],
  readers: readonly (readonly number[])[],
  waiting: Int32Array,
): number[] {
  const found: number[] = [];
  const order = new Int32Array(readers.length);
  const lowest = new Int32Array(readers.length);
  const isOpen = new Uint8Array(readers.length);
  const component: number[] = [];
  let count = 0;
  /** The path of the search: a node and how many of its readers were visited. A stack, as chains are long. */
  const path: { readonly node: number; visited: number }[] = [];
  const enter = (node: number): void => {
    order[node] = lowest[node] = ++count;
    isOpen[node] = 1;
    component.push(node);
    path.push({ node, visited: 0 });
  };
  for (const start of nodes) {
    if (order[start] === 0) enter(start);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const { node } = top;
      const reader = readers[node]?.[top.visited++];
      if (reader !== undefined) {
        if ((waiting[reader] as number) <= 0) continue;
        if (order[reader] === 0) enter(reader);
        else if (isOpen[reader] === 1)
          lowest[node] = Math.min(lowest[node] as number, order[reader] as number);
        continue;
      }
      path.pop();
      const above = path.at(-1);
      if (above) lowest[above.node] = Math.min(lowest[above.node] as number, lowest[node] as number);
      if (lowest[node] !== order[node]) continue;
      const members = component.splice(component.lastIndexOf(node));
      for (const member of members) isOpen[member] = 0;
      if (members.length > 1 || readers[node]?.includes(node)) found.push(...members);
    }
  }
  return found;
}
