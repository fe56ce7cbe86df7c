/// PowerShell's categories of errors, in its spelling.
public enum ErrorCategory: String, Sendable {
  // swift-format-ignore
  case notSpecified = "NotSpecified", openError = "OpenError", closeError = "CloseError",
    deviceError = "DeviceError", deadlockDetected = "DeadlockDetected",
    invalidArgument = "InvalidArgument", invalidData = "InvalidData",
    invalidOperation = "InvalidOperation", invalidResult = "InvalidResult",
    invalidType = "InvalidType", metadataError = "MetadataError",
    notImplemented = "NotImplemented", notInstalled = "NotInstalled",
    objectNotFound = "ObjectNotFound", operationStopped = "OperationStopped",
    operationTimeout = "OperationTimeout", syntaxError = "SyntaxError",
    parserError = "ParserError", permissionDenied = "PermissionDenied",
    resourceBusy = "ResourceBusy", resourceExists = "ResourceExists",
    resourceUnavailable = "ResourceUnavailable", readError = "ReadError",
    writeError = "WriteError", fromStdErr = "FromStdErr", securityError = "SecurityError",
    protocolError = "ProtocolError", connectionError = "ConnectionError",
    authenticationError = "AuthenticationError", limitsExceeded = "LimitsExceeded",
    quotaExceeded = "QuotaExceeded", notEnabled = "NotEnabled"
}
