/** What may stand between the two of a range or a pair in any of the languages: `5-dən 10-dək`, `2 and 3`, `с 5 до 10`. */
export const LINK =
  /^(?:-\p{L}{1,4})?(?: ?- ?| (?:to|and|or|until|до|по|и|или|və|ya|yaxud|ilə|мен|пен|бен|және|немесе) | )$/u
