import CoManagementModel
import ShellRuntime

extension CmdletContext {
  /// `ResourceID` of an object that stands for a device, whatever class gave it.
  func resourceID(of value: Value) throws(ShellError) -> Int {
    guard case .object(let object) = value,
      let slot = object.shape.properties.firstIndex(where: {
        TextComparison.equalsIgnoringCase($0.name, "ResourceID")
      }),
      case .int(let number) = object.value(at: slot)
    else { throw wrongInput(value, wanted: "a device") }
    return Int(number)
  }
}
