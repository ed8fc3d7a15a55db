import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  Scalar,
  type YAMLMap,
} from 'yaml'
import { compileExpression, type Expression } from '#rule'
import type { MatterProblem } from '../problem.ts'

/** One YAML file under reading: it turns places into lines and gathers what is wrong. */
export class SourceFile {
  readonly root: Node | null
  readonly #name: string
  readonly #lines = new LineCounter()
  readonly #problems: MatterProblem[]

  constructor(name: string, text: string, problems: MatterProblem[]) {
    this.#name = name
    this.#problems = problems
    const document = parseDocument(text, { lineCounter: this.#lines, prettyErrors: false, uniqueKeys: true })
    for (const error of document.errors) this.reportAt(error.pos[0], explainSyntax(error.code, error.message))
    this.root = document.contents
  }

  report(node: Node | null | undefined, message: string): void {
    this.reportAt(node?.range?.[0] ?? 0, message)
  }

  /** Compiles the FEEL text of a scalar; problems point into the text itself. */
  compile(node: Node, text: string, declared: ReadonlySet<string>): Expression | undefined {
    const compiled = compileExpression(text, declared)
    if (compiled.kind === 'compiled') return compiled.expression
    const start = (node.range?.[0] ?? 0) + quoteLength(node)
    for (const { offset, message, english } of compiled.problems) {
      this.reportAt(start + offset, `${message} / ${english}`)
    }
    return undefined
  }

  /** Where a node stands, without a message. */
  place(node: Node | null | undefined): MatterProblem {
    return this.placeOf(node?.range?.[0] ?? 0)
  }

  private reportAt(offset: number, message: string): void {
    this.#problems.push({ ...this.placeOf(offset), message })
  }

  private placeOf(offset: number): MatterProblem {
    const { line, col } = this.#lines.linePos(offset)
    return { file: this.#name, line: Math.max(line, 1), column: Math.max(col, 1), message: '' }
  }
}

export function scalarText(node: unknown): string | undefined {
  if (!isScalar(node) || node.value === null) return undefined
  return typeof node.source === 'string' && typeof node.value !== 'string' ? node.source : String(node.value)
}

export function asMap(node: unknown): YAMLMap<Node, Node | null> | undefined {
  return isMap<Node, Node | null>(node) ? node : undefined
}

export function asItems(node: unknown): readonly Node[] | undefined {
  return isSeq<Node>(node) ? node.items : undefined
}

export function pairsOf(map: YAMLMap<Node, Node | null>): readonly Pair<Node, Node | null>[] {
  return map.items
}

function quoteLength(node: Node): number {
  if (!(node instanceof Scalar)) return 0
  return node.type === Scalar.QUOTE_DOUBLE || node.type === Scalar.QUOTE_SINGLE ? 1 : 0
}

function explainSyntax(code: string, message: string): string {
  if (code === 'DUPLICATE_KEY') return '同一个名字写了两次，请留一个 / This name appears twice; keep one'
  if (code === 'TAB_AS_INDENT') return '缩进要用空格，不能用制表符 / Indent with spaces, not tabs'
  if (code === 'BAD_INDENT') return '缩进没有对齐 / The indentation does not line up'
  return `格式不对：${message} / This is not valid YAML`
}
