import Glibc

/// libedit asks the C library which characters exist and how wide they are.
enum CharacterLocale {
  /// Takes the character set of the environment where it is UTF-8, else `C.UTF-8`. Numbers, dates
  /// and sorting keep the C locale.
  static func use() {
    if setlocale(LC_CTYPE, "") != nil, let name = nl_langinfo(Int32(CODESET)),
      String(cString: name) == "UTF-8"
    {
      return
    }
    for name in ["C.UTF-8", "C.utf8", "en_US.UTF-8"] where setlocale(LC_CTYPE, name) != nil {
      return
    }
  }
}
