import ShellSyntax

extension Lowering {
  /// What is wrong with some attributes, said where what they stand at is used; nil for nearly all.
  func failure(of attributes: [AttributeSyntax]) -> ShellError? {
    for attribute in attributes {
      let name = AttributeNames.plain(attribute.typeName.name)
      guard AttributeNames.exists(name) else {
        return .failed(
          "CustomAttributeTypeNotFound", .invalidOperation,
          "Cannot find the type for custom attribute '\(attribute.typeName.name)'. Make sure that "
            + "the assembly that contains this type is loaded.",
          target: unit.text(of: attribute.span), targetType: "AttributeAst")
      }
      guard let properties = AttributeNames.properties[name] else { continue }
      let unknown = attribute.namedArguments.first {
        !properties.contains(TextComparison.folded($0.name))
      }
      guard let unknown else { continue }
      return .failed(
        "PropertyNotFoundForType", .invalidOperation,
        "Property '\(unknown.name)' cannot be found for type "
          + "'System.Management.Automation.CmdletBindingAttribute'.",
        target: unit.text(of: unknown.span), targetType: "NamedAttributeArgumentAst")
    }
    return nil
  }
}

/// The attributes that there are.
private enum AttributeNames {
  /// A name without its namespace of PowerShell and without `Attribute` at its end, in lower case.
  static func plain(_ name: String) -> String {
    var name = TextComparison.folded(name)[...]
    for prefix in ["system.", "management.automation."] where name.hasPrefix(prefix) {
      name = name.dropFirst(prefix.utf8.count)
    }
    return String(name.hasSuffix("attribute") ? name.dropLast("attribute".utf8.count) : name)
  }

  static func exists(_ name: String) -> Bool {
    known.contains(name) || namespaces.contains { name.hasPrefix($0) }
  }

  /// Namespaces of .NET whose attributes have no effect in scripts.
  private static let namespaces = ["diagnostics.", "componentmodel.", "runtime."]

  private static let known: Set<String> = [
    "alias", "allowemptycollection", "allowemptystring", "allownull", "argumentcompleter",
    "argumentcompletions", "cmdletbinding", "credential", "dscproperty", "dscresource",
    "experimental", "flags", "hidden", "obsolete", "outputtype", "parameter", "psdefaultvalue",
    "pstypename", "supportswildcards", "validatecount", "validatedrive", "validatelength",
    "validatenotnull", "validatenotnullorempty", "validatenotnullorwhitespace",
    "validatepattern", "validaterange", "validatescript", "validateset", "validatetrusteddata",
    "validateuserdrive", "ordered",
  ]

  /// The named arguments of those that refuse others, in lower case.
  static let properties: [String: Set<String>] = [
    "parameter": [
      "position", "parametersetname", "mandatory", "valuefrompipeline",
      "valuefrompipelinebypropertyname", "valuefromremainingarguments", "helpmessage",
      "helpmessagebasename", "helpmessageresourceid", "dontshow",
    ],
    "cmdletbinding": [
      "defaultparametersetname", "helpuri", "supportsshouldprocess", "supportspaging",
      "supportstransactions", "positionalbinding", "confirmimpact", "remotingcapability",
    ],
    "outputtype": ["parametersetname", "providercmdlet"],
    "validateset": ["ignorecase", "errormessage"],
  ]
}
