// A table of data.

/// Every status message that the labs write: id, type, severity and text. 500 is the product's
/// own; those from 39950 are the trainer's, since the product's ids of these events are not public.
public enum StatusMessageKind: Int, Sendable, CaseIterable {
  /// The product's own: a component started.
  case componentStarted = 500
  /// The product's own, audit: a collection made. %1 user, %2 name, %3 id.
  case collectionCreated = 30015
  /// The product's own, audit: a collection changed. %1 user, %2 name, %3 id.
  case collectionModified = 30016
  /// The product's own, audit: a collection removed. %1 user, %2 name, %3 id.
  case collectionDeleted = 30017
  /// Upload failed, the app's client secret has expired. %1 app id, %2 AADSTS text.
  case uploadSecretExpired = 39951
  /// Upload refused by the gateway. %1 HTTP status, %2 address.
  case uploadUnauthorized = 39952
  /// Upload could not reach the gateway. %1 host, %2 error code.
  case uploadUnreachable = 39953
  /// Audit: mode of a service connection point. %1 user, %2 mode, %3 server, %4 site.
  case serviceConnectionPointModeChanged = 39961
  /// Audit: authentication level of the SMS Provider. %1 user, %2 level, %3 site.
  case providerAuthenticationChanged = 39962
  /// Audit: secret key of an app renewed. %1 user, %2 app id.
  case secretKeyRenewed = 39963
  /// Audit: proxy of a site system server. %1 user, %2 server, %3 proxy.
  case proxyChanged = 39964
  /// Audit: a device approved. %1 user, %2 device, %3 resource id.
  case deviceApproved = 39965

  /// Audit: a configuration policy made. %1 user, %2 policy, %3 site.
  case policyCreated = 39966
  /// Audit: a configuration policy removed. %1 user, %2 policy, %3 site.
  case policyDeleted = 39967
  /// Audit: a configuration policy deployed. %1 user, %2 policy, %3 collection.
  case policyDeployed = 39968
  /// Audit: a deployment of a policy removed. %1 user, %2 policy, %3 site.
  case policyUndeployed = 39969
  /// Audit: a configuration policy changed. %1 user, %2 policy, %3 site.
  case policyModified = 39977
  /// Audit: client settings made. %1 user, %2 settings, %3 site.
  case clientSettingsCreated = 39970
  /// Audit: client settings changed or deployed. %1 user, %2 settings, %3 site.
  case clientSettingsModified = 39971
  /// Audit: client settings removed. %1 user, %2 settings, %3 site.
  case clientSettingsDeleted = 39972
  /// Audit: an app registration made known to the site. %1 user, %2 app, %3 site.
  case applicationImported = 39973
  /// Audit: an Azure service made. %1 user, %2 service, %3 site.
  case azureServiceCreated = 39974
  /// Audit: a cloud management gateway made. %1 user, %2 gateway, %3 site.
  case gatewayCreated = 39980
  /// Audit: a gateway changed, started or stopped. %1 user, %2 gateway, %3 site.
  case gatewayModified = 39981
  /// Audit: a gateway removed. %1 user, %2 gateway, %3 site.
  case gatewayDeleted = 39982
  /// Audit: a role added to a server. %1 user, %2 role, %3 server, %4 site.
  case roleAdded = 39983
  /// Audit: a role changed. %1 user, %2 role, %3 server, %4 site.
  case roleModified = 39984
  /// Audit: a role taken away. %1 user, %2 role, %3 server, %4 site.
  case roleRemoved = 39985
  /// Audit: properties of the site. %1 user, %2 site.
  case siteModified = 39986
  /// Audit: a boundary group changed. %1 user, %2 group, %3 site.
  case boundaryGroupModified = 39987
  /// Audit: content sent. %1 user, %2 package, %3 where, %4 site.
  case contentDistributed = 39988
  /// Audit: the site attached to its tenant. %1 user, %2 site.
  case siteAttached = 39975
  /// Audit: uploads to the tenant switched off. %1 user, %2 site.
  case siteDetached = 39976
  /// Audit: a certificate or token blocked. %1 user, %2 id, %3 site.
  case certificateBlocked = 39978
  /// Audit: a certificate or token unblocked. %1 user, %2 id, %3 site.
  case certificateUnblocked = 39979
  /// Audit: a device blocked. %1 user, %2 device, %3 resource id.
  case deviceBlocked = 39989
  /// Audit: a device unblocked. %1 user, %2 device, %3 resource id.
  case deviceUnblocked = 39990
  /// A site system's disk is nearly full. %1 drive, %2 GB free.
  case storageLow = 39954
  /// A package did not reach a distribution point. %1 package.
  case packageNotDistributed = 39955

  /// Whether the id is the trainer's own rather than the product's.
  public var isTrainersOwn: Bool { rawValue >= 39950 }

  var kind: StatusMessage.Kind {
    switch self {
    case .componentStarted, .uploadSecretExpired, .uploadUnauthorized, .uploadUnreachable,
      .storageLow, .packageNotDistributed:
      .milestone
    case .serviceConnectionPointModeChanged, .providerAuthenticationChanged, .secretKeyRenewed,
      .proxyChanged, .deviceApproved, .collectionCreated, .collectionModified,
      .collectionDeleted, .policyCreated, .policyModified, .policyDeleted, .policyDeployed,
      .policyUndeployed,
      .clientSettingsCreated, .clientSettingsModified, .clientSettingsDeleted,
      .applicationImported, .azureServiceCreated, .siteAttached, .siteDetached,
      .gatewayCreated, .gatewayModified, .gatewayDeleted, .roleAdded, .roleModified,
      .roleRemoved, .siteModified, .boundaryGroupModified, .contentDistributed,
      .certificateBlocked, .certificateUnblocked, .deviceBlocked, .deviceUnblocked:
      .audit
    }
  }

  var severity: StatusMessage.Severity {
    switch self {
    case .uploadSecretExpired, .uploadUnauthorized, .uploadUnreachable, .packageNotDistributed:
      .error
    case .storageLow: .warning
    default: .information
    }
  }

  /// Text with `%1` to `%4` for the insertion strings.
  public var template: String {
    switch self {
    case .componentStarted: "This component started."
    case .uploadSecretExpired:
      "The upload to the tenant failed: application %1 could not sign in. %2"
    case .uploadUnauthorized: "The upload to the tenant was refused with HTTP status %1 by %2."
    case .uploadUnreachable:
      "The upload to the tenant failed: %1 could not be reached (error %2)."
    case .storageLow: "The drive %1 of this site system has %2 GB left."
    case .packageNotDistributed: "The content of %1 did not reach the distribution point."
    case .serviceConnectionPointModeChanged:
      #"User "%1" set the service connection point on server %3 at site %4 to mode %2."#
    case .providerAuthenticationChanged:
      #"User "%1" set the authentication level of the SMS Provider at site %3 to %2."#
    case .policyCreated: #"User "%1" created the configuration policy %2 at site %3."#
    case .policyModified: #"User "%1" modified the configuration policy %2 at site %3."#
    case .policyDeleted: #"User "%1" deleted the configuration policy %2 at site %3."#
    case .policyDeployed: #"User "%1" deployed the configuration policy %2 to %3."#
    case .policyUndeployed: #"User "%1" deleted a deployment of policy %2 at site %3."#
    case .clientSettingsCreated: #"User "%1" created the client settings %2 at site %3."#
    case .clientSettingsModified: #"User "%1" modified the client settings %2 at site %3."#
    case .clientSettingsDeleted: #"User "%1" deleted the client settings %2 at site %3."#
    case .applicationImported: #"User "%1" imported the application %2 at site %3."#
    case .azureServiceCreated: #"User "%1" created the Azure service %2 at site %3."#
    case .gatewayCreated:
      #"User "%1" created the cloud management gateway %2 at site %3."#
    case .gatewayModified:
      #"User "%1" modified the cloud management gateway %2 at site %3."#
    case .gatewayDeleted:
      #"User "%1" deleted the cloud management gateway %2 at site %3."#
    case .roleAdded: #"User "%1" added the role %2 to server %3 at site %4."#
    case .roleModified: #"User "%1" modified the role %2 on server %3 at site %4."#
    case .roleRemoved: #"User "%1" removed the role %2 from server %3 at site %4."#
    case .siteModified: #"User "%1" modified the properties of site %2."#
    case .boundaryGroupModified: #"User "%1" modified the boundary group %2 at site %3."#
    case .contentDistributed: #"User "%1" distributed the content %2 to %3 at site %4."#
    case .siteAttached: #"User "%1" attached site %2 to the tenant."#
    case .siteDetached: #"User "%1" switched off the upload of site %2 to the tenant."#
    case .collectionCreated: #"User "%1" created a collection named "%2" (%3)."#
    case .collectionModified:
      #"User "%1" modified the Collection Properties for a collection named "%2" (%3)."#
    case .collectionDeleted: #"User "%1" deleted a collection named "%2" (%3)."#
    case .secretKeyRenewed: #"User "%1" renewed the secret key of application %2."#
    case .proxyChanged: #"User "%1" set the proxy of site system server %2 to %3."#
    case .deviceApproved: #"User "%1" approved device %2 (resource id %3)."#
    case .deviceBlocked: #"User "%1" blocked device %2 (resource id %3)."#
    case .deviceUnblocked: #"User "%1" unblocked device %2 (resource id %3)."#
    case .certificateBlocked: #"User "%1" blocked the certificate %2 at site %3."#
    case .certificateUnblocked: #"User "%1" unblocked the certificate %2 at site %3."#
    }
  }

  /// The text with its insertion strings; a missing one leaves nothing.
  func text(_ insertions: [String]) -> String {
    var text = ""
    var isPlaceholder = false
    for scalar in template.unicodeScalars {
      if isPlaceholder {
        isPlaceholder = false
        let number = Int(scalar.value) - 49
        if insertions.indices.contains(number) { text += insertions[number] }
      } else if scalar == "%" {
        isPlaceholder = true
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
