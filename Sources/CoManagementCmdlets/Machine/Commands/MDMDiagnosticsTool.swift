import CoManagementModel
import ShellRuntime

/// `mdmdiagnosticstool.exe`
struct MDMDiagnosticsTool: Cmdlet {
  private var arguments: [String] = []

  static var commandName: String { "mdmdiagnosticstool.exe" }

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gathers logs of Autopilot and of the enrolment in a cabinet file. The lab makes "
        + "none, and says where to read the same.",
      examples: """
        PS> hostname
        CM01
        PS> mdmdiagnosticstool.exe -area Autopilot -cab C:\\out.cab
        ! DiagnosticsNotSimulated,mdmdiagnosticstool.exe
        PS> mdmdiagnosticstool.exe
        ! DiagnosticsNotSimulated,mdmdiagnosticstool.exe
        """,
      signature: .own(
        module: "Windows", defaultSet: nil, supportsShouldProcess: false, outputTypes: []),
      isReader: false,
      parameters: [
        Parameter(
          "Arguments", \.arguments, "-area with its areas, -cab with the file.", remaining: true,
          suggestions: ["-area", "Autopilot;DeviceEnrollment", "-cab"])
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    throw context.failure(
      "DiagnosticsNotSimulated", .notImplemented,
      "The lab makes no cabinet files. Read what would be in it: the registry below "
        + #"HKLM:\SOFTWARE\Microsoft\Windows\Autopilot\EnrollmentStatusTracking, Get-WinEvent with "#
        + #"the log Microsoft-Windows-Shell-Core/Operational, and C:\Windows\ccmsetup\Logs."#)
  }
}
