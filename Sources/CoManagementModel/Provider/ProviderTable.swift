/// The instances of a class as queries see them.
struct ProviderTable<Instance: Sendable>: WqlTable {
  private let providerClass: ProviderClass<Instance>
  let rowCount: Int
  private let instance: @Sendable (Int) -> Instance?
  let indexedColumn: Int?
  private let place: @Sendable (Int) -> Int?

  /// A class with `count` places; `index` names the property by which `place` finds one.
  init(
    _ providerClass: ProviderClass<Instance>, count: Int, index: String? = nil,
    place: @escaping @Sendable (Int) -> Int? = { _ in nil },
    _ instance: @escaping @Sendable (Int) -> Instance?
  ) {
    self.providerClass = providerClass
    rowCount = count
    self.instance = instance
    self.place = place
    indexedColumn = index.flatMap { name in
      providerClass.properties.firstIndex { $0.name == name }
    }
  }

  /// A class whose instances are few and made already.
  init(_ providerClass: ProviderClass<Instance>, _ instances: [Instance]) {
    self.init(providerClass, count: instances.count) { instances[$0] }
  }

  var className: String { providerClass.name }

  var columns: [WqlColumn] { providerClass.columns }

  var keys: [Int] { providerClass.keyPositions }

  func hasRow(_ row: Int) -> Bool { instance(row) != nil }

  func value(_ column: Int, at row: Int) -> WqlValue {
    instance(row).map(providerClass.properties[column].read) ?? .null
  }

  func row(indexed number: Int) -> Int? { place(number) }
}
