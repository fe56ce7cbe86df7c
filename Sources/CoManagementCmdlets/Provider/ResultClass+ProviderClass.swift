import CoManagementModel
import ShellRuntime

extension ResultClass {
  /// The class as the model has it, with what the trainer adds.
  convenience init(
    _ providerClass: ProviderClass<Source>, variant: String = "",
    adding further: [ResultProperty<Source>] = []
  ) {
    let keys = providerClass.keys.compactMap { key in
      providerClass.properties.first { $0.name == key }
    }
    let properties = providerClass.properties.map { property in
      ResultProperty<Source>(name: property.name, typeName: property.type.typeName) {
        source, _ in property.read(source).shellValue
      }
    }
    self.init(
      providerClass.name, variant: variant,
      path: { source in
        keys.map { "\($0.name)=\($0.read(source).pathText)" }.joined(separator: ",")
      },
      (properties + further).sorted {
        TextComparison.folded($0.name) < TextComparison.folded($1.name)
      })
  }
}

extension WqlType {
  /// As `Get-Member` shows it.
  var typeName: String {
    switch self {
    case .number: "int"
    case .flag: "bool"
    case .text: "string"
    case .moment: "datetime"
    case .texts: "string[]"
    }
  }
}

extension WqlValue {
  /// As a property of an object has it.
  var shellValue: Value {
    switch self {
    case .null: .null
    case .number(let number): .integer(number)
    case .flag(let flag): .bool(flag)
    case .text(let text): .string(text)
    case .moment(let moment): .dateTime(DateTime(moment))
    case .texts(let texts): .strings(texts)
    }
  }

  /// As the path of an object has it: numbers bare, texts in quotation marks.
  var pathText: String {
    switch self {
    case .number(let number): String(number)
    case .text(let text): "\"\(WMIPath.escaped(text))\""
    case .flag(let flag): flag ? "TRUE" : "FALSE"
    case .null, .moment, .texts: ""
    }
  }
}
