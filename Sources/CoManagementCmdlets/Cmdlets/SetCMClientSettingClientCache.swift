import CoManagementModel
import ShellRuntime

/// `Set-CMClientSettingClientCache`
struct SetCMClientSettingClientCache: Cmdlet {
  private var draft = ClientSettingDraft()

  private static var parameters: [ClientSettingParameter] {
    [
      .init("BroadcastPort", "BroadcastPort", .number(1...65535), "Port of the first broadcast."),
      .init(
        "ConfigureBranchCache", "ConfigureBranchCache",
        .flag(),
        "Whether BranchCache is set here."),
      .init(
        "ConfigureCacheSize", "ConfigureCacheSize", .flag(), "Whether the cache size is set here."),
      .init("DownloadPort", "HttpPort", .number(1...65535), "Port of content from peers."),
      .init("EnableBranchCache", "BranchCacheEnabled", .flag(), "Whether BranchCache is on."),
      .init("EnableHttps", "HttpsEnabled", .flag(), "Whether peers use HTTPS."),
      .init("EnableSuperPeer", "CanBeSuperPeer", .flag(), "Whether clients give content to peers."),
      .init(
        "MaxBranchCacheSizePercent", "MaxBranchCacheSizePercent",
        .number(1...100),
        "Percent of the disk."),
      .init("MaxCacheSize", "MaxCacheSizeMB", .number(1...1048576), "Size of the cache in MB."),
      .init("MaxCacheSizePercent", "MaxCacheSizePercent", .number(1...100), "Percent of the disk."),
    ]
  }

  static var declaration: CmdletDeclaration<Self> {
    ClientSettingDraft.declaration(
      \.draft, parameters,
      synopsis: "Sets the size of the cache and whether clients share content.",
      examples: """
        PS> $pilot = New-CMClientSetting -Name Pilot -Type Device
        PS> $say = @{ MaxCacheSize = 10240 }
        PS> $pilot | Set-CMClientSettingClientCache @say
        PS> (Get-CMClientSetting -Name Pilot -Setting ClientCache).MaxCacheSizeMB
        10240
        PS> $say = @{ MaxCacheSizePercent = 101 }
        PS> Set-CMClientSettingClientCache -DefaultSetting @say
        ! ClientSettingOutOfRange,Set-CMClientSettingClientCache
        """)
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try draft.apply(.clientCache, Self.parameters, context)
  }
}
