/** HTTP status of each error, as the SDK's model has it (`ThrottlingException` is not modelled). */
export const STATUS: Readonly<Record<string, number>> = {
  ThrottlingException: 400,
  TooManyRequestsException: 429,
  LimitExceededException: 400,
  ServiceUnavailableException: 503,
  InternalServerException: 500,
  ConcurrentModificationException: 409,
  ConflictException: 409,
  TextSizeLimitExceededException: 400,
  UnsupportedLanguagePairException: 400,
  DetectedLanguageLowConfidenceException: 400,
  InvalidRequestException: 400,
  InvalidParameterValueException: 400,
  ResourceNotFoundException: 404,
  UnknownOperationException: 404,
  IncompleteSignatureException: 400,
  MissingAuthenticationTokenException: 400,
  UnrecognizedClientException: 400,
  AccessDeniedException: 400,
}

/** What an operation throws to answer with an error. */
export class AmazonError extends Error {
  readonly details: Readonly<Record<string, string>>

  constructor(name: string, message: string, details: Readonly<Record<string, string>> = {}) {
    super(message)
    this.name = name
    this.details = details
  }
}
