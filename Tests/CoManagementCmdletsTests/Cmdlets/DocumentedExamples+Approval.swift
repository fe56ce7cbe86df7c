// A table of data.

extension DocumentedExamples {
  /// Section 6, what is thought of clients.
  static let approval = examples(
    "Approve-CMDevice",
    [
      (.change, [#"Approve-CMDevice -DeviceName "TestVlan-site2""#]),
      (.change, [#"Get-CMDevice -Name "TestVlan-site2" | Approve-CMDevice"#]),
    ])
}
