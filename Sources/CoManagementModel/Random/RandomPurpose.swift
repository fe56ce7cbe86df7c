/// What a random number is for. Each purpose has a sequence of its own, so a new consumer never
/// shifts the numbers of another. Raw values are part of what a seed means: never renumber them.
enum RandomPurpose: UInt64, Sendable {
  case machineBoot = 101
  case machineTasks = 102
  case machineProcesses = 103
  case machineRegistration = 104
  case machineHardware = 105
  case application = 3
  case uploadPhase = 4
  case uploadRun = 5
  case portalDelay = 6
  case changedDevices = 7
  case workerThread = 8
  case siteRestart = 9
  case faultStart = 10
  case administrators = 11
  case deviceNumbers = 20
  case deviceTraits = 21
  case deviceTimes = 23
  case deviceSerial = 24
  case deviceSilence = 25
  case userNames = 26
  case coManagedDevices = 27
  case enrolment = 28
  case compliance = 29
  case directorySynchronization = 31
  case cloudManagement = 32
  case identifiers = 30
  case directoryUsers = 60
  case registeredDevices = 61
  case staleDevices = 62
  case deviceSignIns = 63
  case applicationSecrets = 64
  case autopilot = 65
  case authenticationMethods = 66
  case deviceDiscovery = 80
  case enrollmentTimers = 110
  case enrollmentAnswers = 111
  case provisioning = 112
  case stateReports = 113
  case userSessions = 114
  case signInTries = 115
  case hardwareHashes = 230
  case profileAssignments = 231
}
