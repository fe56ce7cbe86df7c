import CoManagementModel

extension Site {
  /// SMS_Site.
  static let resultClass = ResultClass(Site.providerClass)
}
