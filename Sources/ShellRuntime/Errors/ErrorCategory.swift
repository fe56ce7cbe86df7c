/// PowerShell's categories of errors, in its spelling.
public enum ErrorCategory: String, Sendable, CaseIterable {
  // swift-format-ignore
  case notSpecified = "NotSpecified"
  case openError = "OpenError"
  case closeError = "CloseError"
  case
    deviceError = "DeviceError"
  case deadlockDetected = "DeadlockDetected"
  case
    invalidArgument = "InvalidArgument"
  case invalidData = "InvalidData"
  case
    invalidOperation = "InvalidOperation"
  case invalidResult = "InvalidResult"
  case
    invalidType = "InvalidType"
  case metadataError = "MetadataError"
  case
    notImplemented = "NotImplemented"
  case notInstalled = "NotInstalled"
  case
    objectNotFound = "ObjectNotFound"
  case operationStopped = "OperationStopped"
  case
    operationTimeout = "OperationTimeout"
  case syntaxError = "SyntaxError"
  case
    parserError = "ParserError"
  case permissionDenied = "PermissionDenied"
  case
    resourceBusy = "ResourceBusy"
  case resourceExists = "ResourceExists"
  case
    resourceUnavailable = "ResourceUnavailable"
  case readError = "ReadError"
  case
    writeError = "WriteError"
  case fromStdErr = "FromStdErr"
  case securityError = "SecurityError"
  case
    protocolError = "ProtocolError"
  case connectionError = "ConnectionError"
  case
    authenticationError = "AuthenticationError"
  case limitsExceeded = "LimitsExceeded"
  case
    quotaExceeded = "QuotaExceeded"
  case notEnabled = "NotEnabled"
}
