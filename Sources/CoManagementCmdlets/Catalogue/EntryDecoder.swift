import ShellRuntime

/// Gathers the keys of one line, in whatever order they stand.
struct EntryDecoder {
  private var reader: CatalogueReader
  private var header = CommandSignature(name: "", module: "", parameters: [], sets: [])
  private var parameters: [ParameterDeclaration] = []
  private var sets: [(name: String, parameters: [Int])] = []
  private(set) var facts = CmdletFacts()

  init(_ reader: CatalogueReader, module: String) {
    self.reader = reader
    header.module = module
  }

  mutating func decode() throws(CatalogueReadError) {
    var isFirst = true
    try reader.beginObject()
    while let key = try reader.nextKey(&isFirst) {
      switch key {
      case "name": header.name = try reader.string()
      case "module": header.module = try reader.string()
      case "default": header.defaultSet = try reader.string()
      case "whatIf", "confirm":
        header.supportsShouldProcess = try reader.bool() || header.supportsShouldProcess
      case "commonParameters": header.hasCommonParameters = try reader.bool()
      case "outputs": header.outputTypes = try reader.strings()
      case "deprecated": header.deprecatedSince = try reader.stringOrTrue()
      case "removed": header.removedSince = try reader.stringOrTrue()
      case "params": try decodeParameters()
      case "sets": try decodeSets()
      case "classes": facts.classes = try reader.strings()
      case "asOf": facts.asOf = try reader.string()
      case "operations": try decodeOperations()
      default: throw reader.failure("a known key, not '\(key)'")
      }
    }
  }

  /// The signature, without the parameters that stand for `supportsShouldProcess`.
  func signature() throws(CatalogueReadError) -> CommandSignature {
    var signature = header
    var places: [Int?] = []
    for parameter in parameters {
      let isKept = parameter.name != "WhatIf" && parameter.name != "Confirm"
      places.append(isKept ? signature.parameters.count : nil)
      if isKept { signature.parameters.append(parameter) }
    }
    for set in sets {
      var kept: [Int] = []
      for index in set.parameters {
        guard places.indices.contains(index) else { throw reader.failure("a parameter's index") }
        if let place = places[index] { kept.append(place) }
      }
      signature.sets.append((set.name, kept))
    }
    return signature
  }

  private mutating func decodeParameters() throws(CatalogueReadError) {
    var isFirst = true
    try reader.beginArray()
    while try reader.nextElement(&isFirst) { parameters.append(try decodeParameter()) }
  }

  private mutating func decodeParameter() throws(CatalogueReadError) -> ParameterDeclaration {
    var parameter = ParameterDeclaration("", type: "")
    var isFirst = true
    try reader.beginObject()
    while let key = try reader.nextKey(&isFirst) {
      switch key {
      case "name": parameter.name = try reader.string()
      case "type": parameter.type = try reader.string()
      case "mandatory": parameter.isMandatory = try reader.bool()
      case "position": parameter.position = try reader.integer()
      case "pipeline":
        for way in try reader.strings() {
          if way == "ByValue" { parameter.fromPipeline = true }
          if way == "ByPropertyName" { parameter.fromPipelineByPropertyName = true }
        }
      case "aliases": parameter.aliases = try reader.strings()
      case "values": parameter.values = try reader.strings()
      case "wildcard": parameter.allowsWildcards = try reader.bool()
      case "hidden": parameter.isHidden = try reader.bool()
      default: throw reader.failure("a known key of a parameter, not '\(key)'")
      }
    }
    return parameter
  }

  private mutating func decodeSets() throws(CatalogueReadError) {
    var isFirst = true
    try reader.beginObject()
    while let name = try reader.nextKey(&isFirst) { sets.append((name, try reader.integers())) }
  }

  private mutating func decodeOperations() throws(CatalogueReadError) {
    var isFirst = true
    try reader.beginArray()
    while try reader.nextElement(&isFirst) {
      var operation = GraphOperation(method: "", path: "", scopes: [])
      var isFirstKey = true
      try reader.beginObject()
      while let key = try reader.nextKey(&isFirstKey) {
        switch key {
        case "method": operation.method = try reader.string()
        case "path": operation.path = try reader.string()
        case "scopes": operation.scopes = try decodeScopes()
        default: throw reader.failure("a known key of an operation, not '\(key)'")
        }
      }
      facts.operations.append(operation)
    }
  }

  private mutating func decodeScopes() throws(CatalogueReadError) -> [GraphOperation.Scopes] {
    var schemes: [GraphOperation.Scopes] = []
    var isFirst = true
    try reader.beginObject()
    while let scheme = try reader.nextKey(&isFirst) {
      var scopes = GraphOperation.Scopes(scheme: scheme, least: [], sufficient: [])
      var isFirstKey = true
      try reader.beginObject()
      while let key = try reader.nextKey(&isFirstKey) {
        switch key {
        case "least": scopes.least = try reader.strings()
        case "all": scopes.sufficient = try reader.strings()
        default: throw reader.failure("'least' or 'all', not '\(key)'")
        }
      }
      schemes.append(scopes)
    }
    return schemes
  }
}
