import Testing

@testable import ShellRuntime

@Suite("Arguments are bound as PowerShell binds them")
struct BinderTests {
  /// `Set-Thing [-Name] <String> [-Mode <Mode>] [-Force]` or `Set-Thing -InputObject <Object>`.
  static let signature: CommandSignature = {
    var name = ParameterDeclaration("Name", type: "String")
    name.isMandatory = true
    name.position = 0
    name.aliases = ["ServerName"]
    var input = ParameterDeclaration("InputObject", type: "IResultObject")
    input.isMandatory = true
    input.fromPipeline = true
    var mode = ParameterDeclaration("Mode", type: "ThingMode")
    mode.values = ["Online", "Offline"]
    var count = ParameterDeclaration("Count", type: "Int32")
    count.position = 1
    let names = ParameterDeclaration("Names", type: "String[]")
    let force = ParameterDeclaration("Force", type: "SwitchParameter")
    let moment = ParameterDeclaration("Moment", type: "DateTime")
    var signature = CommandSignature(
      name: "Set-Thing", module: "Test", defaultSet: "ByName",
      parameters: [name, input, mode, count, names, force, moment],
      sets: [("ByName", [0, 2, 3, 4, 5, 6]), ("ByValue", [1, 2, 4, 5, 6])])
    signature.supportsShouldProcess = true
    return signature
  }()

  func bind(
    _ arguments: [CallArgument], pipeline: Bool = false, ask: Binder.Ask? = nil
  ) throws(ShellError) -> BoundCall {
    let binder = Binder(
      plan: BindingPlan(Self.signature), conversion: Conversion(engine: Engine()))
    return try binder.bind(arguments, hasPipelineInput: pipeline, ask: ask)
  }

  func errorId(_ arguments: [CallArgument], pipeline: Bool = false) -> String? {
    do throws(ShellError) {
      _ = try bind(arguments, pipeline: pipeline)
      return nil
    } catch {
      guard case .terminating(let record) = error else { return nil }
      return record.id
    }
  }

  @Test("a name, an alias, a beginning and another letter case mean the same parameter")
  func names() throws {
    for written in ["Name", "ServerName", "SERVERNAME", "serv"] {
      let call = try bind([.parameter(written), .value(.string("S1"))])
      #expect(call.value("Name")?.text == "S1")
      #expect(call.setName == "ByName")
    }
  }

  @Test("an ambiguous beginning names its matches")
  func ambiguous() {
    #expect(errorId([.parameter("na"), .value(.string("S1"))]) == "AmbiguousParameter")
    #expect(errorId([.parameter("mo"), .value(.string("S1"))]) == "AmbiguousParameter")
  }

  @Test("values without a name go by position, and the set follows")
  func positions() throws {
    let call = try bind([.value(.string("S1")), .value(.string("7"))])
    #expect(call.value("Name")?.text == "S1")
    #expect(call.value("Count")?.typeName == "System.Int32")
    #expect(call.setName == "ByName")
    #expect(
      errorId([.value(.string("a")), .value(.int(1)), .value(.int(2))])
        == "PositionalParameterNotFound")
  }

  @Test("enumerations take members in any case and by beginning, and list them when they fail")
  func enumerations() throws {
    let name: [CallArgument] = [.parameter("Name"), .value(.string("S1"))]
    let online = try bind(name + [.parameter("Mode"), .value(.string("ONLINE"))])
    #expect(online.value("Mode")?.text == "Online")
    let offline = try bind(name + [.parameter("Mode"), .value(.string("of"))])
    #expect(offline.value("Mode")?.text == "Offline")
    #expect(
      errorId(name + [.parameter("Mode"), .value(.string("Sideways"))])
        == "CannotConvertArgumentNoMessage")
    #expect(
      errorId(name + [.parameter("Mode"), .value(.string("o"))])
        == "CannotConvertArgumentNoMessage")
  }

  @Test("a switch takes no value but one behind a colon")
  func switches() throws {
    let name: [CallArgument] = [.parameter("Name"), .value(.string("S1"))]
    #expect(try bind(name + [.parameter("Force")]).value("Force")?.isTrue == true)
    let off = try bind(name + [.parameterWithValue("Force", .bool(false))])
    #expect(off.value("Force")?.isTrue == false)
    #expect(errorId(name + [.parameterWithValue("Force", .string("x"))]) != nil)
  }

  @Test("a scalar for an array parameter becomes an array of one")
  func arrays() throws {
    let call = try bind([.value(.string("S1")), .parameter("Names"), .value(.string("a"))])
    #expect(call.value("Names")?.elements.map(\.text) == ["a"])
    #expect(call.value("Names")?.typeName == "System.String[]")
  }

  @Test("common parameters bind beside a command's own")
  func common() throws {
    let call = try bind([
      .value(.string("S1")), .parameter("ea"), .value(.string("stop")), .parameter("WhatIf"),
      .parameter("ErrorVariable"), .value(.string("e")),
    ])
    #expect(call.common.errorAction == .stop)
    #expect(call.common.whatIf == true)
    #expect(call.common.errorVariable == "e")
  }

  @Test("each fault has PowerShell's id")
  func faults() {
    let name = CallArgument.parameterWithValue("Name", .string("a"))
    let cases: [([CallArgument], String)] = [
      ([.parameter("Nope")], "NamedParameterNotFound"),
      ([.parameter("Name")], "MissingArgument"),
      ([.parameter("Name"), .parameter("Force")], "MissingArgument"),
      ([name, name], "ParameterAlreadyBound"),
      ([], "MissingMandatoryParameter"),
      (
        [name, .parameterWithValue("InputObject", .null)],
        "ParameterArgumentValidationErrorNullNotAllowed"
      ),
      (
        [.parameterWithValue("Name", .string(""))],
        "ParameterArgumentValidationErrorEmptyStringNotAllowed"
      ),
      ([name, .parameterWithValue("Count", .string("many"))], "CannotConvertArgumentNoMessage"),
      ([name, .parameterWithValue("Moment", .string("soon"))], "CannotConvertArgumentNoMessage"),
    ]
    for (arguments, id) in cases { #expect(errorId(arguments) == id) }
  }

  @Test("a missing mandatory parameter is asked for where somebody can answer")
  func asking() throws {
    var asked: [String] = []
    let call = try bind([.parameter("Count"), .value(.int(3))]) { declaration in
      asked.append(declaration.name)
      return .string("S9")
    }
    #expect(asked == ["Name"])
    #expect(call.value("Name")?.text == "S9")
  }

  @Test("a pipeline object fills the parameter that takes it, and no other kind does")
  func pipeline() throws {
    let engine = Engine()
    let binder = Binder(
      plan: BindingPlan(Self.signature), conversion: Conversion(engine: engine))
    let names: [CallArgument] = [.parameter("Names"), .value(.string("a"))]
    let waiting = try binder.bind(names, hasPipelineInput: true)
    let shape = Shape(typeNames: ["IResultObject#SMS_Thing"], properties: [], names: engine.names)
    let bound = try binder.bind(
      pipelineObject: .object(ShellObject(shape: shape)), property: { _ in nil }, over: waiting)
    #expect(bound.setName == "ByValue")
    #expect(bound.value("InputObject") != nil)
    #expect(throws: ShellError.self) {
      try binder.bind(pipelineObject: .int(3), property: { _ in nil }, over: waiting)
    }
  }
}
