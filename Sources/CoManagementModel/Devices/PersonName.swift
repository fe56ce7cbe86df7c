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
