/// The addresses of a text's links in order, each once; in the text only numbers stand.
struct LinkList {
  private var addresses: [String] = []
  private var numbers: [String: Int] = [:]

  var isEmpty: Bool { addresses.isEmpty }

  /// The number of an address, from 1.
  mutating func number(of address: String) -> Int {
    if let number = numbers[address] { return number }
    addresses.append(address)
    numbers[address] = addresses.count
    return addresses.count
  }

  /// A heading, then an address a line; nothing where there is no link.
  func lines(width: Int) -> [StyledText] {
    guard !isEmpty else { return [] }
    return [StyledText(addresses.count == 1 ? "Link:" : "Links:", .strong)]
      + addresses.enumerated().flatMap { index, address in
        StyledText("[\(index + 1)] \(Self.way(to: address))").wrapped(width: width)
      }
  }

  /// How one comes to an address: to a term of the glossary by `Get-Help`.
  static func way(to address: String) -> String {
    let glossary = "glossary.yaml#"
    guard address.hasPrefix(glossary) else { return address }
    return "Get-Help \(address.dropFirst(glossary.count))"
  }
}
