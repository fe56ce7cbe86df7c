import ShellRuntime

/// A time zone as Windows knows it.
struct TimeZoneEntry {
  let id: String
  let offset: TimeSpan
  let displayName: String
  let hasDaylightTime: Bool

  /// The id, but for the zones that Windows calls otherwise.
  var standardName: String {
    switch id {
    case "UTC": "Coordinated Universal Time"
    case "Israel Standard Time": "Jerusalem Standard Time"
    case "Singapore Standard Time": "Malay Peninsula Standard Time"
    default: id
    }
  }

  /// The name while clocks are put forward.
  var daylightName: String {
    guard let place = standardName.firstRange(of: "Standard") else { return standardName }
    return standardName[..<place.lowerBound] + "Daylight" + standardName[place.upperBound...]
  }

  /// Every zone, from west to east.
  static let all: [TimeZoneEntry] = rows.split(separator: "\n").map { line in
    let parts = line.split(separator: "|").map(String.init)
    let minutes = Int(parts[1]) ?? 0
    let clock = [abs(minutes) / 60, abs(minutes) % 60].map { ($0 < 10 ? "0" : "") + String($0) }
    let sign = minutes < 0 ? "-" : "+"
    let shift = parts[0] == "UTC" ? "UTC" : "UTC\(sign)\(clock[0]):\(clock[1])"
    return TimeZoneEntry(
      id: parts[0], offset: TimeSpan(minutes: Int64(minutes)),
      displayName: "(\(shift)) \(parts[2])", hasDaylightTime: parts[3] == "1")
  }

  /// [Windows, the registry's list of time zones]: id, minutes before UTC, places, daylight time.
  private static let rows = """
    Dateline Standard Time|-720|International Date Line West|0
    UTC-11|-660|Coordinated Universal Time-11|0
    Aleutian Standard Time|-600|Aleutian Islands|1
    Hawaiian Standard Time|-600|Hawaii|0
    Marquesas Standard Time|-570|Marquesas Islands|0
    Alaskan Standard Time|-540|Alaska|1
    UTC-09|-540|Coordinated Universal Time-09|0
    Pacific Standard Time (Mexico)|-480|Baja California|1
    UTC-08|-480|Coordinated Universal Time-08|0
    Pacific Standard Time|-480|Pacific Time (US & Canada)|1
    US Mountain Standard Time|-420|Arizona|0
    Mountain Standard Time (Mexico)|-420|La Paz, Mazatlan|0
    Mountain Standard Time|-420|Mountain Time (US & Canada)|1
    Yukon Standard Time|-420|Yukon|0
    Central America Standard Time|-360|Central America|0
    Central Standard Time|-360|Central Time (US & Canada)|1
    Easter Island Standard Time|-360|Easter Island|1
    Central Standard Time (Mexico)|-360|Guadalajara, Mexico City, Monterrey|0
    Canada Central Standard Time|-360|Saskatchewan|0
    SA Pacific Standard Time|-300|Bogota, Lima, Quito, Rio Branco|0
    Eastern Standard Time (Mexico)|-300|Chetumal|0
    Eastern Standard Time|-300|Eastern Time (US & Canada)|1
    Haiti Standard Time|-300|Haiti|1
    Cuba Standard Time|-300|Havana|1
    US Eastern Standard Time|-300|Indiana (East)|1
    Turks And Caicos Standard Time|-300|Turks and Caicos|1
    Paraguay Standard Time|-240|Asuncion|1
    Atlantic Standard Time|-240|Atlantic Time (Canada)|1
    Venezuela Standard Time|-240|Caracas|0
    Central Brazilian Standard Time|-240|Cuiaba|0
    SA Western Standard Time|-240|Georgetown, La Paz, Manaus, San Juan|0
    Pacific SA Standard Time|-240|Santiago|1
    Newfoundland Standard Time|-210|Newfoundland|1
    Tocantins Standard Time|-180|Araguaina|0
    E. South America Standard Time|-180|Brasilia|0
    SA Eastern Standard Time|-180|Cayenne, Fortaleza|0
    Argentina Standard Time|-180|City of Buenos Aires|0
    Montevideo Standard Time|-180|Montevideo|0
    Magallanes Standard Time|-180|Punta Arenas|0
    Saint Pierre Standard Time|-180|Saint Pierre and Miquelon|1
    Bahia Standard Time|-180|Salvador|0
    UTC-02|-120|Coordinated Universal Time-02|0
    Greenland Standard Time|-120|Greenland|1
    Azores Standard Time|-60|Azores|1
    Cape Verde Standard Time|-60|Cabo Verde Is.|0
    UTC|0|Coordinated Universal Time|0
    GMT Standard Time|0|Dublin, Edinburgh, Lisbon, London|1
    Greenwich Standard Time|0|Monrovia, Reykjavik|0
    Sao Tome Standard Time|0|Sao Tome|0
    Morocco Standard Time|0|Casablanca|1
    W. Europe Standard Time|60|Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna|1
    Central Europe Standard Time|60|Belgrade, Bratislava, Budapest, Ljubljana, Prague|1
    Romance Standard Time|60|Brussels, Copenhagen, Madrid, Paris|1
    Central European Standard Time|60|Sarajevo, Skopje, Warsaw, Zagreb|1
    W. Central Africa Standard Time|60|West Central Africa|0
    GTB Standard Time|120|Athens, Bucharest|1
    Middle East Standard Time|120|Beirut|1
    Egypt Standard Time|120|Cairo|1
    E. Europe Standard Time|120|Chisinau|1
    West Bank Standard Time|120|Gaza, Hebron|1
    South Africa Standard Time|120|Harare, Pretoria|0
    FLE Standard Time|120|Helsinki, Kyiv, Riga, Sofia, Tallinn, Vilnius|1
    Israel Standard Time|120|Jerusalem|1
    South Sudan Standard Time|120|Juba|0
    Kaliningrad Standard Time|120|Kaliningrad|0
    Sudan Standard Time|120|Khartoum|0
    Libya Standard Time|120|Tripoli|0
    Namibia Standard Time|120|Windhoek|0
    Jordan Standard Time|180|Amman|0
    Arabic Standard Time|180|Baghdad|0
    Syria Standard Time|180|Damascus|0
    Turkey Standard Time|180|Istanbul|0
    Arab Standard Time|180|Kuwait, Riyadh|0
    Belarus Standard Time|180|Minsk|0
    Russian Standard Time|180|Moscow, St. Petersburg|0
    E. Africa Standard Time|180|Nairobi|0
    Volgograd Standard Time|180|Volgograd|0
    Iran Standard Time|210|Tehran|0
    Arabian Standard Time|240|Abu Dhabi, Muscat|0
    Astrakhan Standard Time|240|Astrakhan, Ulyanovsk|0
    Azerbaijan Standard Time|240|Baku|0
    Russia Time Zone 3|240|Izhevsk, Samara|0
    Mauritius Standard Time|240|Port Louis|0
    Saratov Standard Time|240|Saratov|0
    Georgian Standard Time|240|Tbilisi|0
    Caucasus Standard Time|240|Yerevan|0
    Afghanistan Standard Time|270|Kabul|0
    West Asia Standard Time|300|Ashgabat, Tashkent|0
    Qyzylorda Standard Time|300|Astana|0
    Ekaterinburg Standard Time|300|Ekaterinburg|0
    Pakistan Standard Time|300|Islamabad, Karachi|0
    India Standard Time|330|Chennai, Kolkata, Mumbai, New Delhi|0
    Sri Lanka Standard Time|330|Sri Jayawardenepura|0
    Nepal Standard Time|345|Kathmandu|0
    Central Asia Standard Time|360|Bishkek|0
    Bangladesh Standard Time|360|Dhaka|0
    Omsk Standard Time|360|Omsk|0
    Myanmar Standard Time|390|Yangon (Rangoon)|0
    SE Asia Standard Time|420|Bangkok, Hanoi, Jakarta|0
    Altai Standard Time|420|Barnaul, Gorno-Altaysk|0
    W. Mongolia Standard Time|420|Hovd|0
    North Asia Standard Time|420|Krasnoyarsk|0
    N. Central Asia Standard Time|420|Novosibirsk|0
    Tomsk Standard Time|420|Tomsk|0
    China Standard Time|480|Beijing, Chongqing, Hong Kong, Urumqi|0
    North Asia East Standard Time|480|Irkutsk|0
    Singapore Standard Time|480|Kuala Lumpur, Singapore|0
    W. Australia Standard Time|480|Perth|0
    Taipei Standard Time|480|Taipei|0
    Ulaanbaatar Standard Time|480|Ulaanbaatar|0
    Aus Central W. Standard Time|525|Eucla|0
    Transbaikal Standard Time|540|Chita|0
    Tokyo Standard Time|540|Osaka, Sapporo, Tokyo|0
    North Korea Standard Time|540|Pyongyang|0
    Korea Standard Time|540|Seoul|0
    Yakutsk Standard Time|540|Yakutsk|0
    Cen. Australia Standard Time|570|Adelaide|1
    AUS Central Standard Time|570|Darwin|0
    E. Australia Standard Time|600|Brisbane|0
    AUS Eastern Standard Time|600|Canberra, Melbourne, Sydney|1
    West Pacific Standard Time|600|Guam, Port Moresby|0
    Tasmania Standard Time|600|Hobart|1
    Vladivostok Standard Time|600|Vladivostok|0
    Lord Howe Standard Time|630|Lord Howe Island|1
    Bougainville Standard Time|660|Bougainville Island|0
    Russia Time Zone 10|660|Chokurdakh|0
    Magadan Standard Time|660|Magadan|0
    Norfolk Standard Time|660|Norfolk Island|1
    Sakhalin Standard Time|660|Sakhalin|0
    Central Pacific Standard Time|660|Solomon Is., New Caledonia|0
    Russia Time Zone 11|720|Anadyr, Petropavlovsk-Kamchatsky|0
    New Zealand Standard Time|720|Auckland, Wellington|1
    UTC+12|720|Coordinated Universal Time+12|0
    Fiji Standard Time|720|Fiji|0
    Chatham Islands Standard Time|765|Chatham Islands|1
    UTC+13|780|Coordinated Universal Time+13|0
    Tonga Standard Time|780|Nuku'alofa|0
    Samoa Standard Time|780|Samoa|0
    Line Islands Standard Time|840|Kiritimati Island|0
    """
}
