/// Properties of values of every kind.
enum Members {
  typealias MemberReference = (text: String, folded: String, name: Name)

  /// A property by its name; nil where the value has none of that name.
  static func property(
    of value: Value, named name: String, _ shell: Shell
  ) throws(ShellError) -> Value? {
    try property(
      of: value, (name, TextComparison.folded(name), shell.engine.names.name(name)), shell)
  }

  /// The same with a name that was looked up before.
  static func property(
    of value: Value, _ member: MemberReference, _ shell: Shell
  ) throws(ShellError) -> Value? {
    if let own = try ownProperty(of: value, member, shell) { return own }
    switch member.folded {
    case "psobject": return value.isNull ? nil : .object(shell.engine.reflection(of: value))
    case "pstypenames": return TypeNameList.list(of: value)
    case "psbase":
      guard case .hashtable(let table) = value else { return value }
      return .object(shell.engine.base(of: table))
    default: break
    }
    if case .array(let array) = value { return try enumerate(array, member, shell) }
    switch member.folded {
    case "count": return .int(value.isNull ? 0 : 1)
    case "length": return value.isNull ? .int(0) : .int(1)
    default: return nil
    }
  }

  /// Whether a value counts its elements itself.
  static func isCollection(_ value: Value) -> Bool {
    switch value {
    case .array, .hashtable: true
    default: false
    }
  }

  static func ownProperty(
    of value: Value, _ member: MemberReference, _ shell: Shell
  ) throws(ShellError) -> Value? {
    switch value {
    case .object(let object):
      if let slot = object.shape.slot(of: member.name) { return object.value(at: slot) }
      switch object {
      case let item as EnumObject: return member.folded == "value__" ? .integer(item.number) : nil
      case let guid as GuidObject: return member.folded == "guid" ? .string(guid.description) : nil
      default: return nil
      }
    case .string(let text): return member.folded == "length" ? .integer(text.utf16.count) : nil
    case .hashtable(let table): return tableProperty(table, member)
    case .array(let array):
      if let cursor = array.cursor {
        let current = array.items.indices.contains(cursor) ? array.items[cursor] : .null
        switch member.folded {
        case "current": return current
        case "key", "value":
          if current.isNull { return nil }
          return try property(of: current, member, shell)
        default: return nil
        }
      }
      if case .readOnly = array.kind,
        let value = RegexCollections.property(array, member.folded)
      {
        return value
      }
      switch member.folded {
      case "count": return .integer(array.items.count)
      case "length" where array.kind == .fixed: return .integer(array.items.count)
      case "longlength" where array.kind == .fixed: return .long(Int64(array.items.count))
      case "rank": return .int(1)
      case "isreadonly": return .bool(false)
      case "isfixedsize": return .bool(array.kind == .fixed)
      default: return nil
      }
    case .dateTime(let moment): return dateProperty(moment, member.folded, shell)
    case .timeSpan(let span): return spanProperty(span, member.folded)
    case .scriptBlock(let block): return member.folded == "ast" ? .string(block.text) : nil
    default: return nil
    }
  }

  private static func tableProperty(_ table: HashtableObject, _ member: MemberReference) -> Value? {
    if let value = table[.string(member.text)] { return value }
    switch member.folded {
    case "count": return .integer(table.count)
    case "keys": return .array(ArrayObject(table.keys, of: table))
    case "values": return .array(ArrayObject(table.values, of: table))
    case "isreadonly", "isfixedsize", "issynchronized": return .bool(false)
    default: return nil
    }
  }

  static func dateProperty(_ moment: DateTime, _ name: String, _ shell: Shell) -> Value? {
    switch name {
    case "year": .integer(moment.year)
    case "month": .integer(moment.month)
    case "day": .integer(moment.day)
    case "hour": .integer(moment.hour)
    case "minute": .integer(moment.minute)
    case "second": .integer(moment.second)
    case "millisecond": .integer(moment.millisecond)
    case "ticks": .long(moment.ticks)
    case "date": .dateTime(moment.date)
    case "timeofday": .timeSpan(moment.timeOfDay)
    case "dayofweek":
      .object(
        EnumObject(
          DateTime.dayNames[moment.dayOfWeek], number: moment.dayOfWeek, type: "System.DayOfWeek",
          engine: shell.engine))
    case "dayofyear": .integer(moment.dayOfYear)
    case "kind":
      .object(
        EnumObject(
          ["Unspecified", "Utc", "Local"][Int(moment.kind.rawValue)],
          number: Int(moment.kind.rawValue), type: "System.DateTimeKind", engine: shell.engine))
    case "datetime": .string(moment.displayText)
    case "displayhint": moment.displayHint.map { displayHint($0, shell) }
    case "utcdatetime", "localdatetime": .dateTime(moment)
    case "offset": .timeSpan(.zero)
    default: nil
    }
  }

  private static func displayHint(_ hint: DateTime.DisplayHint, _ shell: Shell) -> Value {
    .object(
      EnumObject(
        ["Date", "Time", "DateTime"][Int(hint.rawValue)], number: Int(hint.rawValue),
        type: "Microsoft.PowerShell.Commands.DisplayHintType", engine: shell.engine))
  }

  static func spanProperty(_ span: TimeSpan, _ name: String) -> Value? {
    switch name {
    case "ticks": .long(span.ticks)
    case "days": .integer(span.days)
    case "hours": .integer(span.hours)
    case "minutes": .integer(span.minutes)
    case "seconds": .integer(span.seconds)
    case "milliseconds": .integer(span.milliseconds)
    case "totaldays": .double(span.totalDays)
    case "totalhours": .double(span.totalHours)
    case "totalminutes": .double(span.totalMinutes)
    case "totalseconds": .double(span.totalSeconds)
    case "totalmilliseconds": .double(span.totalMilliseconds)
    default: nil
    }
  }

  /// Member-access enumeration: the property of each element that has it.
  private static func enumerate(
    _ array: ArrayObject, _ member: MemberReference, _ shell: Shell
  ) throws(ShellError) -> Value? {
    var items: [Value] = []
    try shell.step(array.items.count)
    var hasAny = false
    for item in array.items {
      if case .array(let inner) = item {
        try shell.enterCall()
        defer { shell.leaveCall() }
        guard let found = try enumerate(inner, member, shell) else { continue }
        hasAny = true
        items += found.elements
        continue
      }
      guard let found = try ownProperty(of: item, member, shell) ?? missing(member, in: item)
      else { continue }
      hasAny = hasAny || !found.isNull || !(item.isCustomObject)
      if case .array(let inner) = found { items += inner.items } else { items.append(found) }
    }
    guard hasAny else { return nil }
    return items.count == 1 ? items[0] : try shell.newArray(items)
  }

  /// What an element without a property adds: custom objects `$null`, others their length of 1.
  private static func missing(_ member: MemberReference, in item: Value) -> Value? {
    if item.isCustomObject { return .null }
    return member.folded == "length" && !item.isNull ? .int(1) : nil
  }

  /// Assigns a property.
  static func setProperty(
    of value: Value, _ member: MemberReference, _ new: Value, _ shell: Shell
  ) throws(ShellError) {
    switch value {
    case .hashtable(let table):
      try shell.willChange(value, putting: new)
      if table.types != nil { return try Indexing.set(value, .string(member.text), new, shell) }
      if table.position(of: .string(member.text)) == nil { try shell.charge(elements: 1) }
      table[.string(member.text)] = new
    case .object(let object):
      guard let slot = object.shape.slot(of: member.name) else { throw notSettable(value, member) }
      if object is CustomObject {
        try shell.willChange(value, putting: new)
      } else if shell.readOnlyEpoch != 0 {
        throw .readOnlyCheck("an object")
      }
      shell.engine.noteChangeInPlace()
      try object.setValue(new, at: slot)
    default: throw notSettable(value, member)
    }
  }

  private static func notSettable(_ value: Value, _ member: MemberReference) -> ShellError {
    let message =
      "The property '\(member.text)' cannot be found on this object. Verify that the property "
      + "exists and can be set."
    if value.isNull { return .failed("PropertyNotFound", .invalidOperation, message) }
    if case .object(let object) = value, object is CustomObject {
      return .failed(
        "ExceptionWhenSetting", .notSpecified,
        "Exception setting \"\(member.text)\": \"\(message)\"",
        exceptionType: "System.Management.Automation.SetValueInvocationException",
        inner: InnerException(
          type: "System.Management.Automation.RuntimeException", message: message))
    }
    if case .string = value, member.folded == "length" {
      return .readOnlyProperty(member.text)
    }
    return .failed(
      "PropertyAssignmentException", .invalidOperation, message)
  }

  /// The properties that a value shows, in order, with their values: what `Select-Object *`,
  /// `Format-List` and `ConvertTo-Json` look at.
  static func properties(
    of value: Value, _ shell: Shell
  ) -> [(name: String, typeName: String, value: Value)] {
    switch value {
    case .object(let object):
      return object.shape.properties.enumerated().map {
        ($1.name, $1.typeName, object.value(at: $0))
      }
    case .hashtable(let table):
      return table.keys.enumerated().map {
        ($1.text, table.values[$0].typeName, table.values[$0])
      }
    case .string(let text): return [("Length", "int", .integer(text.utf16.count))]
    case .array(let array): return [("Length", "int", .integer(array.items.count))]
    case .dateTime(let moment):
      return dateNames.compactMap { name, type in
        dateProperty(moment, TextComparison.folded(name), shell).map { (name, type, $0) }
      }
    case .timeSpan(let span):
      return spanNames.compactMap { name, type in
        spanProperty(span, TextComparison.folded(name)).map { (name, type, $0) }
      }
    default: return []
    }
  }

  static let dateNames = [
    ("DisplayHint", "Microsoft.PowerShell.Commands.DisplayHintType"), ("DateTime", "string"),
    ("Date", "datetime"), ("Day", "int"),
    ("DayOfWeek", "System.DayOfWeek"), ("DayOfYear", "int"), ("Hour", "int"),
    ("Kind", "System.DateTimeKind"), ("Millisecond", "int"), ("Minute", "int"), ("Month", "int"),
    ("Second", "int"), ("Ticks", "long"), ("TimeOfDay", "timespan"), ("Year", "int"),
  ]

  static let spanNames = [
    ("Ticks", "long"), ("Days", "int"), ("Hours", "int"), ("Milliseconds", "int"),
    ("Minutes", "int"), ("Seconds", "int"), ("TotalDays", "double"), ("TotalHours", "double"),
    ("TotalMilliseconds", "double"), ("TotalMinutes", "double"), ("TotalSeconds", "double"),
  ]
}

extension Value {
  /// Whether it is a `[pscustomobject]`.
  var isCustomObject: Bool {
    if case .object(let object) = self { return object is CustomObject }
    return false
  }
}

extension Shell {
  /// A property of a value by name; nil where it has none. Arrays are looked through.
  public func property(_ name: String, of value: Value) throws(ShellError) -> Value? {
    try Members.property(of: value, named: name, self)
  }

  /// The properties that a value shows, in order, with the types of their values.
  public func properties(
    of value: Value
  ) -> [(name: String, typeName: String, value: Value)] {
    Members.properties(of: value, self)
  }

  /// Assigns a property as the language does.
  public func setProperty(
    _ name: String, of value: Value, to new: Value
  ) throws(ShellError) {
    try Members.setProperty(
      of: value, (name, TextComparison.folded(name), engine.names.name(name)), new, self)
  }
}
