/// A fictitious person, by seed and index; no two indexes of one seed share an account name.
struct PersonName: Sendable, Hashable {
  let givenName: String
  let surname: String
  /// 0, or a number that tells people of the same name apart.
  let number: Int

  init(seed: UInt64, index: Int) {
    let names = Self.givenNames.count * Self.surnames.count
    let shift = Int(RandomStream.draw(0...Int64(names - 1), seed: seed, purpose: .userNames))
    // Odd, so every name comes once in each round.
    let place = (index % names * 1_597 + shift) % names
    givenName = Self.givenNames[place / Self.surnames.count]
    surname = Self.surnames[place % Self.surnames.count]
    number = index / names
  }

  /// `anna.berg`, `anna.berg2`.
  var accountName: String {
    var name = ""
    for byte in (givenName + "." + surname).utf8 {
      name.unicodeScalars.append(Unicode.Scalar(byte.lowercasedASCII))
    }
    if number > 0 { name += String(number + 1) }
    return name
  }

  /// `Anna Berg`.
  var displayName: String { "\(givenName) \(surname)" }

  /// The index of an account name, without regard to case; nil where nobody can have it.
  static func index(accountName: String, seed: UInt64) -> Int? {
    let parts = accountName.utf8.split(separator: UInt8(ascii: "."), maxSplits: 1)
    guard parts.count == 2 else { return nil }
    let digits = parts[1].reversed().prefix { (48...57).contains($0) }.count
    let suffix = String(decoding: parts[1].suffix(digits), as: UTF8.self)
    let surnameText = String(decoding: parts[1].dropLast(digits), as: UTF8.self)
    let givenText = String(decoding: parts[0], as: UTF8.self)
    guard
      let given = givenNames.firstIndex(where: { $0.equalsIgnoringASCIICase(givenText) }),
      let surname = surnames.firstIndex(where: { $0.equalsIgnoringASCIICase(surnameText) })
    else { return nil }
    let round = digits == 0 ? 0 : (Int(suffix) ?? 0) - 1
    guard digits == 0 || round > 0, round < 1_000 else { return nil }
    let names = givenNames.count * surnames.count
    let shift = Int(RandomStream.draw(0...Int64(names - 1), seed: seed, purpose: .userNames))
    let place = given * surnames.count + surname
    let index = (place - shift + names) % names * inverse % names + round * names
    let name = PersonName(seed: seed, index: index)
    return name.accountName.equalsIgnoringASCIICase(accountName) ? index : nil
  }

  /// What undoes the multiplication by 1,597 in the order of names.
  private static let inverse: Int = {
    let names = givenNames.count * surnames.count
    return (1..<names).first { $0 * 1_597 % names == 1 } ?? 1
  }()

  private static let givenNames = [
    "Anna", "Bjorn", "Carla", "Diego", "Elin", "Farid", "Greta", "Hugo", "Ines", "Jonas",
    "Karin", "Leon", "Mara", "Nils", "Olga", "Paulo", "Quinn", "Rosa", "Sven", "Tilda", "Ugo",
    "Vera", "Wim", "Xenia", "Yara", "Zoe", "Arne", "Berta", "Cato", "Dina", "Emil", "Frida",
    "Gustav", "Hanna", "Ivar", "Jana", "Kofi", "Lena", "Milo", "Nora", "Oskar", "Petra", "Ruben",
    "Sara", "Timo", "Ulla", "Viktor", "Wanda", "Aldo", "Bente", "Cora", "Dario", "Edda", "Finn",
    "Gaia", "Henk", "Iris", "Jarl", "Kaya", "Lars", "Mette", "Noah", "Otto", "Pia",
  ]

  private static let surnames = [
    "Berg", "Costa", "Dahl", "Evers", "Falk", "Gomes", "Holm", "Ibsen", "Janda", "Kroll", "Lund",
    "Maes", "Novak", "Olsen", "Pires", "Quist", "Rask", "Silva", "Toft", "Urban", "Vega", "Wolf",
    "Yilmaz", "Zeller", "Aalto", "Bakker", "Cerny", "Duarte", "Ekman", "Frost", "Grande",
    "Hauge", "Isaksen", "Jansen", "Keller", "Lindqvist", "Moreau", "Nyberg", "Oliveira",
    "Peeters", "Reyes", "Sandvik", "Teller", "Ulrich", "Vance", "Wester", "Abel", "Brandt",
    "Claes", "Dreyer", "Engel", "Fonseca", "Gruber", "Hertz", "Ivarsson", "Juhl", "Korhonen",
    "Lemmens", "Mertens", "Nilsen", "Ortega", "Poulsen", "Ruiz", "Stein",
  ]
}
