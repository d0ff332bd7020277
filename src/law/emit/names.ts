/**
 * Names for what a function of the pack needs more than once, so that it is read and reckoned once: a body that says
 * everything where it needs it takes half as long again. What gets a name is pure and defined for any answers, so it
 * can be done before it is known whether it will be needed.
 */
export class Names {
  private readonly byCode = new Map<string, string>()
  private readonly depth: number

  /** @param depth how many functions this one stands within: names within names differ */
  constructor(depth = 0) {
    this.depth = depth
  }

  /** Names for a function within this one. */
  inner(): Names {
    return new Names(this.depth + 1)
  }

  /** The name of what this code yields. No word of the rules can begin with a dollar and a digit. */
  of(code: string): string {
    const name = this.byCode.get(code) ?? `$${this.depth}${this.byCode.size}`
    this.byCode.set(code, name)
    return name
  }

  /** The function that yields a result; what it needs but once stands again where it is needed. */
  arrow(parameters: string, result: string): string {
    let body = `return ${result}`
    for (const [code, name] of [...this.byCode].reverse()) {
      const uses = new RegExp(`\\${name}(?!\\d)`, 'g')
      const count = body.match(uses)?.length ?? 0
      if (count === 1) body = body.replace(uses, () => code)
      if (count > 1) body = `const ${name} = ${code}; ${body}`
    }
    if (!body.startsWith('return ')) return `(${parameters}) => { ${body} }`
    const value = body.slice('return '.length)
    return `(${parameters}) => ${value.startsWith('{') ? `(${value})` : value}`
  }
}
