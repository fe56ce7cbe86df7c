/// The accelerators whose types the lab has no values of, or only names: what `[name].FullName`
/// gives.
enum TypeAccelerators {
  /// The full name behind an accelerator in lower case; nil for any other name.
  static func fullName(_ folded: String) -> String? { table[folded] }

  /// Whether an accelerator stands for a type of this name.
  static func isKnown(_ folded: String) -> Bool { fullNames.contains(folded) }

  private static let fullNames = Set(table.values.map(TextComparison.folded))

  private static let table: [String: String] = {
    var names = other
    for name in automation { names[TextComparison.folded(name.0)] = own + name.1 }
    return names
  }()

  private static let own = "System.Management.Automation."

  private static let automation: [(String, String)] = [
    ("CmdletBinding", "CmdletBindingAttribute"), ("DscResource", "DscResourceAttribute"),
    ("DscProperty", "DscPropertyAttribute"),
    ("DscLocalConfigurationManager", "DscLocalConfigurationManagerAttribute"),
    ("ExperimentAction", "ExperimentAction"), ("Experimental", "ExperimentalAttribute"),
    ("ExperimentalFeature", "ExperimentalFeature"), ("OutputType", "OutputTypeAttribute"),
    ("PSTypeNameAttribute", "PSTypeNameAttribute"), ("powershell", "PowerShell"),
    ("psaliasproperty", "PSAliasProperty"), ("pslistmodifier", "PSListModifier"),
    ("psmoduleinfo", "PSModuleInfo"), ("psprimitivedictionary", "PSPrimitiveDictionary"),
    ("psscriptmethod", "PSScriptMethod"), ("psscriptproperty", "PSScriptProperty"),
    ("psvariable", "PSVariable"), ("psvariableproperty", "PSVariableProperty"),
    ("ValidateTrustedData", "ValidateTrustedDataAttribute"),
    ("NullString", "Language.NullString"), ("initialsessionstate", "Runspaces.InitialSessionState"),
    ("NoRunspaceAffinity", "Language.NoRunspaceAffinityAttribute"),
    ("runspace", "Runspaces.Runspace"), ("runspacefactory", "Runspaces.RunspaceFactory"),
  ]

  private static let other = [
    "adsi": "System.DirectoryServices.DirectoryEntry",
    "adsisearcher": "System.DirectoryServices.DirectorySearcher",
    "wmi": "System.Management.ManagementObject",
    "wmiclass": "System.Management.ManagementClass",
    "wmisearcher": "System.Management.ManagementObjectSearcher",
    "ciminstance": "Microsoft.Management.Infrastructure.CimInstance",
    "cimclass": "Microsoft.Management.Infrastructure.CimClass",
    "cimtype": "Microsoft.Management.Infrastructure.CimType",
    "cimsession": "Microsoft.Management.Infrastructure.CimSession",
    "cimconverter": "Microsoft.Management.Infrastructure.CimConverter",
    "ipendpoint": "System.Net.IPEndPoint",
    "physicaladdress": "System.Net.NetworkInformation.PhysicalAddress",
    "objectsecurity": "System.Security.AccessControl.ObjectSecurity",
    "pspropertyexpression": "Microsoft.PowerShell.Commands.PSPropertyExpression",
    "wildcardpattern": "System.Management.Automation.WildcardPattern",
    "x500distinguishedname":
      "System.Security.Cryptography.X509Certificates.X500DistinguishedName",
    "x509certificate": "System.Security.Cryptography.X509Certificates.X509Certificate",
  ]
}
