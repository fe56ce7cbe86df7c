import ShellRuntime

/// What the commands of Active Directory take and the lab does not simulate. [ActiveDirectory docs]
enum DomainParameters {
  /// Of commands that get objects; `more` are refused beside those of all.
  static func ofReaders<Command: Cmdlet>(_ more: String...) -> [Parameter<Command>] {
    let text = ["AuthType", "Partition", "SearchBase", "SearchScope", "Server"] + more
    return [
      .refused(
        "LDAPFilter", type: "String", "Use -Filter or -Identity.", sets: ["LdapFilter"],
        mandatory: true),
      .refused("Credential", type: "PSCredential", reason),
    ] + text.map { .refused($0, type: "String", reason) }
      + ["ResultPageSize", "ResultSetSize"].map { .refused($0, type: "Int32", reason) }
  }

  /// Of Set-ADUser, beside the sign-in name.
  static func ofSetADUser<Command: Cmdlet>() -> [Parameter<Command>] {
    setADUser.split(separator: " ").map {
      .refused(String($0), type: "Object", "The lab changes sign-in names only.")
    }
  }

  private static let reason = "The lab has one domain, and looks in the whole of it."

  private static let setADUser = """
    AccountExpirationDate AccountNotDelegated Add AllowReversiblePasswordEncryption \
    AuthenticationPolicy AuthenticationPolicySilo AuthType CannotChangePassword Certificates \
    ChangePasswordAtLogon City Clear Company CompoundIdentitySupported Country Credential \
    Department Description DisplayName Division EmailAddress EmployeeID EmployeeNumber Enabled \
    Fax GivenName HomeDirectory HomeDrive HomePage HomePhone Initials Instance \
    KerberosEncryptionType LogonWorkstations Manager MobilePhone Office OfficePhone Organization \
    OtherName Partition PassThru PasswordNeverExpires PasswordNotRequired POBox PostalCode \
    PrincipalsAllowedToDelegateToAccount ProfilePath Remove Replace SamAccountName ScriptPath \
    Server ServicePrincipalNames SmartcardLogonRequired State StreetAddress Surname Title \
    TrustedForDelegation
    """
}
