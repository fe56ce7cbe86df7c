/// A place where devices stand: its Active Directory site and the code in device names.
struct Office: Sendable, Hashable {
  let name: String
  let code: String

  static let all: [Office] = [
    Office(name: "Oslo", code: "OSL"), Office(name: "Porto", code: "OPO"),
    Office(name: "Gent", code: "GNE"), Office(name: "Graz", code: "GRZ"),
    Office(name: "Turku", code: "TKU"), Office(name: "Cork", code: "ORK"),
    Office(name: "Leeds", code: "LBA"), Office(name: "Brno", code: "BRQ"),
  ]
}
