/// Frees chains of containers one after the other, since releasing them recursively would need a
/// stack as deep as the chain.
enum ContainerRelease {
  /// Empties `values`; containers that nothing else holds are taken apart first.
  static func release(_ values: inout [Value]) {
    var pending = values
    values = []
    while let last = pending.popLast() {
      switch consume last {
      case .array(var array) where isKnownUniquelyReferenced(&array):
        takeContainers(from: &array.items, into: &pending)
      case .hashtable(var table) where isKnownUniquelyReferenced(&table):
        var items = table.takeValues()
        takeContainers(from: &items, into: &pending)
      case .object(let object):
        var object: CustomObject? = object as? CustomObject
        guard object != nil, isKnownUniquelyReferenced(&object), let object else { continue }
        var items = object.takeValues()
        takeContainers(from: &items, into: &pending)
      default: continue
      }
    }
  }

  private static func takeContainers(from items: inout [Value], into pending: inout [Value]) {
    for item in items where item.isContainer { pending.append(item) }
    items = []
  }
}
