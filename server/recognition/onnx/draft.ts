import type { Graph, Operation, Weights } from './graph.ts'

/** A graph being rewritten: finds what makes and what uses a value, and takes in changes. */
export class Draft {
  readonly #graph: Graph
  readonly #added = new Map<string, Weights>()
  #operations: readonly Operation[]

  constructor(graph: Graph) {
    this.#graph = graph
    this.#operations = graph.operations
  }

  get operations(): readonly Operation[] {
    return this.#operations
  }

  findProducer(value: string): Operation | undefined {
    return this.#operations.find((operation) => operation.outputs.includes(value))
  }

  listUsers(value: string): Operation[] {
    return this.#operations.filter((operation) => operation.inputs.includes(value))
  }

  /** The one operation that uses a value, if there is one only and the network does not answer with the value. */
  findSoleUser(value: string): Operation | undefined {
    const [user, ...more] = this.listUsers(value)
    return more.length > 0 || this.#graph.outputs.has(value) ? undefined : user
  }

  isAnswer(value: string): boolean {
    return this.#graph.outputs.has(value)
  }

  findWeights(name: string | undefined): Weights | undefined {
    return name === undefined ? undefined : (this.#added.get(name) ?? this.#graph.weights.get(name))
  }

  /** The single number an operation takes beside a value, if it takes one. */
  findScalarBeside(operation: Operation, value: string): number | undefined {
    const other = operation.inputs.find((input) => input !== value)
    const weights = this.findWeights(other)
    return operation.inputs.length === 2 && weights?.values.length === 1 ? weights.values[0] : undefined
  }

  /** Keeps new weights under a name of their own. */
  addWeights(weights: Weights): string {
    const name = `streamlined.${this.#added.size}`
    this.#added.set(name, weights)
    return name
  }

  /** Puts operations in the place of one and takes others out. */
  replace(old: Operation, fresh: readonly Operation[], removed: readonly Operation[] = []): void {
    this.#operations = this.#operations
      .flatMap((operation) => (operation === old ? fresh : [operation]))
      .filter((operation) => !removed.includes(operation))
  }

  /** What is left to run and the weights that were added for it, without constants that nothing takes any more. */
  finish(): { operations: Operation[]; added: ReadonlyMap<string, Weights> } {
    const taken = new Set(this.#operations.flatMap(({ inputs }) => inputs))
    return {
      operations: this.#operations.filter(
        ({ type, outputs }) => type !== 'Constant' || outputs.some((name) => taken.has(name)),
      ),
      added: new Map([...this.#added].filter(([name]) => taken.has(name))),
    }
  }
}
