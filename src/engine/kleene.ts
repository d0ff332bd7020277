/** Three-valued truth (Kleene, strong): null is "not known". */
export type Truth = true | false | null

export function and(...operands: readonly Truth[]): Truth {
  if (operands.includes(false)) return false
  return operands.includes(null) ? null : true
}

export function or(...operands: readonly Truth[]): Truth {
  if (operands.includes(true)) return true
  return operands.includes(null) ? null : false
}

export function not(operand: Truth): Truth {
  return operand === null ? null : !operand
}
