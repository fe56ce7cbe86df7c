import Testing

@testable import ShellRuntime

@Suite("A hashtable finds its keys whether they are few or many")
struct HashtableObjectTests {
  @Test("adding, replacing and removing around the size from which keys are indexed")
  func sizes() {
    let table = HashtableObject()
    var expected: [(String, Int32)] = []
    func check() {
      #expect(table.keys.map(\.text) == expected.map(\.0))
      for (position, (key, number)) in expected.enumerated() {
        #expect(table.position(of: .string(key.uppercased())) == position)
        guard case .int(number)? = table[key] else {
          Issue.record("\(key) is not \(number)")
          return
        }
      }
      #expect(table["none"] == nil)
    }
    for number in Int32(0)..<12 {
      table[.string("key\(number)")] = .int(number)
      expected.append(("key\(number)", number))
      check()
    }
    for key in ["key11", "key0", "key5", "key7", "none"] {
      table[.string(key)] = nil
      expected.removeAll { $0.0 == key }
      check()
    }
    for number in Int32(20)..<25 {
      table[.string("KEY\(number)")] = .int(number)
      table[.string("key\(number)")] = .int(number + 1)
      expected.append(("KEY\(number)", number + 1))
      check()
    }
    table.removeAll()
    #expect(table.count == 0 && table["key1"] == nil)
  }

  @Test("numbers of different types and texts are different keys")
  func kinds() {
    for count in [0, 20] {
      let table = HashtableObject()
      for filler in 0..<count { table[.string("filler\(filler)")] = .null }
      table[.int(1)] = .string("int")
      table[.long(1)] = .string("long")
      table[.string("1")] = .string("text")
      #expect(table[.int(1)]?.text == "int")
      #expect(table[.long(1)]?.text == "long")
      #expect(table[.string("1")]?.text == "text")
      #expect(table[.double(1)] == nil)
    }
  }
}
