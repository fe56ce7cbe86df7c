import ShellRuntime

/// `New-MgUser`
struct NewMgUser: Cmdlet {
  private var body = GraphBody()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Makes a user of the cloud.",
      examples: """
        PS> Connect-MgGraph -Scopes User.ReadWrite.All -NoWelcome
        PS> $name = @{ DisplayName = 'Pilot User'; MailNickname = 'pilot' }
        PS> $password = @{ Password = 'xWwvJ]6NMw+bWH-d' }
        PS> $upn = @{ UserPrincipalName = 'pilot@contoso.com'; PasswordProfile = $password }
        PS> $user = New-MgUser @name @upn -AccountEnabled
        PS> $user.UserPrincipalName
        pilot@contoso.com
        PS> (Get-MgUser -UserId pilot@contoso.com).Id -eq $user.Id
        True
        PS> New-MgUser @name @upn -AccountEnabled
        ! Request_BadRequest,Microsoft.Graph.PowerShell.Cmdlets.NewMgUser_CreateExpanded
        PS> New-MgUser @name -UserPrincipalName a@contoso.com -WhatIf
        What if: Performing the operation "New-MgUser_CreateExpanded" on target \
        "Call remote 'POST /users' operation".
        """,
      isReader: false,
      parameters: [
        Parameter(
          "AccountEnabled", \.body[flag: "accountEnabled"], "Whether the user can sign in."),
        Parameter(
          "City", \.body[text: "city"], "City."),
        Parameter(
          "CompanyName", \.body[text: "companyName"], "Company."),
        Parameter(
          "Country", \.body[text: "country"], "Country."),
        Parameter(
          "Department", \.body[text: "department"], "Department."),
        Parameter(
          "DisplayName", \.body[text: "displayName"], "Name as it is shown."),
        Parameter(
          "EmployeeId", \.body[text: "employeeId"], "Number of the employee."),
        Parameter(
          "FaxNumber", \.body[text: "faxNumber"], "Fax number."),
        Parameter(
          "GivenName", \.body[text: "givenName"], "Given name."),
        Parameter(
          "JobTitle", \.body[text: "jobTitle"], "What the user does."),
        Parameter(
          "MailNickname", \.body[text: "mailNickname"],
          "What stands before the @ of mail addresses."),
        Parameter(
          "MobilePhone", \.body[text: "mobilePhone"], "Mobile phone."),
        Parameter(
          "OfficeLocation", \.body[text: "officeLocation"], "Office."),
        Parameter(
          "PasswordPolicies", \.body[text: "passwordPolicies"],
          "DisablePasswordExpiration, DisableStrongPassword."),
        Parameter(
          "PostalCode", \.body[text: "postalCode"], "Postal code."),
        Parameter(
          "PreferredLanguage", \.body[text: "preferredLanguage"], "Language, as en-US."),
        Parameter(
          "State", \.body[text: "state"], "State or province."),
        Parameter(
          "StreetAddress", \.body[text: "streetAddress"], "Street."),
        Parameter(
          "Surname", \.body[text: "surname"], "Surname."),
        Parameter(
          "UsageLocation", \.body[text: "usageLocation"],
          "Two letters of a country: licenses need it."),
        Parameter(
          "UserPrincipalName", \.body[text: "userPrincipalName"], "Sign-in name."),
        Parameter(
          "UserType", \.body[text: "userType"], "Member or Guest."),
        Parameter(
          "PasswordProfile", \.body[value: "passwordProfile"], "A table with Password."),
      ] + GraphBody.parameters(\.body))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try context.sendBody(.post, ["users"], body)
  }
}
