/**
 * A fragment of LaTeX as a tree. `before` and `after` of a command say whether white space stands beside it: what is
 * behind it ends the name, and is no part of the text that follows.
 */
export type Node =
  | { kind: "text"; text: string }
  | { kind: "space" }
  | { kind: "command"; name: string; after: boolean }
  | { kind: "script"; mark: "^" | "_" }
  | { kind: "group"; nodes: Node[] }
  | { kind: "verbatim"; text: string }
  | { kind: "piece"; place: number };

/** Groups within more are read as if they had no braces, so that no text makes a reader recurse deeper. */
export const deepest = 20;

/** Builds a tree from tokens in the order in which they come. Groups that nothing closes end with the text. */
export class TreeBuilder {
  private readonly root: Node[] = [];
  private readonly open: Node[][] = [];
  private nodes = this.root;
  /** How many braces stand open that are no groups, for being too deep. */
  private ignored = 0;

  add(node: Node): void {
    this.nodes.push(node);
  }

  openGroup(): void {
    if (this.open.length === deepest) {
      this.ignored++;
      return;
    }
    const nodes: Node[] = [];
    this.nodes.push({ kind: "group", nodes });
    this.open.push(this.nodes);
    this.nodes = nodes;
  }

  closeGroup(): void {
    if (this.ignored > 0) this.ignored--;
    else this.nodes = this.open.pop() ?? this.root;
  }

  tree(): Node[] {
    return this.root;
  }
}
