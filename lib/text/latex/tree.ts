/** `after`: white space follows a command; it ends the command's name and is not part of the text. */
export type Node =
  | { kind: "text"; text: string }
  | { kind: "space" }
  | { kind: "command"; name: string; after: boolean }
  | { kind: "script"; mark: "^" | "_" }
  | { kind: "group"; nodes: Node[] }
  | { kind: "verbatim"; text: string }
  | { kind: "piece"; place: number };

/** Groups nested deeper than this are read without their braces, which bounds the recursion of all readers. */
export const maxDepth = 20;

/** Builds a tree from tokens in order. Unclosed groups end with the text. */
export class TreeBuilder {
  private readonly root: Node[] = [];
  private readonly open: Node[][] = [];
  private nodes = this.root;
  private ignored = 0; // How many open braces are ignored because they are nested too deep

  add(node: Node): void {
    this.nodes.push(node);
  }

  openGroup(): void {
    if (this.open.length === maxDepth) {
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
