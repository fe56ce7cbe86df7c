extension RealCommand {
  /// Programs that administrators type, by where they come from.
  static let programs: [(kind: String, names: String)] = [
    (
      "Windows",
      """
      ipconfig ping tracert pathping nslookup netstat arp route nbtstat getmac hostname whoami
      w32tm gpupdate gpresult gpedit secedit sc reg regedit msiexec tasklist taskkill schtasks
      shutdown systeminfo driverquery wmic wevtutil eventvwr bcdedit diskpart chkdsk sfc dism
      certutil certreq certlm certmgr klist nltest netdom setspn dsquery dsadd dsmod repadmin
      dcdiag ldp net netsh robocopy xcopy icacls takeown cacls attrib findstr find more
      fc cmd powershell pwsh cscript wscript rundll32 regsvr32 mmc services compmgmt
      devmgmt taskmgr perfmon resmon msinfo32 explorer notepad mstsc quser query
      logoff runas cmdkey manage-bde bitsadmin wusa usoclient wuauclt winrm winrs wecutil
      pnputil fsutil vssadmin wbadmin mountvol subst cipher expand makecab
      clip timeout where forfiles tree curl tar ssh scp sftp ftp telnet tftp
      appcmd iisreset auditpol typeperf logman tracerpt pktmon dsregcmd
      deviceenroller omadmclient mdmdiagnosticstool changepk slmgr slui licensingdiag
      """
    ),
    (
      "Configuration Manager",
      """
      ccmsetup ccmexec ccmrepair ccmeval ccmrestart cmtrace smscliui scnotification
      prereqchk smsmgr cmpivot clispy policyspy sdmpackage
      microsoft.configurationmanagement adminconsole rolesetup
      """
    ),
    ("the Intune management extension", "intunewinapputil intunemanagementextension"),
    (
      "developers' tools",
      "git code node npm python python3 dotnet az azcopy docker kubectl winget"
    ),
    ("Unix", "grep awk sed bash sh sudo head tail vi vim nano ifconfig dig chmod chown ps touch"),
  ]
}
