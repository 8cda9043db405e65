/**
 * Two things that Nunjucks does for each turn of a loop, done in less time to the same effect: names without a dot are set
 * without being split, and the eight variables of `loop` only where something in the loop can read them.
 */
import type * as Nunjucks from "nunjucks";

interface Frame {
  variables: Record<string, unknown>;
  set(name: string, value: unknown, resolveUp?: boolean): void;
}

interface Node {
  body: { findAll(type: unknown): readonly { value?: unknown }[] };
}

interface Compiler {
  _emitLoopBindings(node: Node, ...names: string[]): void;
}

/** What the types of the library leave out. */
interface Inner {
  runtime: { Frame: { prototype: Frame } };
  compiler: { Compiler: { prototype: Compiler } };
  nodes: Readonly<Record<"Symbol" | "Include" | "Import" | "FromImport" | "Block" | "Super", unknown>>;
}

export function quicken(nunjucks: typeof Nunjucks): void {
  const { runtime, compiler, nodes } = nunjucks as unknown as Inner;
  const { set } = runtime.Frame.prototype;
  runtime.Frame.prototype.set = function (name, value, resolveUp) {
    if (resolveUp || name.includes(".")) set.call(this, name, value, resolveUp);
    else this.variables[name] = value;
  };
  const { _emitLoopBindings: emit } = compiler.Compiler.prototype;
  // Other templates, and blocks that other templates replace, see the variables of the loop that they are called in.
  const elsewhere = [nodes.Include, nodes.Import, nodes.FromImport, nodes.Block, nodes.Super];
  compiler.Compiler.prototype._emitLoopBindings = function (node, ...names) {
    const isRead =
      node.body.findAll(nodes.Symbol).some(({ value }) => value === "loop") ||
      elsewhere.some((type) => node.body.findAll(type).length > 0);
    if (isRead) emit.call(this, node, ...names);
  };
}
