/// Any value of the language, as PowerShell types it. Reference cases share their object.
public enum Value {
  /// `$null`.
  case null
  /// System.Boolean.
  case bool(Bool)
  /// System.Int32, the type of a small integer literal.
  case int(Int32)
  /// System.Int64.
  case long(Int64)
  /// System.Double.
  case double(Double)
  /// System.String.
  case string(String)
  /// System.Char, one UTF-16 code unit.
  case char(UInt16)
  /// System.Byte.
  case byte(UInt8)
  /// System.SByte.
  case sbyte(Int8)
  /// System.Int16.
  case int16(Int16)
  /// System.UInt16.
  case uint16(UInt16)
  /// System.UInt32.
  case uint32(UInt32)
  /// System.UInt64.
  case uint64(UInt64)
  /// System.Single.
  case single(Float)
  /// System.DateTime.
  case dateTime(DateTime)
  /// System.TimeSpan.
  case timeSpan(TimeSpan)
  /// System.Object[] or a typed array.
  case array(ArrayObject)
  /// System.Collections.Hashtable or an ordered dictionary.
  case hashtable(HashtableObject)
  /// System.Management.Automation.ScriptBlock.
  case scriptBlock(ScriptBlockObject)
  /// Everything else: world objects, custom objects, error records, and boxed .NET values
  /// (decimal, GUID, version, regex, enumeration member, type).
  case object(ShellObject)
}
